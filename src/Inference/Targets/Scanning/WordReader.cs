using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads the figures that words say without a number: 翻一番, 倍增, 首位, 榜首, 百分百, 过半, 半数.</summary>
internal static class WordReader
{
    private const int HeadReach = 14;

    /// <summary>Reads how often something doubles (翻一番, 翻了两番); false where 翻 begins another word.</summary>
    public static bool TryReadDoubling(ReadOnlySpan<char> text, CueTable cues, int floor, int at, out QuantityMention mention)
    {
        mention = default;
        int i = at + 1;
        if (i < text.Length && text[i] == '了')
            i++;
        decimal value = 2;
        bool masked = false;
        if (i < text.Length && text[i] != '番')
        {
            if (!NumeralReader.TryRead(text, i, out var numeral) || numeral.Broken)
                return false;
            masked = numeral.Style == NumeralStyle.Mask;
            for (decimal n = 1; n < Math.Min(numeral.Value ?? 1, 10); n++)
                value *= 2;
            i = numeral.End;
        }

        if (i >= text.Length || text[i] != '番' || (i + 1 < text.Length && text[i + 1] is '茄' or '薯'))
            return false;
        mention = Make(text, cues, floor, at, i + 1, QuantityForm.Doubling, masked ? null : value, "倍", UnitKind.Multiple, masked);
        mention.VerbDirection = Direction.Increase;
        return true;
    }

    /// <summary>Reads a word that says a figure; false where it begins another one (首位度).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, CueTable cues, int floor, int at, string word, QuantityForm form, decimal value, string unit, out QuantityMention mention)
    {
        mention = default;
        if (!text[at..].StartsWith(word) || (at + word.Length < text.Length && text[at + word.Length] is '度' or '数' or '制'))
            return false;
        mention = Make(text, cues, floor, at, at + word.Length, form, value, unit, form == QuantityForm.Rank ? UnitKind.Rank : UnitKind.Multiple, false);
        if (form == QuantityForm.Doubling)
            mention.VerbDirection = Direction.Increase;
        return true;
    }

    /// <summary>Reads a half without a unit (过半, 半数); false where it is none.</summary>
    public static bool TryReadHalf(ReadOnlySpan<char> text, CueTable cues, int floor, int at, out QuantityMention mention)
    {
        mention = default;
        char before = at > 0 ? text[at - 1] : '\0';
        char after = at + 1 < text.Length ? text[at + 1] : '\0';
        bool passed = before == '过' && !(at > 1 && text[at - 2] == '双') && after is not ('程' or '年' or '月' or '天' or '小');
        if (!passed && (after != '数' || before == '大'))
            return false;
        mention = Make(text, cues, floor, at, after == '数' ? at + 2 : at + 1, QuantityForm.Fraction, 0.5m, "", UnitKind.None, false);
        if (passed)
            mention.Comparator = at > 1 && text[at - 2] is '未' or '没' ? Comparator.AtMost : Comparator.AtLeast;
        return true;
    }

    /// <summary>百分百, all of it.</summary>
    public static QuantityMention ReadAll(ReadOnlySpan<char> text, CueTable cues, int floor, int at) =>
        Make(text, cues, floor, at, at + 3, QuantityForm.Plain, 100, "%", UnitKind.Share, false);

    /// <summary>True for the first place (居全省之首, 列各县之首).</summary>
    public static bool IsHead(ReadOnlySpan<char> text, int floor, int at)
    {
        if (at == 0 || text[at - 1] != '之' || !(at + 1 == text.Length || text[at + 1] is '，' or '。' or '；' or '、' or '！'))
            return false;
        var before = text[Math.Max(floor, at - HeadReach)..at];
        return before.BehindLast("，。；：、").IndexOfAny('居', '列') >= 0;
    }

    /// <summary>True where 百分百 is a share (办结率达到百分百, but not 百分百投入).</summary>
    public static bool SaysAll(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("百分百") && (at + 3 == text.Length || text[at + 3] is '，' or '。' or '；' or '、' or '！');

    private static QuantityMention Make(ReadOnlySpan<char> text, CueTable cues, int floor, int start, int end, QuantityForm form, decimal? value, string unit, UnitKind kind, bool masked)
    {
        var mention = new QuantityMention
        {
            Start = start, NumberStart = start, NumberEnd = end, UnitEnd = end, End = end, Value = value, Masked = masked,
            Unit = new UnitText(unit, 0, 0, 0, 0), Kind = kind, Form = form, Style = NumeralStyle.Chinese,
        };
        CueReader.Extend(text, cues, floor, ref mention);
        return mention;
    }
}
