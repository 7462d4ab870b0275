using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Completes names that say too little alone (事故3起，死亡2人: 事故死亡).</summary>
internal static class ShortNames
{
    /// <summary>The name with what it is told of in front, or with what is counted behind.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="discourse">What it was about.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="name">Its name so far.</param>
    /// <param name="subject">What the text was about before the figure was read.</param>
    /// <param name="sentence">Where that subject's sentence begins.</param>
    public static Phrase Complete(in Passage passage, ref Discourse discourse, in Figure figure, Phrase name, in Phrase subject, int sentence)
    {
        if (sentence == figure.Sentence && !subject.IsEmpty && VerbReader.TryLeading(passage, name.First, out _) && OwnNames.IsSent(passage, subject))
        {
            discourse.TurnTo(subject, sentence);
            return name;
        }

        int known = passage.Tables.Names.Match(passage.Text[..name.Last.End], name.Last.Start, out _);
        if (known < 0 || IsLabelled(passage, discourse, figure, name))
        {
            var whole = WithOwner(passage, ref discourse, figure, name, subject, sentence);
            discourse.NamesOfSentence.Complete(whole);

            // 火灾12起、死亡2人，分别下降10%、5%: what is repeated is the whole name.
            if (figure.Mention.Kind == UnitKind.People && whole.First != name.First)
                discourse.Items.Complete(name, VerbReader.WithoutVerb(passage, whole));
            name = whole;
        }
        else if (known == LinkingTables.Act && sentence == figure.Sentence && !subject.IsEmpty)
        {
            var whole = Actor(passage, subject);
            whole.Add(name);
            name = whole.Count == name.Count ? discourse.Mention(name) : discourse.Remember(passage, whole); // what is told alone was taken already
            discourse.TurnTo(subject, sentence); // 收到建议60件，约谈3人，答复率98%
        }

        if (name.Length == Discourse.ShortestName && known != LinkingTables.Act && VerbReader.TryLeading(passage, name.First, out _))
            name.Suffix = CountName(passage.Text[figure.Mention.UnitEnd - 1]);
        return name;
    }

    // What the sentence was about goes in front, or else the clause before, or the topic.
    private static Phrase WithOwner(in Passage passage, ref Discourse discourse, in Figure figure, in Phrase name, in Phrase subject, int subjectSentence)
    {
        var text = passage.Text;
        bool sameSentence = !subject.IsEmpty && subjectSentence == figure.Sentence;
        bool doing = VerbReader.TryLeading(passage, name.First, out _);
        if (sameSentence && figure.Mention.Kind == UnitKind.Money && subject.Count == 1 && subject.Suffix is null && VerbReader.TryLeading(passage, subject.First, out var bare) && bare.Length == subject.Length)
            return name; // 已开工36个，完成投资28亿元: a bare verb owns no sum
        if (!subject.IsEmpty && (subject.First == name.First || name.First == NamelessLinker.WithoutRise(text, subject).First))
            return name; // 净增车间16个，达到121个: the thing was taken out of the subject
        if (name.Count == 1 && HeadingReader.TryWhole(passage, discourse, figure, name.First, out var headed))
            return discourse.Remember(passage, Phrase.Of(headed));
        if (sameSentence && IsCaseOfNobody(passage, name, subject))
        {
            discourse.TurnTo(subject, subjectSentence);
            return name;
        }

        if (TryCase(passage, figure, name, subject, out var whole))
        {
            discourse.TurnTo(subject, subjectSentence);
            return discourse.Mention(whole);
        }

        if ((sameSentence || GoesOn(text, figure, subject, name)) && subject.Last.Of(text).EndsWith(name.Last.Of(text)))
        {
            if (text[name.Last.End..].StartsWith("总"))
                return name; // 发展党员3600名，党员总数达到4.2万名

            // 招商任务20亿元，完成任务的60%; 东河中学上线120人，占全区的一成；去年上线150人
            discourse.TurnTo(subject, subjectSentence);
            return discourse.Mention(subject);
        }

        if (sameSentence && !doing && GoesOnBehindLabel(discourse, figure))
        {
            whole.Add(discourse.Label); // 免疫率：鸡98%，鸭96%
            whole.Add(name);
            discourse.Completed = true;
            return discourse.Mention(whole);
        }

        if (sameSentence && StandsBeside(passage, figure, name, subject, doing))
            return name;
        if (sameSentence && !doing && OwnNames.IsOfPlace(text, figure, subject, name))
        {
            if (discourse.PlaceSentence == figure.Sentence)
                whole.Add(discourse.Place);
            whole.Add(name); // 我村有9个村民小组，320户人家
            discourse.TurnTo(subject, subjectSentence);
            return discourse.Mention(whole);
        }

        if (OwnNames.NeedsNone(passage, discourse, figure, name, subject, sameSentence))
            return name;
        if (!doing && (IsRateBeforeSum(passage, figure, subject, sameSentence) || MeasureReader.IsMeasureAlone(passage, subject)))
            return discourse.OfTopic(passage, name, figure.Sentence);
        if (IsRow(passage, discourse, figure.Index) && !discourse.Completed && (!doing || subject.Length <= Discourse.ShortestName))
            return name; // 就业3400人、培训1200人
        if (TryNextOfRow(passage, ref discourse, figure, name, subject, sameSentence && !doing, out whole))
            return discourse.Mention(whole);
        if (sameSentence && !doing && discourse.Previous >= 0 && !passage.Says(figure, "其中") && OwnNames.IsNextKind(passage, discourse.Previous, figure.Index, name, subject))
            return name;
        if (sameSentence)
            whole.Add(ShortNameOwner.Within(passage, figure, name, subject, doing));
        else if (!ShortNameOwner.TryBefore(passage, ref discourse, figure, name, out whole))
            return name;
        whole.Add(name);
        discourse.Completed = true;
        if (sameSentence)
            discourse.TurnTo(subject, subjectSentence);
        return discourse.Mention(whole);
    }

    // 处置线索90件，立案40件; 新收执行案件90件，结案40件: where nobody is named, what was done before owns nothing.
    private static bool IsCaseOfNobody(in Passage passage, in Phrase name, in Phrase subject)
    {
        var text = passage.Text;
        return (name.First.Of(text) is "立案" || (name.First.Of(text) is "结案" && subject.Last.Of(text).EndsWith("案件"))) && VerbReader.TryLeading(passage, subject.First, out _);
    }

    // 县纪委处置线索90件，立案40件: who does it stays, what was done before does not.
    private static bool TryCase(in Passage passage, in Figure figure, in Phrase name, in Phrase subject, out Phrase whole)
    {
        whole = default;
        var text = passage.Text;
        if (name.Last.Of(text) is not ("立案" or "结案") || subject.IsEmpty || subject.Last.End >= figure.Mention.Start
            || text[subject.Last.End..figure.Mention.Start].IndexOf('。') >= 0 || !VerbReader.TryFindDoing(passage, subject.First, VerbReader.LongestDoer, out var done))
            return false;
        whole.Add(subject.First with { End = passage.TrimTail(subject.First.Start, done.Start) });
        whole.Add(name);
        return true;
    }

    // 彩礼降了3万元，酒席压到15桌; 牛羊30万头，其中牛12万头: told beside what the sentence was about.
    private static bool StandsBeside(in Passage passage, in Figure figure, in Phrase name, in Phrase subject, bool doing) =>
        (subject.Length <= Discourse.ShortestName && figure.Mention.Kind != UnitKind.People && !doing)
        || (name.Length == 1 && passage.Says(figure, "其中") && subject.Last.Of(passage.Text).Contains(passage.Text[name.First.Start]));

    // 基本建成率70%，完成投资3亿元: a rate has no sums.
    private static bool IsRateBeforeSum(in Passage passage, in Figure figure, in Phrase subject, bool sameSentence) =>
        figure.Mention.Kind == UnitKind.Money && !subject.IsEmpty && OwnerRateLinker.NamesRate(subject.Last.Of(passage.Text)) && MeasureReader.HeadLength(passage, subject.Last) is var head
        && (head == 0 || (sameSentence && passage.Text[subject.Last.End - 1] != '率'));

    // The same is told of this name as of the one before.
    private static bool TryNextOfRow(in Passage passage, ref Discourse discourse, in Figure figure, in Phrase name, in Phrase subject, bool thingOfSentence, out Phrase whole)
    {
        whole = default;
        if (IsRowBehind(passage, discourse, figure, name, subject))
        {
            // 中学有2000个学生、100位老师: what stands before the first figure owns both.
            for (int i = 0; i < subject.Count - 1; i++)
                whole.Add(subject[i]);
            whole.Add(name);
            discourse.TurnTo(whole, figure.Sentence);
            return true;
        }

        if (!thingOfSentence)
            return false;
        if (IsNextOfRow(passage, discourse, figure, subject, out int trailing))
        {
            whole.Add(name);
            whole.Add(subject.Last with { Start = subject.Last.End - trailing });
            discourse.TurnTo(subject, figure.Sentence);
            return true;
        }

        if ((IsInstitution(passage, MeasureReader.WithoutMeasure(passage, subject)) && !passage.HaveSameUnit(discourse.Previous, figure.Index)) || !OwnNames.IsNextObject(passage, discourse, figure, name, subject, out var did))
            return false;
        whole.Add(did); // 建成公园8个，绿道15公里
        whole.Add(name);
        discourse.TurnTo(whole, figure.Sentence);
        return true;
    }

    // 检察机关批捕20人、起诉30人; 工程领域立案20件，处分30人: who did the one act did the other, or where it was done.
    private static Phrase Actor(in Passage passage, in Phrase subject)
    {
        if (VerbReader.TryLeading(passage, subject.First, out _))
            return default;
        int act = AnyWord.LengthAtEnd(subject.Last.Of(passage.Text), ["立案", "招生", "查处", "行政拘留", "刑事拘留", "批准逮捕", "拘留", "逮捕", "刑拘", "行拘", "批捕", "起诉", "处分", "约谈", "问责"]);
        if (act == 0 || subject.Length - act < Discourse.ShortestName)
            return default;
        var actor = subject.CutLast(act);
        return actor.CutLast(actor.Last.End - passage.TrimTail(actor.Last.Start, actor.Last.End)); // 全市共刑事拘留
    }

    private static bool IsInstitution(in Passage passage, in Phrase name) => !name.IsEmpty && InstitutionReader.IsInstitution(passage.Text[name.Last.End - 1]);

    // 合格率：蔬菜98%，水果97%: what stands before the colon is told of each of them.
    private static bool IsLabelled(in Passage passage, in Discourse discourse, in Figure figure, in Phrase name) =>
        GoesOnBehindLabel(discourse, figure) || (figure.Mention.Kind == UnitKind.Share && figure.IsLevelByVerb && name.First.Start > 0 && passage.Text[name.First.Start - 1] == '：');

    private static bool GoesOnBehindLabel(in Discourse discourse, in Figure figure) =>
        discourse.Completed && figure.Mention.Kind == UnitKind.Share && figure.IsLevelByVerb && !discourse.Label.IsEmpty && discourse.Label.Start >= figure.Sentence;

    // 河蟹养殖500亩，鳜鱼600亩: what is done with them stands behind the thing and is told once for a row in one unit.
    private static bool IsNextOfRow(in Passage passage, in Discourse discourse, in Figure figure, in Phrase subject, out int doing)
    {
        doing = AnyWord.LengthAtEnd(subject.Last.Of(passage.Text), ["养殖", "种植"]);
        if (doing == 0 && figure.Mention.Kind == UnitKind.Share)
            doing = OwnerRateLinker.SharedLength(passage, figure, subject);
        return doing > 0 && subject.Length - doing >= Discourse.ShortestName && discourse.Previous == figure.Index - 1 && figure.IsLevelByVerb
            && passage.HaveSameUnit(discourse.Previous, figure.Index);
    }

    // The clause behind ； has nothing but the short name.
    private static bool GoesOn(ReadOnlySpan<char> text, in Figure figure, in Phrase subject, in Phrase name) =>
        figure.Region.Start <= figure.Sentence && !subject.IsEmpty && subject.Length > name.Length
        && subject.Last.End < name.First.Start && !ClauseWords.HoldsSentenceEnd(text[subject.Last.End..name.First.Start]);

    // 修建道路3公里、沟渠5公里: a row of things in one unit, each with its name.
    private static bool IsRow(in Passage passage, in Discourse discourse, int index)
    {
        int before = discourse.Previous;
        return index > 0 && before == index - 1 && passage.HaveSameUnit(before, index)
            && passage.Mentions[before].End < passage.Text.Length && passage.Text[passage.Mentions[before].End] == '、';
    }

    // 28个支部、1136名党员; 6个小区，9个网格; 15日内答复，60日内办结: a row of things in any units, each behind its figure.
    private static bool IsRowBehind(in Passage passage, in Discourse discourse, in Figure figure, in Phrase name, in Phrase subject)
    {
        int start = figure.Mention.Start;
        if (discourse.Previous < 0 || start == 0)
            return false;
        bool counts = passage.Text[start - 1] == '，' && start == figure.Mention.NumberStart && (figure.Mention.Kind == UnitKind.Count || (figure.Mention.Kind == UnitKind.Time && passage.Text[figure.Mention.End - 1] == '内'))
            && passage.Mentions[discourse.Previous].Kind == figure.Mention.Kind;
        bool places = name.Length == 1 && subject.Last.End == start && passage.Text[start - 1] is '）' or '镇' or '乡' or '道' or '县' or '区'; // 17个乡镇120个村
        return (counts || places || passage.Text[start - 1] is '、' or '和') && name.First.Start >= figure.Mention.End
            && subject.Last.Start >= passage.Mentions[discourse.Previous].End && subject.Last.End <= start;
    }

    // 改厕1.2万户: a bare verb is told by what is counted (改厕户数).
    private static string? CountName(char unit) => unit switch
    {
        '户' => "户数",
        '人' or '名' => "人数",
        _ => null,
    };
}
