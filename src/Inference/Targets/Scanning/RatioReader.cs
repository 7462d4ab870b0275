using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads ratios of two or more parts: X：X：X, 5.2∶45.3∶49.5, 10%:48%:42%, 1:200.</summary>
internal static class RatioReader
{
    private const int MaxParts = 8;

    /// <summary>Reads the ratio that begins with <paramref name="first"/>; false where no colon and number follow.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, CueTable cues, int floor, in Numeral first, out QuantityMention mention)
    {
        mention = default;
        int end = first.End, parts = 1;
        bool masked = first.Style == NumeralStyle.Mask;
        int sign = SignLength(text, end);
        while (parts < MaxParts && end + sign + 1 < text.Length && Glyph.IsColon(text[end + sign])
            && (Glyph.Digit(text[end + sign + 1]) >= 0 || Glyph.IsMask(text[end + sign + 1]))
            && NumeralReader.TryRead(text, end + sign + 1, out var part) && !part.Broken && SignLength(text, part.End) == sign)
        {
            masked |= part.Style == NumeralStyle.Mask;
            end = part.End;
            parts++;
        }

        if (parts < 2 || IsClock(text, first, end, parts))
            return false;
        end += sign;
        mention = new QuantityMention
        {
            Start = first.Start, NumberStart = first.Start, NumberEnd = end, UnitEnd = end, End = end, Masked = masked,
            Unit = UnitText.None, Kind = UnitKind.None, Form = QuantityForm.Ratio, Style = first.Style,
        };
        CueReader.Extend(text, cues, floor, ref mention);
        return true;
    }

    // 10.1%:48.2%:41.7%: each share with its sign.
    private static int SignLength(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '%' or '％' ? 1 : 0;

    // 8:30 is a time of day.
    private static bool IsClock(ReadOnlySpan<char> text, in Numeral first, int end, int parts) =>
        parts == 2 && first.Style == NumeralStyle.Digits && end - first.End == 3 && first.Value is < 24
        && Glyph.Digit(text[end - 2]) is >= 0 and < 6;
}
