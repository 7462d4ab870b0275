using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds at the end of a name what it is compared with, what it starts from and what it is reckoned by.</summary>
internal static class TailPhrases
{
    private const int Reach = 16;
    private const int ShortestName = 2;

    /// <summary>Where such words begin, or <paramref name="end"/>.</summary>
    public static int FindStart(ReadOnlySpan<char> text, int start, int end) => Math.Min(ComparisonStart(text, start, end), BasisStart(text, start, end));

    // 较“十三五”同期, 比上年末: what a figure is compared with names nothing.
    private static int ComparisonStart(ReadOnlySpan<char> text, int start, int end)
    {
        int first = Math.Max(start, end - Reach);
        if (text[first..end].LastIndexOf("相对") is >= 0 and var relative && first + relative > start && text[(first + relative)..end].IndexOfAny("年上去月季") > 0)
            return first + relative; // 增加值相对去年
        int last = first < end - 1 ? text[first..(end - 1)].LastIndexOfAny('较', '比') : -1;
        for (int i = first + last; i >= first; i--)
        {
            if (i > start && text[i] == '比' && text[i - 1] == '同' && (Glyph.IsNumberPart(text[i + 1]) || text[i + 1] is '去' or '前'))
                return i - 1; // 同比2019年, 同比前年
            if (text[i] is not ('较' or '比') || text[i + 1] is '例' or '重' or '率' or '较' or '值' || (text[i + 1] == '大' && text[i..end].IndexOf("的20") < 0) || (i > start && ClauseWords.EndsOtherWord(text[i - 1])))
                continue;
            if (text[i..end].IndexOfAny("年上去同期前末底月季初“预计划") > 0)
                return i > start && text[i - 1] == '相' ? i - 1 : i;
        }

        return end;
    }

    // 旅游收入在2020年基础上, 在高基数基础上, 在稳步恢复基础上, 检疫率以村为单位.
    private static int BasisStart(ReadOnlySpan<char> text, int start, int end)
    {
        var words = text[start..end];
        if (words.EndsWith("对比") || words.EndsWith("相比") || words.EndsWith("期相"))
            return words.LastIndexOf('与') is >= ShortestName and var with && words[with..].IndexOfAny("年月季期") > 0 ? start + with : end; // 失业率与上年同期对比, 来水与上年同期相[比]减少
        if (words.EndsWith("下") && AnyWord.LengthAtEnd(words, ["影响下", "带动下", "支撑下", "拉动下", "作用下", "推动下", "压力下", "形势下", "情况下"]) > 0)
            return words.LastIndexOf('在') is >= ShortestName and var under ? start + under : end; // 税收在减税影响下
        bool unit = words.EndsWith("为单位");
        int at = unit ? words.LastIndexOf('以') : words.EndsWith("基础上") ? words.LastIndexOf('在') : -1;
        return at >= ShortestName && (unit || words[at..].IndexOfAny("年月季期数复") > 0) ? start + at : end;
    }
}
