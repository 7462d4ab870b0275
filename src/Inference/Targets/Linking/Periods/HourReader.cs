using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads the hour behind a day (昨天下午六点, 10月20日18时).</summary>
internal static class HourReader
{
    private const int LongestNumber = 3;

    /// <summary>Where the hour at <paramref name="end"/> ends, or <paramref name="end"/> itself where none stands there.</summary>
    public static int End(ReadOnlySpan<char> text, int end)
    {
        var behind = text[end..Math.Min(text.Length, end + 2)];
        int from = behind is "上午" or "下午" or "中午" or "晚上" or "凌晨" ? end + 2 : end;
        int at = from;
        while (at < text.Length && at - from < LongestNumber && Glyph.IsDigitOrNumeral(text[at]))
            at++;
        return at > from && at < text.Length && text[at] is '点' or '时' && !text[(at + 1)..].StartsWith("间") ? at + 1 : end;
    }
}
