using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Widens a figure's quote over the comparator words and the verb that stand next to it.</summary>
internal static class CueReader
{
    private const int MaxCues = 4;
    private const int ComparisonReach = 18;

    private static readonly (string Word, Comparator Comparator)[] Limits =
    [
        ("不低于", Comparator.AtLeast), ("不得低于", Comparator.AtLeast), ("不少于", Comparator.AtLeast), ("不高于", Comparator.AtMost), ("不超过", Comparator.AtMost), ("不得超过", Comparator.AtMost),
        ("没有超过", Comparator.AtMost), ("未超过", Comparator.AtMost), ("不到", Comparator.AtMost), ("不足", Comparator.AtMost), ("不及", Comparator.AtMost),
    ];

    private static readonly (string Word, Comparator Comparator)[] Comparisons =
        [.. Limits, ("超过", Comparator.AtLeast), ("差不多", Comparator.About), ("约", Comparator.About), ("接近", Comparator.About), ("近", Comparator.About)];

    /// <summary>Reads the words before and behind the figure, down to <paramref name="floor"/>.</summary>
    public static void Extend(ReadOnlySpan<char> text, CueTable cues, int floor, ref QuantityMention mention)
    {
        var bound = text[floor..];
        int at = mention.NumberStart - floor;
        bool kept = false;
        mention.NounEnd = mention.NumberStart;
        bool compared = mention.Comparator != Comparator.Equal;
        for (int n = 0; n < MaxCues; n++)
        {
            int from = at;
            while (from > 0 && Glyph.IsBlank(bound[from - 1]))
                from--;
            if (!cues.TryBefore(bound, from, out int length, out var cue)
                && !(from > 1 && bound[from - 1] == '了' && cues.TryBefore(bound, --from, out length, out cue) && (length > 1 || bound[from - 1] == '过'))
                && !TryMove(bound, cues, ref from, out length, out cue))
                break;
            if (length == 2 && from > 2 && bound[(from - 2)..from] is "分列" && bound[from - 3] is '得' or '评' or '积')
                length = 1; // 得分列第三

            if (bound[from - length] == '均' && length > 1 && from > length && "人户村镇平日月年亩校班".Contains(bound[from - length - 1]))
                length--; // 人均超过5万元

            // 上 is a comparator only before a bare magnitude (上百); 过 and 有 not at the end of another word.
            if (length == 1 && !SingleHolds(bound, from - 1, mention))
                break;
            at = from - length;
            kept |= cue.Keep;
            if (!kept)
                mention.NounEnd = floor + at;
            if (cue.Comparator is { } found && !compared)
            {
                mention.Comparator = found;
                compared = true;
            }

            bool steadied = mention.VerbDirection == Direction.Level && bound[at..from].IndexOf('涨') >= 0;
            if (!steadied && cue.Direction is { } moved && (mention.VerbDirection is null || mention.VerbDirection == Direction.Level))
                mention.VerbDirection = moved;
        }

        mention.Start = floor + at;
        ReadComparison(text, floor, ref mention);
        if (mention.Comparator == Comparator.Equal)
            ReadEarlierBound(text, floor, ref mention);
        int behind = mention.UnitEnd > mention.End ? mention.UnitEnd : mention.End;
        if (behind < text.Length && cues.TryAfter(text, behind, out int afterLength, out var after) && AfterHolds(text, behind, afterLength, mention))
        {
            mention.End = behind + afterLength;
            if (after != Comparator.Equal)
                mention.Comparator = after;
        }

        if (mention.VerbDirection is null or Direction.Level && ReadPace(text, floor, ref mention))
            return;
        if (mention.Kind == UnitKind.Share && mention.VerbDirection is null or Direction.Level && Grows(text[mention.End..]))
            mention.VerbDirection = Direction.Increase;
        else if (mention.Kind == UnitKind.Share && mention.VerbDirection is null or Direction.Level && EndsBehind(text[mention.End..], "的下降"))
            mention.VerbDirection = Direction.Decrease;
    }

    // 提高到现在的60%, 下降到去年的30万元, 提高到每村2万元: the time or the unit of account stands between the verb and the figure.
    private static bool TryMove(ReadOnlySpan<char> text, CueTable cues, ref int at, out int length, out (Comparator? Comparator, Direction? Direction, bool Keep) cue)
    {
        int between = AnyWord.LengthAtEnd(text[..at], ["现在的", "目前的", "当前的", "去年的", "今年的", "每村", "每人", "每户", "每镇", "每校", "每名", "每公顷"]);
        int from = between > 0 ? at - between : 0;
        if (between == 0 && at > 3 && text[at - 1] == '的' && (text[at - 2] == '年' || (text[at - 2] is '底' or '末' && text[at - 3] == '年')))
        {
            from = text[at - 2] == '年' ? at - 2 : at - 3;
            while (from > 0 && (Glyph.Digit(text[from - 1]) >= 0 || Glyph.IsMask(text[from - 1])))
                from--;
        }

        (length, cue) = (0, default);
        if (from < 2 || text[from - 1] is not ('到' or '至') || !cues.TryBefore(text, from, out length, out cue) || cue.Direction is null)
            return false;
        at = from;
        return true;
    }

    // 保持8%以上的增长: the noun behind the figure tells what the verb before it does not.
    private static bool Grows(ReadOnlySpan<char> behind) =>
        EndsBehind(behind, "增长") || EndsBehind(behind, "的增长");

    // 以每年12%的速度增长: how fast it changes; 以 is no part of what does.
    private static bool ReadPace(ReadOnlySpan<char> text, int floor, ref QuantityMention mention)
    {
        var behind = text[mention.End..];
        int length = AnyWord.LengthAtStart(behind, ["的速度", "的幅度", "的增幅", "的数量", "的数字"]);
        if (length == 0)
            return false;
        int verb = AnyWord.LengthAtStart(behind[length..], ["增长", "递增", "增加", "上升", "扩大", "提高"]);
        if (verb == 0 && AnyWord.LengthAtStart(behind[length..], ["下降", "递减", "减少", "降低"]) == 0)
            return false;
        mention.VerbDirection = verb > 0 ? Direction.Increase : Direction.Decrease;
        int with = text[floor..mention.Start].LastIndexOf('以');
        if (with >= 0 && mention.Start - floor - with <= MaxCues)
            mention.NounEnd = floor + with;
        return true;
    }

    private static bool EndsBehind(ReadOnlySpan<char> behind, string word) =>
        behind.StartsWith(word) && (behind.Length == word.Length || behind[word.Length] is '，' or '。' or '；');

    // 至少落地3个: the bound stands before the verb.
    private static void ReadEarlierBound(ReadOnlySpan<char> text, int floor, ref QuantityMention mention)
    {
        var before = text[Math.Max(floor, mention.Start - 7)..mention.Start].BehindLast("，。；、：");
        if (before.IndexOf("至少") >= 0 || Bounds(before, "最少"))
            mention.Comparator = Comparator.AtLeast;
        else if (Bounds(before, "最多") || before.IndexOf("至多") >= 0 || before.IndexOf("最高可") >= 0 || Bounds(before, "最长"))
            mention.Comparator = Comparator.AtMost;
        else if (mention.Kind is UnitKind.None or UnitKind.Share && mention.Start > floor && AboutPart(text, floor, mention.Start))
            mention.Comparator = Comparator.About;
    }

    // 约占全市农业的30%.
    private static bool AboutPart(ReadOnlySpan<char> text, int floor, int at)
    {
        var before = text[Math.Max(floor, at - ComparisonReach)..at].BehindLast("，。；、：");
        return before.StartsWith("约占") || before.StartsWith("大约占") || (before.EndsWith("的") && (before.StartsWith("约为") || before.IndexOf("大约") >= 0 || before.IndexOf("约占") >= 0));
    }

    // 最多的412万元 is the most of several, and no bound.
    private static bool Bounds(ReadOnlySpan<char> before, string word) =>
        before.IndexOf(word) is >= 0 and var at && !(at + word.Length < before.Length && before[at + word.Length] is '的' or '时');

    // 不到全县平均数的一半, 约为去年的1.3倍: the comparator stands before what the figure is a part or a multiple of.
    private static void ReadComparison(ReadOnlySpan<char> text, int floor, ref QuantityMention mention)
    {
        if (mention.Kind is not (UnitKind.None or UnitKind.Multiple or UnitKind.Share or UnitKind.Money) || mention.Start != mention.NumberStart || mention.Start <= floor || text[mention.Start - 1] != '的')
            return;
        int low = Math.Max(floor, mention.Start - ComparisonReach);
        var before = text[low..mention.Start];
        int cut = before.LastIndexOfAny("，。；、：");
        before = before[(cut + 1)..];
        low += cut + 1;
        // Of a share or a sum only a limit is set by what it is compared with: 超过一半的村的收入.
        bool limits = mention.Kind is UnitKind.Share or UnitKind.Money;
        foreach (var (word, comparator) in limits ? Limits : Comparisons)
        {
            int at = before.IndexOf(word);
            if (at < 0 || (word == "近" && at > 0))
                continue;
            mention.Start = mention.NounEnd = low + at;
            mention.Comparator = comparator;
            return;
        }
    }

    private static bool SingleHolds(ReadOnlySpan<char> text, int at, in QuantityMention mention)
    {
        char before = at > 0 ? text[at - 1] : '\0';
        return text[at] switch
        {
            '上' => mention.Style == NumeralStyle.Magnitude && before is not ('以' or '之' or '向' or '网' or '线'),
            '过' => before is not ('通' or '经' or '不' or '跨' or '度' or '去' or '进' or '走' or '看' or '跑'),
            '有' => before is not ('所' or '具' or '拥' or '享' or '富'),
            '为' => before is not ('作' or '成' or '因' or '行' or '认'),
            '达' => before is not ('发' or '通' or '到' or '抵' or '表' or '直' or '可' or '下' or '送' or '传'),
            '近' => before is not ('最' or '接' or '附' or '邻' or '靠'),
            '超' => before is not ('反' or '赶' or '商'),
            '计' => before is not ('设' or '统' or '审' or '会' or '百' or '预' or '估'),
            '快' => mention.Style is NumeralStyle.Chinese or NumeralStyle.Mask && before is '了' or '占' or '有' or '，',
            '获' => before is not ('收' or '查' or '抓' or '捕' or '缴' or '破' or '斩'),
            '居' => before is not ('独' or '散' or '定' or '群' or '移'),
            '排' => before is not ('摸' or '减' or '安'),
            '留' => before is not ('拘' or '滞' or '扣'),
            '升' or '降' or '增' or '减' or '涨' => before is not ('系' or '签' or '连' or '节'),
            '列' or '占' or '共' or '仅' or '约' or '逾' => before is not ('系' or '签' or '节' or '制' or '条' or '合' or '契' or '公' or '总' or '预' or '履' or '违'),
            _ => true,
        };
    }

    // 内 and 多 begin other words: 10公里内环, 5年多来.
    private static bool AfterHolds(ReadOnlySpan<char> text, int at, int length, in QuantityMention mention)
    {
        if (length > 1)
            return true;
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '内' => mention.Kind == UnitKind.Time || next is '，' or '。' or '；' or '、' or '完' or '办' or '的' or '\0',
            '多' => !(next is '是' or '为' or '数' && mention.Kind is UnitKind.Count or UnitKind.People) && next is not ('出' or '收' or '元' or '种' or '样' or '层' or '功' or '方' or '式' or '渠' or '部' or '项'),
            '强' or '弱' => mention.Kind is UnitKind.None or UnitKind.Share && next is '，' or '。' or '；' or '、' or '的' or '\0',
            '余' => next is not ('额' or '地' or '热'),
            _ => true,
        };
    }
}
