using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Tells what is done again and again (每月两次) from a rate (每天3元).</summary>
internal static class RepeatReader
{
    /// <summary>True where 每 tells how often or how much each time (每月两次, 每年新建5所), but not a rate (每人每年300元, 每天3元).</summary>
    public static bool Repeats(ReadOnlySpan<char> text, in QuantityMention mention, Period period)
    {
        if (text[period.Span.Start] != '每' || text[mention.UnitEnd - 1] is '次' or '遍' or '回' or '场' or '课' or '天' or '晚')
            return true;
        // 每周开放不少于50小时, 每天至少抽检8批: what is bounded is told of each.
        if (mention.Kind is not UnitKind.Money && IsBounded(text[period.Span.End..mention.NumberStart]))
            return true;
        bool rate = mention.Kind == UnitKind.Money && !period.Governs && text[period.Span.Start - 1] is '人' or '户' or '亩' or '名' or '生' or '位' or '村' or '家' or '床' or '套';
        var between = text[period.Span.End..mention.NumberStart];
        int least = between.IndexOf("至少");
        if (least >= 0)
            between = between[(least + 2)..];
        return !rate && text[period.Span.End - 1] is '年' or '期' or '度' or '月' && mention.NumberStart - period.Span.End >= 2
            && between.IndexOfAny("元到至") < 0 && between.IndexOfAny(Glyph.Figures) < 0;
    }

    private static bool IsBounded(ReadOnlySpan<char> words) =>
        AnyWord.LengthAtEnd(words, ["不少于", "不低于", "不超过", "不得少于", "不得低于"]) > 0 || words.IndexOf("至少") >= 0;
}
