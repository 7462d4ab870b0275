using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking;

/// <summary>Reads the direction of a figure from the words that name it, where no verb stands next to it.</summary>
internal static class DirectionReader
{
    private const string Done = "发收支付掏蓄产卖报建花用";

    /// <summary>The direction that <paramref name="noun"/> gives.</summary>
    /// <param name="noun">The words.</param>
    /// <param name="share">True where the figure is a share, which 新增 within its name does not make a rise.</param>
    /// <param name="tables">The word lists.</param>
    public static Direction Read(ReadOnlySpan<char> noun, bool share, LinkingTables tables)
    {
        if (noun.IsEmpty)
            return Direction.Level;
        int start = ClauseWords.SkipPlace(noun);
        if (noun[start..].StartsWith("累计") || noun[start..].StartsWith("全年"))
            start += 2;
        if (!share && tables.Verbs.Match(noun, start, out int verb) is > 0 and var direction && !IsNoun(noun, start + verb))
            return (Direction)direction;
        bool added = !share && ((noun.IndexOf("新增") is >= 0 and var at && !IsNoun(noun, at + 2)) || noun.Contains("净增", StringComparison.Ordinal));
        if (added || AnyWord.LengthAtEnd(noun, ["增幅", "增长幅度", "增加幅度", "上升幅度", "提高幅度", "增长目标", "增长预期"]) > 0)
            return Direction.Increase;
        if (AnyWord.IsIn(noun, ["拉低", "减轻"]))
            return Direction.Decrease; // 拉低工业投资2个百分点, 为企业减轻负担300万元
        if (AnyWord.LengthAtEnd(noun, ["压降", "压减", "退出", "淘汰", "减少", "削减", "降至每", "降幅", "下降幅度", "减少幅度", "跌幅", "关停", "短收", "退库", "退", "减负"]) > 0
            && AnyWord.LengthAtEnd(noun, ["腾退", "清退"]) == 0)
            return Direction.Decrease;

        // 压减一般性支出5%: a share of what it is of, and not its growth.
        int cut = AnyWord.LengthAtStart(noun[start..], ["压减", "压缩", "削减", "降低", "减少", "缩短"]);
        return cut > 0 && noun.Length > cut + 1 && !ClauseWords.IsRate(noun) ? Direction.Decrease : Direction.Level;
    }

    // 增加值, 新增长点: what begins like a verb of growth and is none.
    private static bool IsNoun(ReadOnlySpan<char> noun, int end) =>
        end < noun.Length && ((noun[end] == '值' && noun[end - 1] == '加') || (noun[end] == '长' && noun[end - 1] == '增'));

    /// <summary>The direction of a change that tells where it starts (由74种砍到20种); level where the figures do not say it.</summary>
    public static Direction FromBaseline(in QuantityMention from, in QuantityMention to)
    {
        if (!from.IsBaseline || from.Kind != to.Kind || from.Value is not { } start || to.Value is not { } end || start == end)
            return Direction.Level;
        bool rises = end > start != (to.Form == QuantityForm.Rank); // 由第9位到第4位 goes up
        return rises ? Direction.Increase : Direction.Decrease;
    }

    /// <summary>The direction that a comparison with an earlier time gives (比上年多17件); a distance from others (比全省高1个点) is level.</summary>
    /// <param name="before">The words before the number.</param>
    public static Direction FromComparison(ReadOnlySpan<char> before)
    {
        before = before.BehindLast("，。；、：");
        int at = before.LastIndexOfAny('比', '较');
        if (at < 0)
            return Direction.Level;
        bool earlier = at > 0 && before[at - 1] == '同';
        before = before[(at + 1)..].TrimEnd("了出来");

        // 同比少发25起, 比往年多掏40元, 同比少死亡2人: what is done more or less of.
        int done = AnyWord.LengthAtEnd(before, ["死亡", "发生", "受伤"]) > 0 ? 2 : 1;
        if (before.Length > done && before[^(done + 1)] is '多' or '少' && (done == 2 || Done.Contains(before[^1])))
            before = before[..^done];
        if (before.IsEmpty || (!earlier && before[..^1].IndexOfAny("年月日周期季初前届次轮昨") < 0))
            return Direction.Level;
        return before[^1] switch
        {
            '高' or '多' or '快' or '大' => Direction.Increase,
            '低' or '少' or '慢' or '小' or '退' => Direction.Decrease,
            _ => Direction.Level,
        };
    }
}
