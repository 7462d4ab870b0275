using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links sums beside which only their spending is named to the work of the heading before (抓好内涝治理。投资3亿元，…) or of the next clause (投资300万元，新建冷库5座).</summary>
internal static class InvestmentLinker
{
    private const int LongestHeading = 18;
    private const int ShortestWork = 4;

    /// <summary>The work with what is spent on it.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="discourse">What it was about.</param>
    /// <param name="figure">The sum.</param>
    /// <param name="bare">Its name so far.</param>
    /// <param name="whole">The name with the work.</param>
    public static bool TryLink(in Passage passage, in Discourse discourse, in Figure figure, in Phrase bare, out Phrase whole)
    {
        whole = default;
        if (figure.Mention.Kind != UnitKind.Money || !figure.Post.IsEmpty || figure.IsChange || bare.Count != 1 || !IsSpending(bare.First.Of(passage.Text)))
            return false;
        if (!TryHeading(passage, discourse, figure, out var work) && !TryNext(passage, figure, out work))
            return false;
        whole.Add(work);
        whole.Add(bare);
        return true;
    }

    private static bool IsSpending(ReadOnlySpan<char> noun) => noun is "投资" or "投入" or "完成投资" or "再投入" or "再投资" or "总投资" or "计划投资" or "计划投入";

    private static bool TryHeading(in Passage passage, in Discourse discourse, in Figure figure, out Span work)
    {
        if (!HeadingReader.TryFind(passage, discourse, figure, out work) || work.Length > LongestHeading || work.Of(passage.Text).IndexOfAny("是要了有不一") >= 0 || work.Of(passage.Text).IndexOf("投资") >= 0)
            return false;
        if (VerbReader.TryLeading(passage, work, out var doing) && work.Length - doing.Length >= ShortestWork)
            work = work with { Start = doing.End };
        return true;
    }

    // 投资300万元，新建冷库5座; 投资300万元，新建5座冷库: the thing stands on either side of its number.
    private static bool TryNext(in Passage passage, in Figure figure, out Span work)
    {
        work = default;
        var text = passage.Text;
        int comma = figure.Mention.End, next = figure.Index + 1;
        if (comma >= text.Length || text[comma] is not ('，' or ',') || next >= passage.Mentions.Length)
            return false;
        var clause = new Span(comma + 1, passage.Clauses.ClauseEnd(comma + 1));
        if (passage.Mentions[next].Start >= clause.End || !PostReader.BeginsWork(clause.Of(text)) || !VerbReader.TryLeading(passage, clause, out var doing))
            return false;
        work = passage.Trim(new Span(doing.End, Math.Max(doing.End, passage.Mentions[next].Start)));
        if (work.Length < 2 || text[work.End - 1] == '等')
            work = passage.ThingBehind(next); // 投资3亿元，实施道路、桥梁等8项工程
        return work.Length >= 2;
    }
}
