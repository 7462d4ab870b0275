using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures before which only another owner stands to the measure of the one before (全省案件下降12%，全市下降8%，东河县下降3%).</summary>
internal static class OtherOwnerLinker
{
    private const int LongestOwner = 6;
    private const int RowReach = 60;
    private const string Named = "分别是";

    /// <summary>The measure that was told of another owner last.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        if (discourse.Previous < 0 || discourse.Last.IsEmpty || figure.Mention.Form == QuantityForm.Rank || !discourse.SubjectIn(figure.Sentence)
            || passage.Mentions[discourse.Previous].Kind != figure.Mention.Kind || !TryOwner(passage, figure, out var owner))
            return false;
        var measure = WithoutOwner(passage, discourse.Last);
        if (measure.IsEmpty || (measure.First == discourse.Last.First && !TellsMean(passage, owner, figure)) || measure.Last.End > owner.Start || passage.Text[measure.First.Start] is '、' or '的' or '共')
            return false;
        name.Add(owner);
        name.Add(measure);
        name.Suffix = discourse.Last.Suffix;
        discourse.Remember(passage, name);
        return true;
    }

    /// <summary>The measure that the clause before tells of, for owners that are named apart (两乡接诊量下降，分别是石桥减少120人、双溪减少86人).</summary>
    public static bool TryNamed(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        var owner = figure.Noun;
        if (owner.Length is < 2 or > LongestOwner || owner.End != figure.Mention.Start || !TryMeasure(passage, discourse, figure, out var measure))
            return false;
        name.Add(owner);
        name.Add(measure);
        discourse.Mention(name);
        return true;
    }

    // The first owner stands behind 分别是, the next ones in its row.
    private static bool TryMeasure(in Passage passage, in Discourse discourse, in Figure figure, out Span measure)
    {
        measure = discourse.Last.Last;
        if (figure.SameClause)
            return discourse.Last.Count == 2 && measure.End < discourse.Last.First.Start && passage.HaveSameUnit(discourse.Previous, figure.Index)
                && NamesOwners(passage.Text[Math.Clamp(figure.Region.Start - RowReach, Math.Min(figure.Sentence, figure.Region.Start), figure.Region.Start)..figure.Region.Start]);
        return figure.Clause.Of(passage.Text).StartsWith(Named) && passage.TryThingBefore(figure, out var thing) && MeasureReader.TrySum(passage, thing, out measure)
            && discourse.IsUntold(passage, thing.Start);
    }

    private static bool NamesOwners(ReadOnlySpan<char> row) => row.LastIndexOf(Named) is >= 0 and var named && row[named..].IndexOfAny('，', '；') < 0;

    // All that stands before the figure but 而, 但 and adverbs.
    private static bool TryOwner(in Passage passage, in Figure figure, out Span owner)
    {
        var text = passage.Text;
        int start = figure.Region.Start;
        while (start < figure.Region.End && text[start] is '，' or '、' or '而' or '但' or '；')
            start++;
        if (text[start..figure.Region.End].StartsWith("其中"))
            start += 2; // 全市产值增长8%，其中河湾县增长12%
        int end = figure.Region.End;
        bool others = AnyWord.LengthAtStart(text[start..end], ["其他", "其余", "其它"]) > 0; // 河湾镇单产达400公斤，其他乡镇均达到350公斤
        owner = new Span(start, passage.TrimTail(start, others && text[end - 1] == '均' ? end - 1 : end));
        return IsPlace(owner.Of(text)) || TellsMean(passage, owner, figure) || (others && MemberLinker.IsOwner(passage, owner)) || (figure.IsChange && figure.Mention.Kind is UnitKind.Share or UnitKind.Points && MemberLinker.IsOwner(passage, owner));
    }

    private static Phrase WithoutOwner(in Passage passage, in Phrase told)
    {
        var words = told.First.Of(passage.Text);
        if (told.Count > 1 && (IsPlace(words) || MemberLinker.IsOwner(passage, told.First)))
            return told.SkipFirst(told.First.Length);
        return words.Length > 3 && IsPlace(words[..2]) ? told.SkipFirst(2) : MemberLinker.WithoutOwner(passage, told);
    }

    // 我县拥有量2.1件，全市平均5.6件: the same in the mean of a wider place.
    private static bool TellsMean(in Passage passage, Span owner, in Figure figure) =>
        owner.Length is >= 2 and <= LongestOwner && (passage.Text[owner.Start] == '全' || RankWords.IsPlace(passage.Text[owner.End - 1]))
        && passage.Text[owner.End..Math.Max(owner.End, figure.Mention.NumberStart)].StartsWith("平均");

    // 我校, 全团 are none.
    private static bool IsPlace(ReadOnlySpan<char> words) => ClauseWords.NamesOwnPlace(words) && words[1] is not ('校' or '团');
}
