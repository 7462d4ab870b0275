using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells the short names of things that stand beside what the sentence was about, and not under it (病床增加86张，医师增加12人; 蓄水池35口，机井30眼).</summary>
internal static class OwnNames
{
    private const int LongestCounterpart = 5;

    /// <summary>True for a name that what the sentence was about does not own.</summary>
    public static bool NeedsNone(in Passage passage, in Discourse discourse, in Figure figure, in Phrase name, in Phrase subject, bool sameSentence)
    {
        var text = passage.Text;
        var kind = figure.Mention.Kind;
        if (sameSentence && name.Last.End <= figure.Mention.Start && IsDivision(text, subject))
            return true;
        if (sameSentence && AnyWord.LengthAtEnd(subject.Last.Of(text), ["土石方", "土方", "石方", "义务工"]) > 0)
            return true; // 完成土石方42万方，投资1.2亿元: the earth that was moved has nothing
        if (sameSentence && kind is not (UnitKind.Money or UnitKind.Share or UnitKind.Points) && IsSpending(text, subject))
            return true; // 计划投入3亿元，征地260亩
        if (kind == UnitKind.People && IsPerson(text, name) && (IsPerson(text, subject) || (sameSentence && figure.IsChange && MeasureReader.WithoutMeasure(passage, subject).Length == subject.Length)))
            return true; // 学生3000人，教师200人; 病床增加860张，医师增加120人
        if (kind == UnitKind.Money && sameSentence && IsPerson(text, subject) && name.Last.Length == 2 && (MoneyWords.EndsWithEarnings(name.Last.Of(text)) || name.Last.Of(text) is "税收" or "营收"))
            return true; // 从业人员4200人，实现利润6000万元
        if (kind == UnitKind.Money && name.Last.Of(text) is "投资")
            return IsOfAll(passage, discourse, figure) || (sameSentence && AnyWord.LengthAtEnd(subject.Last.Of(text), ["收入", "税收", "利润"]) > 0); // 门票收入3200万元，投资2亿元
        if (sameSentence && UnitKinds.IsCount(kind) && IsAgreement(text, subject) && name.Last.End == figure.Mention.Start)
            return true; // 已与36户签订安置协议，已搬迁28户
        return sameSentence && UnitKinds.IsCount(kind) && name.Last.End <= figure.Mention.Start && (AreCounterparts(passage, subject, name) || IsPartByName(passage, discourse, figure, name, subject));
    }

    /// <summary>What is counted or measured after another thing: the same may have been done with it, but it is no part of that (建成公园8个，绿道15公里; 蓄水池335口，机井304眼).</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="discourse">What it was about.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="name">Its name so far.</param>
    /// <param name="subject">What the text was about before.</param>
    /// <param name="did">What was done with both, with those who did it; empty where nothing was.</param>
    public static bool IsNextObject(in Passage passage, in Discourse discourse, in Figure figure, in Phrase name, in Phrase subject, out Span did)
    {
        did = default;
        if (!figure.IsLevelByVerb || figure.Mention.Start != figure.Mention.NumberStart || name.Count != 1 || name.Last.End != figure.Mention.Start
            || MeasureReader.HeadLength(passage, name.Last) > 0 || MeasureReader.IsRelation(passage, name.Last) || !StandsBeside(passage, discourse.Previous, figure, name, subject))
            return false;
        bool apart = passage.Text[name.First.Start - 1] is '，' or '有';
        bool doing = figure.Mention.Kind is UnitKind.Count or UnitKind.Length && TryDoing(passage, subject, out did);
        if (apart && did.Of(passage.Text).EndsWith("储备"))
            did = default; // 储备编织袋4万条，草袋2万条: what is kept goes on as little as what is had
        return doing || apart;
    }

    /// <summary>True where the sentence told of those who were sent, to whom nothing is done (出动巡查车80台次，检查500家).</summary>
    public static bool IsSent(in Passage passage, in Phrase subject) =>
        VerbReader.TryLeading(passage, subject.First, out var sent) && AnyWord.LengthAtEnd(sent.Of(passage.Text), ["出动", "派出"]) > 0;

    /// <summary>True for what is agreed on, which owns nothing of what is done next.</summary>
    public static bool IsAgreement(ReadOnlySpan<char> text, in Phrase subject) => AnyWord.LengthAtEnd(subject.Last.Of(text), ["协议", "合同", "手续"]) > 0;

    /// <summary>True for the parts of a place, which have nothing of what the place has (辖12个村，86个组，耕地3万亩).</summary>
    public static bool IsDivision(ReadOnlySpan<char> text, in Phrase subject) => subject.Count > 1 && text[subject.First.End - 1] == '辖';

    /// <summary>True for what names itself, as what was counted in the same unit before does (职业技术学校6所，高中3所; 行政村20个和社区3个).</summary>
    public static bool IsNextKind(in Passage passage, int before, int index, in Phrase name, in Phrase subject) =>
        name.Count == 1 && UnitKinds.IsCount(passage.Mentions[index].Kind) && passage.HaveSameUnit(before, index) && CountedOwner.EndsWithThing(passage, name.Last) && CountedOwner.EndsWithThing(passage, subject.Last);

    /// <summary>True for what only the place has: households behind its groups and cooperatives, lands side by side (70个村民小组、农户8900户; 耕地面积1200亩，林地3600亩).</summary>
    public static bool IsOfPlace(ReadOnlySpan<char> text, in Figure figure, in Phrase subject, in Phrase name)
    {
        char last = text[name.Last.End - 1], before = text[subject.Last.End - 1];
        return figure.Mention.Kind == UnitKind.Area ? IsLand(last) && (IsLand(before) || before == '积') : text[figure.Mention.UnitEnd - 1] == '户' && last is '户' or '农' or '家' && before is '组' or '社' or '会';
    }

    private static bool IsLand(char last) => last is '地' or '场' or '面' or '田';

    // The figure before stands right in front, and counts in another unit: parts (机井120眼，备用30眼) have the same, as have things of one kind (编织袋3000条，草袋5000条).
    private static bool StandsBeside(in Passage passage, int before, in Figure figure, in Phrase name, in Phrase subject)
    {
        var between = passage.Text[Math.Min(passage.Mentions[before].End, name.First.Start)..name.First.Start];
        if (figure.Mention.Kind == UnitKind.Length || between is "，有" or "、有")
            return true; // 有耕地3200亩，有水塘86口
        return figure.Mention.Kind is UnitKind.Count or UnitKind.Magnitude && (UnitKinds.IsCount(passage.Mentions[before].Kind) || passage.Mentions[before].Kind is UnitKind.Length or UnitKind.Bulk)
            && between.Length == 1 && (!passage.HaveSameUnit(before, figure.Index) || IsThing(passage, name.Last) || passage.Text[name.Last.End - 1] == passage.Text[subject.Last.End - 1]);
    }

    // 特教学校1所，小学17所: each is counted in its own right.
    private static bool IsThing(in Passage passage, Span name) => passage.Tables.Things.Find(name.Of(passage.Text)) >= 0;

    // What was done, with those who did it (区级仓库补齐帐篷200顶、棉被300床).
    private static bool TryDoing(in Passage passage, in Phrase subject, out Span did)
    {
        var first = subject.First;
        if (subject.Count > 1 && VerbReader.TryTrailing(passage, first, out _))
            did = first;
        else if (VerbReader.TryLeading(passage, first, out did))
        {
            // 整治工作涉及摊贩900人: what is done with them stands behind.
            bool named = AnyWord.LengthAtStart(passage.Text[did.End..first.End], ["工作", "行动", "活动"]) > 0;
            return named ? VerbReader.TryFindDoing(passage, first with { Start = did.End }, VerbReader.LongestDoer, out did) : did.Length < first.Length;
        }
        else if (VerbReader.TryFindDoing(passage, first, VerbReader.LongestDoer, out did))
            did = did with { Start = first.Start };
        else
            return false;
        return true;
    }

    // 小学86所，初中12所; 集团党支部8个，党员120名: words that are told of side by side.
    private static bool AreCounterparts(in Passage passage, in Phrase subject, in Phrase name)
    {
        var counterparts = passage.Tables.Counterparts;
        if (counterparts.Find(name.Last.Of(passage.Text)) is not (>= 0 and var kind))
            return false;
        for (int start = Math.Max(subject.Last.Start, subject.Last.End - LongestCounterpart); start < subject.Last.End; start++)
        {
            if (counterparts.Find(passage.Text[start..subject.Last.End]) == kind)
                return true;
        }

        return false;
    }

    // 学校260所，其中高中40所: the part has the name of a thing, as the whole has.
    private static bool IsPartByName(in Passage passage, in Discourse discourse, in Figure figure, in Phrase name, in Phrase subject) =>
        figure.Mention.Kind == UnitKind.Count && IsThing(passage, name.Last) && passage.Says(figure, "其中") && passage.HaveSameUnit(discourse.Previous, figure.Index) && CountedOwner.EndsWithThing(passage, subject.Last);

    private static bool IsSpending(ReadOnlySpan<char> text, in Phrase subject) =>
        subject.Count == 1 && (MoneyWords.NamesSpending(subject.First.Of(text)) || subject.First.Of(text) is "累计投入" or "累计投资" or "支出" or "安排" or "筹资" or "筹集");

    /// <summary>True for what persons are called, but not for 支部, 客机.</summary>
    public static bool IsPerson(ReadOnlySpan<char> text, Span words) =>
        PlainLinker.Persons.Contains(text[words.End - 1]) && (text[words.End - 1] is not ('部' or '机') || AnyWord.LengthAtEnd(words.Of(text), ["干部", "司机"]) > 0);

    /// <summary>True for the name of persons.</summary>
    public static bool IsPerson(ReadOnlySpan<char> text, in Phrase name) =>
        !name.IsEmpty && IsPerson(text, name.Last);

    // 植树86万株，修路12公里，完成投资8600万元: what was counted apart before has the sum in common.
    private static bool IsOfAll(in Passage passage, in Discourse discourse, in Figure figure)
    {
        int last = discourse.Previous, first = last - 1;
        return first >= 0 && passage.Text[figure.Mention.Start..figure.Mention.NumberStart].StartsWith("完成") && passage.Mentions[first].Start >= figure.Sentence
            && passage.IsRecord(first) && passage.Mentions[last].Kind is not (UnitKind.Money or UnitKind.Share)
            && passage.Mentions[first].Kind != UnitKind.Share && !passage.HaveSameUnit(first, last) && discourse.NamesOfSentence.CountFrom(figure.Sentence) > 2;
    }
}
