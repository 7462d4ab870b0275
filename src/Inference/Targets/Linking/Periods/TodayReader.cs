using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Tells figures of today or of all times from those of the time that the text named before.</summary>
internal static class TodayReader
{
    private const int RuleReach = 24;
    private const int LeftReach = 10;

    /// <summary>True for a rule (每亩补助300元, 最高补助5万元), which tells of all times, and not of the year that sentences before it name.</summary>
    public static bool IsRule(ReadOnlySpan<char> text, int sentence, in QuantityMention mention)
    {
        // 低保标准提高到每人每月600元: what is raised is so in that year.
        if (mention.VerbDirection is Direction.Increase or Direction.Decrease)
            return false;
        var before = text[Math.Max(sentence, mention.Start - RuleReach)..mention.NumberEnd].BehindLast("，。；：");
        return (mention.Kind == UnitKind.Money && (before.Contains('每') || AnyWord.IsIn(before, ["奖励", "奖补", "一次性"]))) || AnyWord.IsIn(before, ["最高", "一律"]);
    }

    /// <summary>True for what is left, which is left today (去年供应3860亩，还有2000亩没有用; 去年复耕八成，还剩300亩).</summary>
    public static bool IsLeft(ReadOnlySpan<char> text, in QuantityMention mention, Span span)
    {
        // The look back to the time is the only one without a bound: last, and only where something is left.
        var before = text[Math.Max(span.End, mention.NumberStart - LeftReach)..mention.NumberStart].BehindLast("，。；：、");
        if (before.IndexOfAny("还仍尚剩余") < 0 || PeriodNature.IsNow(span.Of(text)) || PeriodNature.IsUpTo(text, span) || text[span.End..mention.Start].IndexOfAny("，。；：") < 0)
            return false;
        return AnyWord.IsIn(before, ["还有", "仍有", "尚有", "还剩", "剩下的", "剩余的", "余下的"]);
    }
}
