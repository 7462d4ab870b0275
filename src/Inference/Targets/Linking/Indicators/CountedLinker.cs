using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures whose thing stands behind them (新建3座水厂, 投资3亿元的水厂).</summary>
internal static class CountedLinker
{
    /// <summary>Narrows the words before a count to the doing behind the will (全系统要培训120名骨干); the words before that name who does it.</summary>
    public static void NarrowToDoing(in Passage passage, ref Figure figure)
    {
        if (figure.Post.IsEmpty || !UnitKinds.IsCount(figure.Mention.Kind))
            return;
        int end = passage.TrimTail(figure.Region.Start, figure.Region.End);
        if (!VerbReader.TryTrailing(passage, figure.Region with { End = end }, out int length) || end - length < figure.Noun.End || length < 2)
            return;
        figure.Noun = figure.Verb = new Span(end - length, end);
        figure.Direction = DirectionReader.Read(figure.Noun.Of(passage.Text), false, passage.Tables);
    }

    /// <summary>The capacity of the thing behind the figure (年产60万吨甲醇项目).</summary>
    public static bool TryCapacity(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase capacity)
    {
        capacity = default;
        int length = AttributeLinker.CapacityLength(figure.Noun.Of(passage.Text));
        if (length == 0 || figure.Post.Length < 2 || passage.Text[figure.Post.Start] == '的')
            return false;
        discourse.PreviousEnd = figure.Post.End;
        capacity.Add(figure.Noun with { Start = figure.Noun.End - length });
        capacity.Add(passage.Trim(figure.Post));
        discourse.Verb = capacity.First;
        discourse.Remember(passage, capacity);
        return true;
    }

    /// <summary>The indicator of a figure whose thing stands behind it.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        name = default;
        if (!CountedThing.StandsBehind(passage, figure))
            return false;
        var text = passage.Text;
        var words = CountedWords.Read(passage, figure);
        if (words.Attributive && NamesAim(words.Body.Of(text)))
        {
            name = Phrase.Of(words.Noun with { Start = words.Noun.Start + words.Noun.Of(text).LastIndexOf('、') + 1 });
            if (name.IsEmpty)
                return false; // 产值50亿元、增长8%的目标
            discourse.Remember(passage, name);
            return true;
        }

        if (words.Attributive && !UnitKinds.IsCount(figure.Mention.Kind))
        {
            name = Measured(passage, ref discourse, figure, words);
            discourse.Remember(passage, name);
            return true;
        }

        if (!words.Attributive && InvestmentLinker.TryWorkBehind(passage, figure, words.Noun, words.Post, out name))
        {
            discourse.Remember(passage, name);
            return true;
        }

        if (words.Post.End < text.Length && !NamesNext(passage, figure.Index, words.Post))
            discourse.PreviousEnd = words.Post.End;
        if (TryNamedBefore(passage, ref discourse, figure, words, out name))
            return true;
        name = Counted(passage, ref discourse, ref figure, words);
        bool does = text[Math.Max(0, figure.Mention.Start - 1)] == '由'; // 收到建议60件，交由9个部门办理，已答复50件: who does it is no thing
        var named = does ? discourse.Mention(name) : discourse.Remember(passage, name);
        return !named.IsEmpty; // nothing is left of some words, and others name the figure
    }

    // 园区一期、投资6亿元的水厂年内开工: the thing up to what is said of it; what the list named before is another thing.
    private static Phrase Measured(in Passage passage, ref Discourse discourse, in Figure figure, in CountedWords words)
    {
        var (noun, thing) = (words.Noun, words.Thing);
        var name = default(Phrase);
        if (figure.Mention.Kind is UnitKind.Share && ShareLinker.TryRowOfNouns(passage, figure, thing, out var shared))
        {
            // 100%的乡镇和98%的建制村通沥青路
            discourse.PreviousEnd = words.Post.End;
            name.Add(thing);
            name.Add(shared);
            return name;
        }

        if (figure.Mention.Kind is not (UnitKind.Share or UnitKind.None))
            thing = PostReader.ThingAlone(passage, thing);
        bool whose = noun.Length == 2 && passage.Text[noun.Start] is '全' or '我' or '本' or '各'; // 各地, 本地 as well as 全县
        name.Add(whose ? noun : thing);
        name.Add(whose ? thing : AttributeLinker.MeasureName(passage, noun));
        return name;
    }

    // What counts some of the things that were counted before, or is told of them, goes by their name.
    private static bool TryNamedBefore(in Passage passage, ref Discourse discourse, in Figure figure, in CountedWords words, out Phrase name)
    {
        name = default;
        var text = passage.Text;
        var (noun, post) = (words.Noun, words.Post);
        if (noun.IsEmpty && !discourse.Last.IsEmpty && text[post.Start] is '要' or '将' or '须' or '应' or '必')
        {
            name = MemberLinker.TryHead(passage, discourse, figure.Index, out var head) ? head.Thing : discourse.Last;
            return true; // 民生实事20件，其中8件要在上半年办完
        }

        if ((noun.IsEmpty || text[noun.End - 1] == '中') && AnyWord.LengthAtStart(post.Of(text), ["高于", "低于", "居全", "列全", "进入全", "位列", "位居", "处于", "居于", "排名", "排在", "好于", "快于", "实现", "出现", "保持", "在建", "在谈", "竣工", "投产", "建成", "开工", "完工", "完成", "通过", "获得", "达到", "启动", "落地", "签约"]) > 0
            && MemberLinker.TryEnclosing(passage, figure.Index, out var told))
        {
            name.Add(told); // 12项指标中，8项高于全省平均水平
            discourse.Mention(name);
            name.Add(words.Body);
            return true;
        }

        bool left = noun.Length > 1 && RemainderLinker.IsLeft(noun.Of(text));
        if (!(left || noun.IsEmpty) || PredicateReader.Find(passage, post, UnitKinds.IsCount(figure.Mention.Kind), out _) != post.Start)
            return false;
        if (left && MemberLinker.TryHead(passage, discourse, figure.Index, out var rest))
        {
            name.Add(words.Body); // 整改措施86项，剩余8项正在推进
            name.Add(VerbReader.WithoutDoing(passage, VerbReader.WithoutVerb(passage, rest.Thing)));
            discourse.Mention(name);
            return true;
        }

        if (left || discourse.Subject.IsEmpty)
            return false;
        name.Add(post); // 实施工程16项，4项全部完成
        name.Add(OwnNames.IsAgreement(text, discourse.Subject) ? default : VerbReader.WithoutVerb(passage, discourse.Subject));
        discourse.Mention(name);
        return true;
    }

    // What was done, with the thing that it was done to.
    private static Phrase Counted(in Passage passage, ref Discourse discourse, ref Figure figure, in CountedWords words)
    {
        var name = default(Phrase);
        var (noun, body) = (words.Noun, words.Body);
        if (!figure.Verb.IsEmpty)
            discourse.Verb = figure.Verb;
        else if (noun.IsEmpty && figure.SameClause && !discourse.Verb.IsEmpty)
        {
            name.Add(discourse.Verb);
            if (figure.Direction == Direction.Level)
                figure.Direction = DirectionReader.Read(discourse.Verb.Of(passage.Text), false, passage.Tables);
        }
        else if (!noun.IsEmpty && CountedRow.TryDoing(passage, figure.Index, noun, out var doing))
            discourse.Verb = doing;
        else if (!figure.SameClause || !noun.IsEmpty)
            discourse.Verb = default; // 组织5个调研组深入28个乡镇、116个村: those who were named do something else
        // 20个乡镇有8个乡镇是负增长, 20个乡镇中有8个是贫困乡镇
        bool repeats = !noun.IsEmpty && (body.Of(passage.Text).StartsWith(noun.Of(passage.Text)) || (body.Length > noun.Length && body.Of(passage.Text).EndsWith(noun.Of(passage.Text))));
        if (figure.Verb.IsEmpty)
            body = body with { Start = body.Start + CountedWords.HeadLength(passage, noun, body) };
        if (!repeats && !ServedReader.IsTreated(passage.Text, noun, body))
            name.Add(PostReader.Qualifier(passage, noun, figure.Verb));
        if (name.IsEmpty && ServedReader.IsServed(passage, figure, body))
            name.Add(new Span(figure.Mention.NumberStart - 1, figure.Mention.NumberStart));
        if (words.Predicate > body.Start && body.End - words.After >= 2)
        {
            var thing = CountedOwner.WithoutOccasion(passage, body with { End = passage.TrimTail(body.Start, words.Predicate) });
            bool named = passage.Text[words.After..body.End].EndsWith(thing.Of(passage.Text)); // 4所学校被评为示范学校
            name.Add(named ? thing : default);
            bool caused = thing.End < words.Predicate && passage.Text[thing.End] == '因'; // 8个单位因履职不力被通报
            name.Add(new Span(caused ? thing.End : words.After, body.End));
            InnerWords.AddClean(passage, ref name, named ? default : ExampleReader.OfWhole(passage, figure, noun, thing));
            return name;
        }

        if (words.After == body.End)
            body = body with { End = Math.Max(body.Start, words.Thing.End) }; // 20个卡点一律关闭
        var chained = figure.Verb.IsEmpty ? CountedRow.ChainDoing(passage, figure.Index) : default;
        bool theirs = !chained.IsEmpty && passage.Text[body.End] == '的'; // 12个村的3600户居民喝上自来水
        name.Add(theirs ? default : chained);
        InnerWords.AddClean(passage, ref name, ExampleReader.OfWhole(passage, figure, noun, body));
        name.Add(theirs ? chained : default);
        var tail = CountedRow.SharedTail(passage, figure.Index, body);
        if (tail.Start >= body.Start && tail.End <= body.End)
            return name; // 36户、120人没有纳入: all of it was told
        InnerWords.AddClean(passage, ref name, tail.IsEmpty && figure.Verb.IsEmpty ? CountedRow.SharedDoing(passage, figure.Index) : tail);
        return name;
    }

    // 完成欠费压降20%的目标, 守住不良率2%的底线: what is aimed at, and no thing.
    private static bool NamesAim(ReadOnlySpan<char> body) =>
        AnyWord.LengthAtStart(body, ["目标", "年度目标", "既定目标", "预期目标", "年度任务", "既定任务", "全年目标", "全年任务", "底线", "红线", "大关", "关口", "情况下", "基础上", "前提下"]) > 0 || body is "任务";

    // 12个村小组有5个已通水: the thing is told of by the next figure; 涉及5个乡镇19个村: a row without marks.
    private static bool NamesNext(in Passage passage, int index, Span post) =>
        index + 1 < passage.Mentions.Length && passage.IsRecord(index + 1)
        && passage.Mentions[index + 1].Start <= post.End && passage.Text[post.End - 1] is not ('、' or '和' or '与' or '及' or '）')
        && (post.Length > 2 || passage.Mentions[index + 1].Start < passage.Mentions[index + 1].NumberStart);
}
