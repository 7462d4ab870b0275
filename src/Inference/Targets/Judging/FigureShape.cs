using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Tells names and references by their shape alone: quotes, classes, durations, small counts written in Chinese.</summary>
internal static class FigureShape
{
    private const int QuoteReach = 16;

    /// <summary>Name or reference where the shape says so, else null.</summary>
    public static MentionStatus? Judge(ReadOnlySpan<char> text, List<QuantityMention> mentions, int index)
    {
        var mention = mentions[index];
        char before = mention.NumberStart > 0 ? text[mention.NumberStart - 1] : '\0';
        char after = mention.End < text.Length ? text[mention.End] : '\0';
        if (IsQuoted(text, mention))
            return MentionStatus.Name;
        if (mention.IsBaseline)
            return MentionStatus.Reference;
        if (mention.Form == QuantityForm.Doubling && text[mention.NumberStart] == '倍' && (IsWord(after) || after is '”'))
            return MentionStatus.Name;
        if (IsOneOf(text, mention))
            return MentionStatus.Reference;
        if (mention.Form is QuantityForm.Rank or QuantityForm.Doubling or QuantityForm.Fraction or QuantityForm.Ratio or QuantityForm.Bare)
            return null;
        bool small = mention.Style == NumeralStyle.Chinese && mention.Value is <= 10;
        if (mention.Style == NumeralStyle.Magnitude && after is not ('，' or '。' or '、' or '；'))
            return MentionStatus.Reference;
        if (mention.Kind == UnitKind.Time)
            return before is '续' || mention.Start < mention.NumberStart ? null : MentionStatus.Reference;
        if (small && mention.Kind is UnitKind.Count or UnitKind.People && !(mention.Start < mention.NumberStart))
            return MentionStatus.Name;
        if (after == '级' || (mention.Kind == UnitKind.Count && after is '方' && small))
            return MentionStatus.Name;
        bool bounded = mention.End > mention.UnitEnd && mention.Comparator is Comparator.AtLeast or Comparator.AtMost && text[mention.End - 1] is '上' or '下';
        if (bounded && mention.Kind is UnitKind.Money or UnitKind.Time or UnitKind.Area or UnitKind.Bulk or UnitKind.Energy && IsWord(after))
            return MentionStatus.Reference;
        return null;
    }

    // X个示范县之一.
    private static bool IsOneOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 14)];
        int at = behind.IndexOf("之一");
        return at >= 0 && behind[..at].IndexOfAny("，。；、") < 0;
    }

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF';

    // Within quotation marks that hold hardly more than the figure.
    private static bool IsQuoted(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        int low = Math.Max(0, mention.NumberStart - QuoteReach);
        for (int i = mention.NumberStart - 1; i >= low; i--)
        {
            if (text[i] is '”' or '。' or '，')
                return false;
            if (text[i] is '“' or '"' or '「' or '《' or '〔')
            {
                int high = Math.Min(text.Length, mention.NumberEnd + QuoteReach);
                for (int j = mention.NumberEnd; j < high; j++)
                {
                    if (text[j] is '”' or '"' or '」' or '》' or '〕')
                        return true;
                    if (text[j] is '。')
                        return false;
                }

                return false;
            }
        }

        return false;
    }
}
