using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Tells a length of time within which something is done (三年投入5亿元) from one that is a name or a figure of its own.</summary>
internal static class DurationReader
{
    private const int Longest = 50;
    private const int BoundReach = 9;
    private const int LongestCount = 2;

    // What is told of all of the years together.
    private static readonly string[] Sums =
    [
        "累计", "完成", "共", "合计", "由", "从", "平均", "总共", "投入", "制定", "翻", "突破", "增产", "增加", "减少", "少了", "就", "要", "需要", "只", "才", "也", "恢复到", "达到",
        "收入", "检查", "化解", "建", "努力", "攻坚", "苦干", "奋战", "的努力", "的苦干",
    ];

    /// <summary>True where the length of time at <paramref name="start"/> dates what follows it.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where its number begins.</param>
    /// <param name="at">Its 年 or 月.</param>
    /// <param name="lowest">Where the expression before ends.</param>
    /// <param name="tail">How many characters behind 年 belong to it (时间).</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int at, int lowest, out int tail)
    {
        tail = 0;
        int number = at - start - (text[at - 1] == '个' ? 1 : 0);
        if (!IsCount(text.Slice(start, number)) && !IsRange(text.Slice(start, number)))
            return false;
        if (start > lowest && SumsUp(text, start, at + 1))
            return true;
        if (start > lowest && text[start - 1] is not ('，' or '。' or '；' or '：' or '、' or '分' or '用' or '在' or '每'
            or '县' or '市' or '省' or '区' or '镇' or '乡' or '村' or '校' or '院' or '厂' or '司' or '队' or '们' or '诊' or '部' or '出'))
            return false;
        if (start > lowest && text[start - 1] == '每')
            return false;
        int end = at + 1;
        if (text[end..].StartsWith("时间"))
        {
            tail = 2;
            return true;
        }

        // 用四到六年的时间.
        if (start > lowest && text[start - 1] == '用' && (text[end..].StartsWith("的时间") || text[end..].StartsWith("的工夫")))
            return true;
        return end < text.Length && text[end] is >= '\u4E00' and <= '\u9FFF'
            and not ('期' or '限' or '级' or '度' or '代' or '制' or '龄' or '以' or '左' or '多' or '余' or '初' or '行' or '计' or '规' or '攻' or '任' or '目'
                or '的' or '之' or '一' or '四' or '树' or '磨' or '半' or '前' or '后' or '大' or '未' or '如' or '不' or '为' or '义');
    }

    /// <summary>Where the range begins whose second number is <c>[start, end)</c> (两到三年, 一至两个月), or <paramref name="start"/> itself.</summary>
    public static int RangeStart(ReadOnlySpan<char> text, int start, int end, int lowest)
    {
        int mark = start - 1;
        if (mark <= lowest || !Glyph.IsRangeMark(text[mark]) || !IsCount(text[start..end]))
            return start;
        int first = mark;
        while (first > lowest && mark - first <= LongestCount && Glyph.IsDigitOrNumeral(text[first - 1]))
            first--;
        return IsRange(text[first..end]) ? first : start;
    }

    /// <summary>True for two small numbers with a range mark between them (三至五, 两到三).</summary>
    public static bool IsRange(ReadOnlySpan<char> number)
    {
        int mark = 1;
        while (mark < number.Length && !Glyph.IsRangeMark(number[mark]))
            mark++;
        return mark < number.Length && IsCount(number[..mark]) && IsCount(number[(mark + 1)..]);
    }

    /// <summary>How many characters before a count of years or months tell which they are (近, 未来, 过去, 剩下), or 0.</summary>
    public static int Named(ReadOnlySpan<char> text, int start, int lowest) =>
        AnyWord.LengthAtEnd(text[lowest..start], ["最近", "未来", "今后", "往后", "接下来的", "接下来", "过去的", "过去", "近", "剩下的", "剩下", "剩余", "余下的", "余下", "最后"]);

    // 部门一把手一年外出招商不少于10次: a bound tells how much at least or at most within it.
    private static bool Bounds(ReadOnlySpan<char> text, int end) =>
        AnyWord.IsIn(text[end..Math.Min(text.Length, end + BoundReach)].BeforeFirst("，。；：、"), ["不少于", "至少", "不得", "不超过"]);

    // 饮水资金五年累计8600万元: what follows tells that the years are those of the figure, whatever stands before them.
    private static bool SumsUp(ReadOnlySpan<char> text, int start, int end)
    {
        if (text[start - 1] is '第' or '近' or '前' or '续' or '去' or '来' or '后' or '满' or '了' or '用' or '每' or '到' or '至' or '隔' or '年' or '月')
            return false;
        return AnyWord.LengthAtStart(text[end..], Sums) > 0 || (text[start] == '一' && Bounds(text, end));
    }

    private static bool IsCount(ReadOnlySpan<char> number) =>
        number.Length is >= 1 and <= LongestCount && NumeralReader.TryRead(number, 0, out var numeral) && numeral.End == number.Length
        && numeral.Value is >= 1 and <= Longest && !numeral.OrMore;
}
