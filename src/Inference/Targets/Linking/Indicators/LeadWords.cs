namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells where the words that are cut off at the beginning of a name stand for themselves (完成 before a noun goes, 完成率 stays).</summary>
internal static class LeadWords
{
    /// <summary>What 在 begins the name of a state with (在建, 在校).</summary>
    public const string States = StatesOfMany + "线院园营训读";

    /// <summary>Those of them that the members of any set may be in.</summary>
    public const string StatesOfMany = "建校岗职编册";

    /// <summary>True where the word of so many characters at <paramref name="start"/> is one of them, and no part of the name.</summary>
    public static bool IsOne(ReadOnlySpan<char> text, int start, int length, int end, LinkingTables tables)
    {
        int after = start + length;
        var word = text[start..after];
        if (word is "主要指标" && (after >= end || (end - after == 1 && text[after] is '中' or '里')))
            return false; // 8项主要指标中: what is counted
        if (after >= end)
            return word is not "人家"; // 320户人家, but 人家县里
        if (tables.Verbs.Match(text[..end], start, out int verb) >= 0 && verb > length)
            return false;
        if (text[start] == '从' && text[after] is '到' or '至')
            return false; // 从今天起到年底
        if (length <= 3 && !text[after..end].StartsWith("率先") && text[after] is '率' or '额' or '度' or '值' or '量' or '性')
            return false; // 完成率, 共性问题
        if (text[start] == '到' && length == 1 && text[after] is '市' or '省' or '县' or '京' or '区' && text[after..end].IndexOf('访') > 0)
            return false; // 到市集体访
        if (word.EndsWith("围绕") && DoingAdverbs.HoldsDoing(tables, text[..end], after))
            return false; // 围绕主业建成基地: what is done stands behind it
        if (word is "按期" or "按时" && text[start..Math.Min(end, after + 4)].EndsWith("率"))
            return false; // 按期办结率
        if (word is "争取" && WillReader.IsAskedFor(text[after..end]))
            return false; // 争取上级资金, but not 争取财政收入
        if (word is "正在" && !(tables.Verbs.Match(text[..end], after, out int doing) >= 0 && after + doing < end))
            return false; // 正在改造老街, but not 正在受理的案件
        if (word is "按时" && text[after] == '序')
            return false; // 按时序推进
        if (length > 1)
            return !(length == 2 && text[start] == '基' && text[after] is '医' or '养' or '公' or '农' or '建');
        return IsOneOfItself(text, start, end, tables);
    }

    /// <summary>True where 共 sums up, and begins no 共享, 共建.</summary>
    public static bool SumsUp(char next) => next is not ('享' or '建' or '青' or '产' or '同' or '性' or '治' or '富' or '赢' or '管' or '识' or '生');

    /// <summary>True where 其 means what was named, and begins no 其他, 其余.</summary>
    public static bool PointsBack(char next) => next is not ('他' or '余' or '它');

    // 共 sums up, 共享 is a word of its own.
    private static bool IsOneOfItself(ReadOnlySpan<char> text, int start, int end, LinkingTables tables)
    {
        int after = start + 1;
        char next = text[after];
        return text[start] switch
        {
            '总' or '全' or '新' => false,
            '共' => SumsUp(next) || DoingAdverbs.IsDone(tables, text[..end], after),
            '正' or '拟' => tables.Verbs.Match(text[..end], after, out _) >= 0, // 正加快建设, 拟新购
            '有' => next is not ('效' or '机' or '关' or '色' or '限' or '线' or '氧' or '序' or '力' or '轨' or '害' or '毒' or '偿' or '益' or '望' or '意' or '所' or '些' or '利' or '林' or '劳' or '证' or '感' or '组') && text[after..end].IndexOf('的') < 0,
            '已' => next is not ('婚' or '故') && (next != '结' || tables.Verbs.Match(text[..end], after, out _) >= 0), // 已婚, 已结投诉
            '且' or '则' or '是' or '又' or '也' or '仅' or '只' => true,
            // 就业, 再生水, 还款, 要求, 及时, 至少: words of their own.
            '并' => next is not ('购' or '网' or '轨' or '联' or '发'),
            '将' => next is not ('军'),
            '使' => next is not ('用' or '命' or '馆'),
            '再' => next is not ('生' or '贷' or '就' or '制' or '融' or '保' or '审'),
            '就' => next is not ('业' or '医' or '学' or '诊' or '读' or '近' or '餐' or '寝' or '地' or '任' or '职' or '座'),
            '还' => next is not ('款' or '贷' or '本' or '林' or '草' or '湖' or '湿' or '田' or '建' or '迁' or '债' or '息' or '清'),
            '要' => next is not ('素' or '求' or '道' or '点' or '件' or '闻' or '害' or '案'),
            '和' => next is not ('美' or '谐'),
            '含' => start > 0 && text[start - 1] is '（' or '(', // 案件86件（含旧存26件）, but not 含金量
            '均' => next is not ('次' or '价' or '等' or '衡'),
            '及' => next is not ('时' or '格'),
            '与' => next is not ('会'),
            '都' => next is not ('市'),
            '了' => next is not ('解'),
            '或' or '的' or '让' or '而' or '但' or '却' or '才' or '仍' or '须' => true,
            '刚' => next is not ('性' or '需'),
            '连' => next is not ('续' or '片' or '接' or '锁' or '云' or '年' or '栋' or '环'),
            '可' => tables.Verbs.Match(text[..end], after, out _) >= 0, // 可带动就业, but not 可用财力
            '我' => next is not ('县' or '市' or '省' or '区' or '镇' or '乡' or '国' or '州' or '旗' or '村' or '院' or '校' or '局' or '厂' or '行' or '委' or '部' or '军' or '方' or '们' or '团' or '办'),
            '在' => !States.Contains(next),
            '到' => next is not ('位' or '账' or '岗' or '场' or '会' or '任' or '访' or '期' or '货' or '站' or '校' or '户'),
            '其' => PointsBack(next),
            '先' => next is not ('进' or '锋' or '生' or '期' or '行' or '导' or '天' or '后' or '前' or '心'),
            '把' => next is not ('关' or '握'), // but 把 before 控股企业 goes
            '为' => next is not ('民' or '农' or '企' or '老' or '侨'),
            '至' => next is not ('少' or '今'),
            '光' => next is not ('伏' or '电' or '纤' or '明' or '荣' or '缆' or '刻' or '谷' or '照' or '学' or '大' or '华' or '热' or '合' or '彩' or '泽' or '能' or '芯' or '模' or '环'),
            '即' => next is not ('时' or '期' or '办'),
            '如' => next is not ('期' or '实' or '何' or '意' or '东' or '皋' or '数' or '家'),
            _ => false,
        };
    }
}
