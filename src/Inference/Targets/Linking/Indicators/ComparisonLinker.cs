using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures that are told by a whole or by another thing (租金不超过市场价的六成, 相当于全省平均水平的1.2倍), and leaves out what a change is compared with.</summary>
internal static class ComparisonLinker
{
    private const string Proportion = "比例";

    /// <summary>The indicator of a figure that compares two things; where one of them alone is measured, the figure's noun is narrowed to it.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        name = default;
        var kind = figure.Mention.Kind;
        var words = figure.Noun.Of(passage.Text);
        if (kind == UnitKind.Multiple && discourse.Previous == figure.Index - 1 && figure.SameClause && passage.Mentions[discourse.Previous].Kind == kind
            && figure.Clause.Of(passage.Text) is ['、' or '和', '全', _, .., '的'])
        {
            name = discourse.Last; // 为全省平均水平的1.2倍、全国平均水平的1.3倍
            return true;
        }

        if (TryByWhole(passage, figure, out var measured, out var whole))
        {
            var owner = measured.Length < 2 ? discourse.Last : Phrase.Of(measured);
            name = owner;
            bool times = kind == UnitKind.Multiple;
            if (!owner.IsEmpty && !whole.IsEmpty && (!times || passage.Text[whole.Start] is '相' or '等'))
            {
                // What follows (…，增长5%) is told of the measure and not of its share.
                discourse.Mention(owner);
                name.Add(whole);
                name.Suffix = times ? null : Proportion;
                return true;
            }

            if (!owner.IsEmpty && measured.Length < 2 && !(ApartWords.Stands(passage, figure) && passage.Clauses.GroupSize(figure.Index) > 1))
                return true; // but not 游客80万人次，收入6亿元，分别恢复到2019年的91%和84%
            figure.Noun = measured;
        }
        else if (kind is UnitKind.Multiple or UnitKind.None or UnitKind.Points or UnitKind.Share && !ShareLinker.NamesShare(words) && ClauseWords.FindEquation(words) is >= 0 and var equation
            && (equation > 0 || passage.Text[Math.Max(0, figure.Mention.Start - 1)] == '的'))
        {
            if (equation == 0 && !discourse.Last.IsEmpty)
            {
                // …收入21亿元，相当于财政收入的8倍.
                name = discourse.Last;
                name.Add(figure.Noun);
                return true;
            }

            figure.Noun = figure.Noun with { End = figure.Noun.Start + equation };
        }
        else if (figure.IsChange && ClauseWords.FindComparison(words) is > 1 and var comparison)
        {
            figure.Noun = figure.Noun with { End = figure.Noun.Start + comparison };
        }

        return false;
    }

    // 租金不超过市场价的六成: the rent is told by the price; 收入只有全市的八成: by the same of the whole city.
    private static bool TryByWhole(in Passage passage, in Figure figure, out Span measured, out Span whole)
    {
        (measured, whole) = (default, default);
        int number = figure.Mention.NumberStart;
        if (figure.Mention.Kind is not (UnitKind.Share or UnitKind.None or UnitKind.Multiple) || number <= figure.Region.Start || passage.Text[number - 1] != '的' || passage.IsReached(figure))
            return false;
        var clause = figure.Region with { End = number - 1 };
        int at = ClauseWords.FindWhole(clause.Of(passage.Text), out bool told);
        if (at < 0 || clause.Of(passage.Text).IndexOf('占') >= 0)
            return false;
        measured = passage.Trim(clause with { End = clause.Start + at });
        if (told && !EndsWithPeriod(passage, clause))
            whole = clause with { Start = clause.Start + at };
        return true;
    }

    // 相当于2019年的92%: told by itself at another time.
    private static bool EndsWithPeriod(in Passage passage, Span clause)
    {
        var periods = passage.Periods;
        for (int i = PeriodSearch.FirstFrom(periods, clause.Start); i < periods.Count && periods[i].Span.Start < clause.End; i++)
        {
            if (periods[i].Span.End == clause.End)
                return true;
        }

        return false;
    }
}
