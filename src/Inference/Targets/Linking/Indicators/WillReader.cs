using System.Buffers;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds the words of will and order in front of what is to be done.</summary>
internal static class WillReader
{
    private const string Plan = "计划";

    // 决定 with less behind it is no more than the giving of a sum (决定今年拿出).
    private const int ShortestDecision = 8;

    private static readonly string[] Words = ["决定", "力争", "确保", "争取", Plan, "必须", "务必", "要再", "将再", "目标是", "任务是", "要求是", "底线是", "考虑是", "打算是", "主要是", "分别是", "依次为", "依次是"];

    // Most names hold none of these, and so nothing that is asked for: what the words begin with, 要, 拟, 完成, 下达 and 给.
    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Words.Select(word => word[0]), .. "要拟完下给"]);

    /// <summary>Where what is willed begins behind the modal word (全县力争完成造林, 主会场要带动接待), or 0.</summary>
    public static int FindEnd(ReadOnlySpan<char> text, int start, int end)
    {
        var part = text[start..end];
        if (part.IndexOfAny(Signs) < 0)
            return 0;
        int best = 0;
        foreach (string word in Words)
        {
            int at = part.LastIndexOf(word);
            if (at + word.Length > best && (word == Plan ? Plans(part, at) : at > 0 && (word != "决定" || part.Length - at >= ShortestDecision) && !(word == "争取" && IsAskedFor(part[(at + word.Length)..]))))
                best = at + word.Length;
        }

        best = Math.Max(best, AssignedEnd(part));
        for (int i = part.Length - 2; i > 0; i--)
        {
            if (part[i] == '要' && IsWill(part[i - 1], part[i + 1]))
                best = Math.Max(best, i + 1);
        }

        int drafted = part.LastIndexOf('拟'); // 示范点拟建, but not 模拟, 拟定
        if (drafted > 0 && drafted + 2 < part.Length && IsDrafted(part[drafted - 1]) && part[drafted + 1] is not ('定' or '订' or '合' or '制' or '任'))
            best = Math.Max(best, drafted + 1);
        int done = part.IndexOf("完成");
        int doer = done > 2 && part[..done].EndsWith("预计") ? done - 2 : done > 2 && part[done - 1] is '已' or '共' ? done - 1 : done;
        if (done is > 1 and <= 8 && part[..done].IndexOf('、') < 0 && done + 4 <= part.Length && part[doer - 1] is '道' or '县' or '市' or '区' or '镇' or '乡' or '省' or '村' or '州' or '旗' or '团' or '园' && part[done + 2] is not ('率' or '投' or '额'))
            best = Math.Max(best, done + 2);
        return best == 0 ? 0 : start + best;
    }

    /// <summary>True where 要 asks for something, and is part of no word (重要, 要点).</summary>
    public static bool IsWill(char before, char behind) =>
        before is not ('主' or '重' or '需' or '必' or '首' or '纪' or '纲' or '摘' or '概' or '简') && behind is not ('素' or '求' or '点' or '闻' or '件' or '害' or '道' or '情' or '案' or '犯' or '务' or '职');

    /// <summary>True where 拟 tells what is planned, and ends no 模拟, 草拟.</summary>
    public static bool IsDrafted(char before) => before is not ('模' or '虚' or '草' or '比');

    /// <summary>True for what is asked for (争取上级资金, 争取助学金): to get it is what is done, and no will.</summary>
    public static bool IsAskedFor(ReadOnlySpan<char> words) =>
        AnyWord.LengthAtEnd(words, ["资金", "债券", "专项债", "国债", "补助", "指标", "贷款", "助学金", "补贴", "名额", "资金项目"]) > 0 || words is "项目";

    /// <summary>True where 计划 is a will (计划新建水厂), and no plan (年度计划, 投资计划, 计划投资, 计划任务).</summary>
    public static bool Plans(ReadOnlySpan<char> part, int at) =>
        at >= 0 && at + Plan.Length < part.Length && !(at > 0 && part[at - 1] is '度' or '年' or '产' or '资' or '动' or '工' or '作')
        && part[at + Plan.Length] is not ('投' or '总' or '的' or '项' or '工' or '任' or '内' or '外' or '生' or '免' or '指' or '”');

    // 市里下达我县的造林任务, 省厅下达的是水稻面积: what is assigned begins behind those to whom it is.
    private static int AssignedEnd(ReadOnlySpan<char> part)
    {
        int at = part.IndexOf("下达");
        if (at is < 1 or > 8)
            return GivenEnd(part);
        int end = at + 2;
        if (end < part.Length && part[end] == '给')
            end++;
        bool told = at > 2 && part[..at].IndexOf('给') is > 0 and var to && at - to is > 1 and <= 4; // 市上给我县下达的
        if (end + 2 < part.Length && part[end] is '我' or '全' or '咱' or '本')
        {
            end += 2;
            told = true;
        }

        if (end + 1 < part.Length && part[end] == '的')
            end++;
        if (end + 1 < part.Length && part[end] == '是')
        {
            end++;
            told = true;
        }

        return told && end + 1 < part.Length ? end : 0;
    }

    // 县里给我们的收购计划, 市里给咱们定的是改厕: so does what is given.
    private static int GivenEnd(ReadOnlySpan<char> part)
    {
        int at = part.IndexOf('给');
        if (at is < 2 or > 4 || part[at - 1] is not ('里' or '家' or '级' or '上'))
            return 0;
        int end = at + 1;
        ReadOnlySpan<string> skipped = ["我们", "咱们", "我", "咱", "县", "市", "区", "镇", "乡", "村", "派", "定", "分", "下", "了", "的", "是"];
        foreach (string word in skipped)
        {
            if (part[end..].StartsWith(word))
                end += word.Length;
        }

        return end > at + 1 && end + 1 < part.Length ? end : 0;
    }
}
