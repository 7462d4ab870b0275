using System.Buffers;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The words that say how far something is from something else.</summary>
internal static class DistanceWords
{
    private const int LongestOther = 16;
    private const char Beyond = '超';
    private const string Comparing = "比较离距";

    private static readonly string[] Adjectives = ["高于", "低于", "高出", "低出", "超出", "快于", "慢于", "少于", "多于", "优于", "落后于", "滞后于", "领先于"];

    // Verbs that need the mean, the plan or the whole behind them.
    private static readonly string[] Verbs = ["跑赢", "落后", "滞后", "领先"];

    // Most clauses compare nothing: one look at their last characters says so.
    private static readonly SearchValues<char> Openings = SearchValues.Create([.. Comparing, Beyond, .. Adjectives.Select(word => word[^1]), .. Verbs.Select(word => word[0])]);

    /// <summary>Where a comparison with others begins (比全市低, 高于全省平均水平), or -1; comparisons with the past are none.</summary>
    /// <param name="clause">The words before the figure.</param>
    /// <param name="length">How many characters it has, without particles behind it.</param>
    public static int Find(ReadOnlySpan<char> clause, out int length)
    {
        length = 0;
        if (clause[Math.Max(0, clause.Length - LongestOther - 2)..].IndexOfAny(Openings) < 0 || clause.EndsWith("的"))
            return -1; // 不低于最低工资的1.2倍
        int end = clause.TrimEnd("了近约出还将整超过达到足").Length;
        for (int i = end - 2; i >= 0 && i >= end - LongestOther; i--)
        {
            int skip = Opens(clause, i, end);
            if (skip == 0)
                continue;
            var other = clause[(i + skip)..end];
            if (other.Length < 2 || (skip == 1 && IsChange(other)) || other[0] is '上' or '去' || (other.IndexOfAny("年月季届期初末往昔前底昨") >= 0 && !IsOfPlan(other)))
                return -1;
            length = end - i;
            return i;
        }

        return -1;
    }

    // Such words of time are none of the past: 全省年平均, 全年目标, 年计划进度.
    private static bool IsOfPlan(ReadOnlySpan<char> other) =>
        other.IndexOf("年平均") >= 0 || other is "全年目标" or "年度目标" or "预期目标" || other.EndsWith("计划进度");

    /// <summary>How many characters of a distance (高于全国、全省平均水平, 比全国、全省分别低) stand before those that it is told from.</summary>
    public static int OpeningLength(ReadOnlySpan<char> distance) => Opens(distance, 0, distance.Length);

    /// <summary>How many characters of a distance stand behind those that it is told from.</summary>
    public static int ClosingLength(ReadOnlySpan<char> distance)
    {
        if (AverageLength(distance) is > 0 and var average)
            return average;
        if (!Comparing.Contains(distance[0]))
            return 0;
        int adjective = distance[..^1].EndsWith(ApartWords.Plain) ? ApartWords.Plain.Length + 1 : 1;
        return adjective + AnyWord.LengthAtEnd(distance[..^adjective], ["平均水平"]);
    }

    /// <summary>True for a mean that something is told from (园区平均).</summary>
    public static bool EndsAsAverage(ReadOnlySpan<char> words) => AverageLength(words) > 0;

    private static int AverageLength(ReadOnlySpan<char> words) => AnyWord.LengthAtEnd(words, ["平均水平", "平均增速", "平均增幅", "平均值", "平均数", "平均", "水平", "均值"]);

    // 收入比缩小: a verb of change, and nothing that the figure is compared with.
    private static bool IsChange(ReadOnlySpan<char> other) =>
        other.Length < 3 || other.EndsWith("提高") || other.EndsWith("缩小") || other.EndsWith("减少") || other.EndsWith("扩大") || other.EndsWith("加大");

    // 超时间进度, 超过全省平均增速: what may be exceeded by a distance.
    private static bool Exceeds(ReadOnlySpan<char> other) =>
        other.Length > 2 && other[0] is '时' or '序' or '全' or '平' or '省' or '市' && AnyWord.LengthAtEnd(other, ["进度", "平均", "水平", "增速", "增幅", "均值"]) > 0;

    // 跑赢全省, 落后序时进度, 滞后全市, but not 落后产能.
    private static bool TakesObject(char verb, char next) => verb switch
    {
        '跑' => true,
        '领' => next == '全',
        _ => next is '序' or '时' or '全' or '计' or '年' or '平',
    };

    private static int Opens(ReadOnlySpan<char> clause, int at, int end)
    {
        var rest = clause[at..end];
        if (AnyWord.LengthAtStart(rest, Adjectives) is > 0 and var adjective && !(at > 0 && clause[at - 1] == '不'))
            return adjective;
        if (rest.Length > 3 && AnyWord.LengthAtStart(rest, Verbs) is > 0 and var verb && TakesObject(rest[0], rest[verb]))
            return verb;
        if (rest[0] == Beyond && (at == 0 || clause[at - 1] is not ('反' or '赶')) && Exceeds(rest[(rest.StartsWith("超过") ? 2 : 1)..]))
            return rest.StartsWith("超过") ? 2 : 1;
        if (rest.EndsWith("增长") || !Comparing.Contains(rest[0]) || rest[^1] is not ('高' or '低' or '多' or '少' or '快' or '慢' or '差' or '大' or '小' or '长' or '短'))
            return 0;
        bool noun = ClauseWords.BeginsOtherWord(rest[1]) || rest[1] is '拼' or '亚' or '特' or '武' or '心' or '任' or '婚' or '退' or '休' or '岗'
            || (at > 0 && (ClauseWords.EndsOtherWord(clause[at - 1]) || clause[at - 1] is '评' or '无' or '相'));
        return noun ? 0 : 1;
    }
}
