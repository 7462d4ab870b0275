using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads shares: 百分之六点五, 千分之三, 三分之二, 2/3, 一半.</summary>
internal static class FractionReader
{
    /// <summary>True where 百分之 stands at <paramref name="at"/>.</summary>
    public static bool IsPercentHead(ReadOnlySpan<char> text, int at) => text[at..].StartsWith("百分之");

    /// <summary>Reads the share that begins with <paramref name="head"/>; false where there is none. An empty mention means: skip it.</summary>
    public static bool TryRead(
        ReadOnlySpan<char> text, CueTable cues, int floor, in Numeral head, out QuantityMention mention, out int end)
    {
        mention = default;
        end = head.End;
        int at = Math.Max(head.End, head.Start + (head.Style == NumeralStyle.Magnitude ? 1 : 0));
        if (head.Style == NumeralStyle.Chinese && head.Value == 1 && head.End < text.Length && text[head.End] == '半')
        {
            char after = head.End + 1 < text.Length ? text[head.End + 1] : '\0';
            mention = Share(head.Start, head.End + 1, 0.5m, "", UnitKind.None, false);
            CueReader.Extend(text, cues, floor, ref mention);
            end = mention.End;
            return after is not ('是' or '天' or '导');
        }

        if (head.Style == NumeralStyle.Digits && at + 1 < text.Length && text[at] == '/' && Glyph.Digit(text[at + 1]) > 0
            && !head.HasPoint && NumeralReader.TryRead(text, at + 1, out var below) && below.Value is > 1 and < 100 && head.Value < below.Value
            && !(below.End < text.Length && text[below.End] is '/' or '万')) // 9/10万 is so many in 100 thousand
        {
            mention = Share(head.Start, below.End, Math.Round(head.Value.GetValueOrDefault() / below.Value.GetValueOrDefault(1), 4), "", UnitKind.None, false);
            CueReader.Extend(text, cues, floor, ref mention);
            end = mention.End;
            return true;
        }

        if (head.Style == NumeralStyle.Mask && at + 1 < text.Length && text[at] == '/' && (Glyph.IsMask(text[at + 1]) || Glyph.Digit(text[at + 1]) > 0)
            && NumeralReader.TryRead(text, at + 1, out var hidden) && !(hidden.End < text.Length && text[hidden.End] == '万'))
        {
            mention = Share(head.Start, hidden.End, null, "", UnitKind.None, true);
            CueReader.Extend(text, cues, floor, ref mention);
            end = mention.End;
            return true;
        }

        if (at + 2 >= text.Length || text[at] != '分' || text[at + 1] != '之')
            return false;
        if (!NumeralReader.TryRead(text, at + 2, out var part) || part.Broken)
            return false;
        bool masked = part.Style == NumeralStyle.Mask || head.Style == NumeralStyle.Mask;
        decimal whole = head.Style == NumeralStyle.Magnitude && head.End == head.Start ? 10000 : head.Value ?? 0;
        if (whole is 100 or 1000)
        {
            mention = Share(head.Start, part.End, masked ? null : part.Value, whole == 100 ? "%" : "‰", UnitKind.Share, masked);
            if (part.Style == NumeralStyle.Magnitude)
                mention.Value = part.Value;
            ReadUpper(text, whole, ref mention);
        }
        else if (!masked && whole <= 1)
        {
            return false;
        }
        else
        {
            mention = Share(head.Start, part.End, masked ? null : Math.Round((part.Value ?? 0) / whole, 4), "", UnitKind.None, masked);
        }

        if (part.OrMore)
            mention.Comparator = Comparator.AtLeast;
        var range = mention.Comparator;
        CueReader.Extend(text, cues, floor, ref mention);
        if (range == Comparator.Range)
            mention.Comparator = range;
        end = mention.End;
        return true;
    }

    // 百分之八至百分之九, 百分之八至九.
    private static void ReadUpper(ReadOnlySpan<char> text, decimal whole, ref QuantityMention mention)
    {
        int i = mention.End;
        if (i + 1 >= text.Length || !Glyph.IsRangeMark(text[i]))
            return;
        i++;
        if (text[i..].StartsWith(whole == 100 ? "百分之" : "千分之"))
            i += 3;
        if (!NumeralReader.TryRead(text, i, out var high) || high.Broken || high.Value <= mention.Value || high.Value is null)
            return;
        mention.ValueMax = high.Value;
        mention.NumberEnd = mention.UnitEnd = mention.End = high.End;
        mention.Comparator = Comparator.Range;
    }

    private static QuantityMention Share(int start, int end, decimal? value, string unit, UnitKind kind, bool masked) => new()
    {
        Start = start, NumberStart = start, NumberEnd = end, UnitEnd = end, End = end, Value = value, Masked = masked,
        Unit = new UnitText(unit, 0, 0, 0, 0), Kind = kind, Style = NumeralStyle.Chinese,
        Form = unit.Length == 0 ? QuantityForm.Fraction : QuantityForm.Plain,
    };
}
