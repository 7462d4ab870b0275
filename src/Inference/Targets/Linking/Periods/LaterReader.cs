using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads times that stand behind their figure.</summary>
internal static class LaterReader
{
    private const int BehindReach = 16;
    private const int DutyLength = 4;

    /// <summary>True where the time stands behind the figure in its clause (余下的3座水厂9月底前建成).</summary>
    public static bool IsBehind(ReadOnlySpan<char> text, in QuantityMention mention, MentionStatus status, Period next)
    {
        if (next.Reach != PeriodReach.Lasting)
            return false;
        var span = next.Span;
        if (span.Start < mention.End || span.Start - mention.End > BehindReach || (status == MentionStatus.Actual && text[mention.End] == '的' && mention.Kind is not (UnitKind.None or UnitKind.Share)))
            return false;
        int end = PeriodBrackets.Tells(text, mention, span) ? span.Start - 1 : span.Start;
        return text[mention.End..end].IndexOfAny("，。；：！、“（") < 0;
    }

    /// <summary>True where the next clause tells when, and has no figure of its own (列入规划的12座水库，6月底前完工).</summary>
    public static bool IsInNextClause(ReadOnlySpan<char> text, int sentence, in QuantityMention mention, Span span)
    {
        if (mention.Kind is UnitKind.None or UnitKind.Share or UnitKind.Points or UnitKind.Time or UnitKind.Multiple or UnitKind.Rank)
            return false;
        if (span.Start < mention.End || span.Start - mention.End > BehindReach || !PeriodNature.IsDue(span.Of(text)))
            return false;
        var before = text[Math.Min(sentence, mention.Start)..mention.Start];
        if (before.BehindLast("，。；：").IndexOf('每') >= 0)
            return false;
        var between = text[mention.End..span.Start];
        int mark = between.IndexOf('，');
        if (mark < 0 || between.Length - mark > DutyLength || between.IndexOfAny("。；：！、“（") >= 0 || between[(mark + 1)..].IndexOf('，') >= 0)
            return false;
        var behind = text[span.End..];
        foreach (char c in behind.BeforeFirst("，。；！"))
        {
            if (Glyph.IsNumberPart(c))
                return false;
        }

        return true;
    }
}
