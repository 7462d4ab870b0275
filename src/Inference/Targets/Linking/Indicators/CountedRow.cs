namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads behind the last of a row of counted things what it shares with the others (3个示范区和2条示范线建设; 6个乡镇35个村3600户受灾).</summary>
internal static class CountedRow
{
    private const int ShortestDoing = 2;

    /// <summary>What all of a row of counted things did (58个村、21个社区建立了老年协会), told behind the last of them; empty where nothing is.</summary>
    public static Span SharedDoing(in Passage passage, int index)
    {
        int last = passage.Clauses.LastOfRow(index);
        if (last == index)
            return default;
        var post = passage.Clauses.Post(last);
        post = post with { End = passage.TrimTail(post.Start, post.End) };
        int done = post.Of(passage.Text).IndexOf('了');
        if (done < ShortestDoing + 1 || done + ShortestDoing >= post.Length)
            return default;
        if (!VerbReader.TryTrailing(passage, post with { End = post.Start + done }, out int verb))
            verb = "到成好出上起得行".Contains(passage.Text[post.Start + done - 1]) ? ShortestDoing : done;
        int start = post.Start + done - verb;
        if (passage.Tables.Things.Match(passage.Text, start - 1, out int thing) >= 0)
            start += thing - 1; // 党组织开展了巡察
        return start > post.Start ? post with { Start = start } : default;
    }

    /// <summary>What those who are named first do with all of a row of counted things (团县委资助20名大学生、35名中学生).</summary>
    public static bool TryDoing(in Passage passage, int index, Span noun, out Span doing)
    {
        var words = noun with { End = noun.End - AnyWord.LengthAtEnd(noun.Of(passage.Text), ["出"]) }; // 县里评选出
        bool done = VerbReader.TryTrailing(passage, words, out int length) && length >= ShortestDoing && length < words.Length;
        doing = words.Of(passage.Text).IndexOf('每') >= 0 ? words : words with { Start = words.End - length }; // 领导每人联系3个村、2家企业: each is told of all
        return done && doing.Of(passage.Text) is not ("涉及" or "拥有" or "共有" or "现有") && passage.Clauses.LastOfRow(index) > index;
    }

    /// <summary>What all of a row without marks did or suffered (6个乡镇35个村3600户受灾), told behind the households or people that end it; empty where nothing is.</summary>
    public static Span ChainDoing(in Passage passage, int index)
    {
        int last = passage.Clauses.LastOfChain(index);
        if (last == index || !CountsPeople(passage, last) || CountsPeople(passage, index))
            return default;
        last = passage.Clauses.LastOfRow(last);
        var post = passage.Clauses.Post(last);
        bool measured = last + 1 < passage.Mentions.Length && passage.Mentions[last + 1].Start == post.End; // 4个村6000人进城少绕9公里
        return !measured && post.Length >= ShortestDoing && passage.Text[post.Start] != '的' ? passage.Trim(post) : default;
    }

    private static bool CountsPeople(in Passage passage, int index) => passage.Text[passage.Mentions[index].UnitEnd - 1] is '户' or '人';

    // 3家国家级和12家省级实验室、260家市级技术中心: the thing of the next grade that names one.
    private static bool TryGraded(in Passage passage, int index, int last, out Span thing)
    {
        for (int i = index + 1; i <= last; i++)
        {
            var post = passage.Clauses.Post(i);
            thing = post with { End = passage.TrimTail(post.Start, post.End) };
            int grade = thing.Of(passage.Text).IndexOf('级');
            if (grade > 0 && thing.Length - grade > 2)
            {
                thing = thing with { Start = thing.Start + grade + 1 };
                return true;
            }
        }

        thing = default;
        return false;
    }

    /// <summary>What the last of a row of counted things shares with the others: 3个示范区和2条示范线建设.</summary>
    public static Span SharedTail(in Passage passage, int index, Span body)
    {
        int last = passage.Clauses.LastOfRow(index);
        if (last == index)
            return default;
        var text = passage.Text;
        var post = passage.Clauses.Post(last);
        if (post.Length < 4 || body.IsEmpty)
            return default;
        post = post with { End = passage.TrimTail(post.Start, post.End) };
        if (text[body.End - 1] == '级' && TryGraded(passage, index, last, out var graded))
            return graded;
        if (text[body.End - 1] is '级' or '型' && post.Of(text).IndexOf(text[body.End - 1]) is > 0 and var grade && post.Length - grade > 2)
            return post with { Start = post.Start + grade + 1 }; // 2座中型和30座小型水库加固
        if (text[post.Start] == '的' && body.End <= post.Start && !post.Of(text).StartsWith("的情况"))
            return body.Start > passage.Mentions[last].End ? default : post with { Start = post.Start + 1 }; // 解决23个村、1.2万人的饮水问题
        if (AnyWord.LengthAtEnd(post.Of(text), ["问题", "难题", "困难"]) > 0 && AnyWord.LengthAtStart(post.Of(text), ["群众", "人口", "村民", "居民", "农户"]) is var who && (who > 0 || CountsPeople(passage, last)))
            return post with { Start = post.Start + who }; // 解决12个村、3.2万群众饮水安全问题
        return SharedPredicate(passage, post, body);
    }

    // What is said of all of them: their measure, what was done with them, or what they did.
    private static Span SharedPredicate(in Passage passage, Span post, Span body)
    {
        var text = passage.Text;
        int predicate = PredicateReader.Find(passage, post, true, out int doing);
        int head = MeasureReader.HeadLength(passage, post);
        if (!(predicate > post.Start && text[predicate] is '已' or '没') && MeasureReader.HeadLength(passage, body) == 0 && head > 0 && post.Length - head >= 2 && post.Of(text).IndexOf('了') < 0)
            return post with { Start = post.End - head }; // but 3个镇和21个村已完成改水任务
        if (predicate > post.Start && text[predicate] == '遍')
            return default;
        if (predicate > post.Start)
            return new Span(text[predicate] == '逐' ? doing : predicate, post.End);
        ReadOnlySpan<string> verbs = ["完成", "入选", "荣获", "获评", "获", "列入", "纳入", "参加", "参与", "下沉", "沉到", "奔赴", "进驻", "驻村", "上街", "受到", "接受", "享受", "遭受", "实行", "推行", "荣立", "落户"];
        foreach (string word in verbs)
        {
            int at = post.Of(text).IndexOf(word);
            if (at > 0)
                return post with { Start = post.Start + at };
        }

        // 对80名职工、30名学生进行慰问, 对70个项目、6项决策开展评估, but not 对80台电梯、30座水塔的数据进行采集.
        int treated = post.Of(text).IndexOf("进行");
        if (treated < 0 && body.Start > 0 && post.Of(text).IndexOf("开展") is > 1 and var carried)
            treated = carried;
        return treated > 0 && post.Of(text)[..treated].IndexOf('的') < 0 ? post with { Start = post.Start + treated } : default;
    }
}
