using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links parts of a whole (占全市的三成, 大学本科占七成, 产品三成卖到省外).</summary>
internal static class ShareLinker
{
    /// <summary>What a share of a whole is called.</summary>
    public const string Weight = "比重";

    /// <summary>What a part of something is called.</summary>
    public const string Proportion = "占比";

    private const int LongestWhole = 20;
    private const int LongestOwner = 12;
    private const int LongestPredicate = 12;
    private const int LongestShared = 4;

    /// <summary>A part of something (仅占到全市的三成); what is part of it stands before 占 or in the clause before.</summary>
    public static bool TryPart(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase part)
    {
        part = default;
        if (!IsPlainShare(figure) || figure.Mention.Form == QuantityForm.Ratio)
            return false;
        var text = passage.Text;
        var words = passage.IsReached(figure) ? figure.Region : figure.Region with { End = Math.Max(figure.Region.End, figure.Mention.NumberStart) };
        int at = words.Of(text).LastIndexOf('占');
        int reaches = 0;
        if (at < 0)
            at = FindReach(words.Of(text), out reaches); // 茶叶产值达农业总产值的三成, 办公费不得超过经费总额的10%
        if (at < 0 || (at + 1 < words.Length && text[words.Start + at + 1] is '比' or '地' or '用' or '据' or '有'))
            return false;
        var owner = passage.Trim(new Span(words.Start, words.Start + at));
        owner = owner with { End = owner.End - (reaches > 0 ? AnyWord.LengthAtEnd(owner.Of(text), ["不得", "没有", "不能", "不", "未"]) : 0) };
        int end = figure.Mention.NounEnd > words.Start + at && !passage.IsReached(figure) ? Math.Max(figure.Region.End, figure.Mention.NounEnd) : words.End;
        var whole = passage.WithoutDenominator(new Span(words.Start + at + reaches, passage.TrimTail(words.Start + at + 1, end)), figure.Index);
        if (text[whole.End..].StartsWith("总数") && whole.Length > 2)
            whole = whole with { End = whole.End + 2 };
        if (whole.Length is 1 or 2)
            return TryMember(passage, discourse, figure, owner, out part);
        var name = whole.Of(text);
        if (whole.Length > LongestWhole || name.IndexOfAny("，、率") >= 0)
            return false;
        bool plan = name.EndsWith("计划") || name.EndsWith("任务") || name.EndsWith("预算");
        if (owner.Length >= 2)
            part.Add(owner);
        else if (IsOfParted(passage, discourse))
            part = discourse.Parted; // 产值占全区的一半，占全省的一成
        else if (plan && !discourse.Last.IsEmpty)
            part.Add(discourse.Last);
        else if ((discourse.Completed && discourse.LastDirection != Direction.Level ? discourse.Subject : discourse.Last) is { IsEmpty: false } told)
            part.Add(MeasureReader.WithoutGrowth(text, VerbReader.WithoutVerb(passage, told))); // 零售额9亿元，增幅提高2个百分点，占全市的54%
        else
            return false;
        discourse.Parted = part;
        part.Add(whole);
        part.Suffix = NamesShare(name) ? null : Weight;
        return true;
    }

    // Where it is told of what whole so much is reached, or -1; and how much of that goes.
    private static int FindReach(ReadOnlySpan<char> words, out int length)
    {
        length = 0;
        if (!words.EndsWith("的") || AnyWord.LengthAtEnd(words[..^1], ["GDP", "总值", "产值", "收入", "总量", "总数", "总额", "人口"]) == 0)
            return -1;
        int at = words.LastIndexOf("超过");
        length = at >= 2 ? 2 : 0;
        if (at < 2)
            at = words.LastIndexOf('达');
        return at < 2 || (length == 0 && words[at + 1] == '到') ? -1 : at;
    }

    /// <summary>True for words that call the share so already (民生支出占财政支出比例).</summary>
    public static bool NamesShare(ReadOnlySpan<char> words) => AnyWord.LengthAtEnd(words, [Weight, Proportion, "比例", "份额"]) > 0;

    /// <summary>True where the record before is a part of a whole, so that the next part or rank is told of the same thing.</summary>
    public static bool IsOfParted(in Passage passage, in Discourse discourse) =>
        !discourse.Parted.IsEmpty && discourse.Last.First == discourse.Parted.First && discourse.Last.Count > discourse.Parted.Count
        && passage.Text[discourse.Last.Last.Start] == '占';

    /// <summary>The share of what was named before (占生产总值的26%), or what it adds to a growth (增长7%，拉动经济增长3个百分点).</summary>
    public static bool TryOfSubject(in Passage passage, in Discourse discourse, in Figure figure, out Phrase share)
    {
        share = default;
        var words = figure.Noun.Of(passage.Text);
        bool part = IsPlainShare(figure) || figure.Mention.Kind == UnitKind.Points;
        bool pulls = words.StartsWith("拉动") && figure.Mention.Kind == UnitKind.Points;
        if (!(pulls || words[0] == '占') || words.StartsWith(Proportion) || words is "占地面积" || discourse.Subject.IsEmpty || !(part || discourse.SubjectIn(figure.Sentence)))
            return false;
        share = pulls && IsRate(passage, discourse.Subject.Last) ? Contributor(passage, discourse.Subject) : VerbReader.WithoutVerb(passage, discourse.Subject);
        if (share.IsEmpty)
            return false;
        share.Add(figure.Noun);
        share.Suffix = pulls || !part || NamesShare(words) ? null : Weight; // 企业80家，占用土地300亩: no share
        return true;
    }

    // 第三产业对经济增长的贡献率为53%，拉动经济增长4个百分点: who contributed is what pulls.
    private static Phrase Contributor(in Passage passage, in Phrase rate)
    {
        var words = rate.Last.Of(passage.Text);
        if (!words.EndsWith("贡献率"))
            return default;
        int toward = words.IndexOf('对');
        return rate.CutLast(toward >= 0 ? words.Length - toward : 3);
    }

    /// <summary>A share behind a count is the share of what was counted (两级书记新任的62名，刚过三成).</summary>
    public static bool TryOfCount(in Passage passage, in Discourse discourse, in Figure figure, out Phrase share)
    {
        share = discourse.Last;
        share.Suffix = Proportion;
        return discourse.Previous >= 0 && !discourse.Last.IsEmpty && UnitKinds.IsCount(passage.Mentions[discourse.Previous].Kind)
            && IsPlainShare(figure) && figure.Clause.Of(passage.Text).TrimEnd("为达到约近") is not [.., '幅' or '速'] && figure.Mention.Form != QuantityForm.Ratio && figure.IsLevelByVerb && !IsRate(passage, discourse.Last.Last);
    }

    /// <summary>The part that a predicate is told of (产品三成卖到省外).</summary>
    public static bool TryPredicate(in Passage passage, in Discourse discourse, in Figure figure, out Phrase share)
    {
        share = default;
        ref readonly var mention = ref figure.Mention;
        var post = figure.Post;
        if (!IsPlainShare(figure) || (mention.VerbDirection is not null && passage.Text[mention.Start] != '有'))
            return false;
        if (mention.Form == QuantityForm.Ratio || passage.Text[mention.UnitEnd - 1] == '分' || post.Length is < 2 or > LongestPredicate
            || passage.Text[post.Start] is '的' or '、' or '和' or '与' or '及' or '（' or '“' || post.Of(passage.Text) is "大关")
            return false;
        if (figure.Noun.Length >= 2)
            share.Add(figure.Noun);
        else if (discourse.SubjectIn(figure.Sentence))
            share.Add(VerbReader.WithoutVerb(passage, discourse.Subject));
        if (!share.IsEmpty)
            share.Suffix = Proportion;
        InnerWords.AddClean(passage, ref share, post with { Start = passage.TrimLead(post.Start, post.End) });
        return true;
    }

    /// <summary>The predicate that a share of a noun has in common with the one behind it (100%的乡镇和98%的建制村通沥青路); empty where it has its own.</summary>
    public static bool TryRowOfNouns(in Passage passage, in Figure figure, Span thing, out Span predicate)
    {
        predicate = default;
        int next = figure.Index + 1;
        if (next >= passage.Mentions.Length || passage.Mentions[next].Kind != UnitKind.Share || passage.Mentions[next].Start - thing.End is < 0 or > 1)
            return false;
        if (PredicateStart(passage.Text, thing) > 0)
            return true;
        if (thing.Length > LongestShared && passage.Text[thing.End] == '，')
            return false; // 10%的群众对工作不满意，5%的案件没有办结: each has its own
        while (next + 1 < passage.Mentions.Length && GoesOn(passage, next))
            next++; // 43%的耕地、52%的劳力和38%的企业在丘陵地区
        var post = passage.Clauses.Post(next);
        if (post.IsEmpty || passage.Text[post.Start] != '的')
            return false;
        post = passage.Trim(post with { Start = post.Start + 1 });
        int at = PredicateStart(passage.Text, post);
        if (at > 1 && passage.Text[post.Start + at - 1] == '没')
            at--; // 没有办结
        predicate = post with { Start = post.Start + at };
        return at > 0;
    }

    private static bool GoesOn(in Passage passage, int index)
    {
        int end = passage.Mentions[index].End;
        ref readonly var next = ref passage.Mentions[index + 1];
        return next.Kind == UnitKind.Share && next.Start == next.NumberStart && next.Start - end is > 2 and <= LongestOwner && passage.Text[end] == '的'
            && passage.Text[next.Start - 1] is '、' or '和' or '及' && passage.Text[end..(next.Start - 1)].IndexOfAny("，。；：、") < 0;
    }

    // Where it begins what is told of a noun (建制村通沥青路), or 0.
    private static int PredicateStart(ReadOnlySpan<char> text, Span words)
    {
        ReadOnlySpan<string> verbs = ["通", "用上", "实现", "完成", "达到", "接入", "建立", "建成", "建有", "开展", "来自", "分布", "都", "均", "有", "在"];
        int best = 0;
        foreach (string verb in verbs)
        {
            int at = words.Of(text).IndexOf(verb);
            if (at >= 1 && (best == 0 || at < best) && !(verb == "通" && text[words.Start + at - 1] is '交' or '普' or '流')
                && !(verb == "在" && at + 1 < words.Length && LeadWords.StatesOfMany.Contains(text[words.Start + at + 1])))
                best = at;
        }

        return best;
    }

    /// <summary>What a share is called that 占 makes one (硬化路面12公里，占60%), and not the length.</summary>
    public static string? Suffix(in Passage passage, in Figure figure, in Phrase name)
    {
        ref readonly var mention = ref figure.Mention;
        if (mention.Kind is not (UnitKind.Share or UnitKind.Points) || name.IsEmpty || name.Suffix is not null)
            return name.Suffix;
        bool part = (mention.Kind == UnitKind.Share ? IsPartOfRow(passage, figure.Index) : MovesPart(passage, figure)) && !IsRate(passage, name.Last) && name.Last.Of(passage.Text).IndexOf('占') < 0;
        return part ? Proportion : null;
    }

    /// <summary>True for 占比, which was made of a share of the subject (收入2亿元，占预算的60%，增长5%): a share moves in points, the sum in percent.</summary>
    public static bool IsWeightOfSubject(in Discourse discourse) => discourse.Last.Suffix == Weight && discourse.Last.First == discourse.Subject.First;

    // 专职工作者31名，大学本科占七成: a part of what the sentence was about.
    private static bool TryMember(in Passage passage, in Discourse discourse, in Figure figure, Span owner, out Phrase part)
    {
        part = default;
        if (owner.Length is >= 2 and <= LongestOwner && SetReader.TryFind(passage, owner.Start, out var set))
        {
            part = SetReader.With(passage, owner, set); // 委员中，50岁以下的占42%
            part.Suffix = Proportion;
            return true;
        }

        if (owner.Length is < 2 or > LongestOwner || !discourse.SubjectIn(figure.Sentence) || IsRate(passage, owner) || MeasureReader.HeadLength(passage, owner) > 0)
            return false;
        var last = discourse.Last.Last;
        bool whole = owner.Length >= 4 && last.Length is >= 2 and <= 4 && owner.Of(passage.Text).EndsWith(last.Of(passage.Text));
        whole |= passage.Text[owner.Start] == '第'; // 第一种形态占六成: told in full

        // 违反规定的占三成，管理混乱的占两成: the parts stand side by side.
        bool parallel = discourse.Previous >= 0 && IsPart(passage, passage.Mentions[discourse.Previous]) && (discourse.Subject.First == discourse.Last.First || discourse.Subject.Count == 1) && last == discourse.Subject.Last;
        parallel |= discourse.Previous >= 0 && discourse.Last.Suffix == Proportion && discourse.Last.First.Start > discourse.Subject.Last.End && IsPart(passage, passage.Mentions[discourse.Previous]);
        if (!whole && !parallel) // 党员3200名，其中农民党员占六成
        {
            part = MeasureReader.WithoutMeasure(passage, VerbReader.WithoutVerb(passage, discourse.Subject));
            if (!part.IsEmpty && part.Last.End > owner.Start)
                return false;
        }

        part.Add(owner);
        part.Suffix = Proportion;
        return true;
    }

    // 各占56%和28%: all of a row are parts, where the first is.
    private static bool IsPartOfRow(in Passage passage, int index)
    {
        while (index > 0 && passage.Mentions[index].Start == passage.Mentions[index].NumberStart && passage.Mentions[index].Start == passage.Mentions[index - 1].End + 1
            && passage.Text[passage.Mentions[index].Start - 1] is '、' or '和' && passage.Mentions[index - 1].Kind == UnitKind.Share)
            index--;
        return IsPart(passage, passage.Mentions[index]);
    }

    // 女干部140名，占27%，比上届提高2个百分点: what moves in points is the share.
    private static bool MovesPart(in Passage passage, in Figure figure) =>
        figure.IsChange && figure.Noun.IsEmpty && figure.Index > 0 && passage.Mentions[figure.Index - 1].Kind == UnitKind.Share && IsPart(passage, passage.Mentions[figure.Index - 1]);

    private static bool IsPart(in Passage passage, in QuantityMention mention) =>
        passage.Text[Math.Max(0, Math.Min(mention.Start, mention.NumberStart - 2))..mention.NumberStart].IndexOf('占') >= 0;

    /// <summary>True for words that only tell where it was asked (民意调查中有64%的居民认为街道更整洁).</summary>
    public static bool IsOfAsked(ReadOnlySpan<char> text, Span noun) => AnyWord.LengthAtEnd(noun.Of(text), ["调查中", "测评中", "调查显示", "回访中", "抽样中", "问卷中"]) > 0;

    /// <summary>True for words that only tell within what place (在全县80%以上的村开展了评选).</summary>
    public static bool IsWithinPlace(ReadOnlySpan<char> text, Span noun) => noun.Length == 3 && noun.Of(text).StartsWith("在全");

    private static bool IsPlainShare(in Figure figure) => figure.Mention.Kind is UnitKind.Share or UnitKind.None;

    private static bool IsRate(in Passage passage, Span words) => ClauseWords.IsRate(words.Of(passage.Text));
}
