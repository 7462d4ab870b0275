namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Small readings of the words of a clause.</summary>
internal static class ClauseWords
{
    private const int LongestKind = 6;

    /// <summary>The marks and words that join things of one row.</summary>
    public const string Joints = "、和与及";

    /// <summary>True where a sentence ends within the words; lines are not looked for.</summary>
    public static bool HoldsSentenceEnd(ReadOnlySpan<char> words) => words.IndexOfAny("。！？") >= 0;

    /// <summary>How many characters at the beginning name the place that speaks (全县, 我市), or 0.</summary>
    public static int SkipPlace(ReadOnlySpan<char> noun) =>
        noun.Length > 3 && NamesPlace(noun[..2]) ? 2 : 0;

    /// <summary>True for words that name the place that speaks, and nothing else.</summary>
    public static bool NamesPlace(ReadOnlySpan<char> words) =>
        words.Length == 2 && words[0] is '全' or '我' or '各' or '该' or '本' && words[1] is '县' or '市' or '区' or '省' or '镇' or '乡' or '州' or '旗' or '村' or '团' or '校' or '国';

    /// <summary>True for the same, where the place is the speaker's own: 各县, 该镇 are others'.</summary>
    public static bool NamesOwnPlace(ReadOnlySpan<char> words) => NamesPlace(words) && words[0] is '全' or '我' or '本';

    /// <summary>A name without the place that speaks (全县规上企业: the members are told without it).</summary>
    public static Phrase WithoutPlace(ReadOnlySpan<char> text, in Phrase phrase) => SkipPlace(phrase.First.Of(text)) is > 0 and var length ? phrase.SkipFirst(length) : phrase;

    /// <summary>How many characters at <paramref name="start"/> only say how a thing is done (高质量推进), or 0.</summary>
    public static int SkipManner(ReadOnlySpan<char> noun, int start)
    {
        int end = start;
        while (MannerLength(noun[end..]) is > 0 and var manner)
            end += manner; // 累计依法取缔
        return end - start;
    }

    private static int MannerLength(ReadOnlySpan<char> words) => AnyWord.LengthAtStart(
        words,
        ["正在", "重点", "高质量", "高标准", "高水平", "高效", "精准", "认真", "依法", "滚动", "动态", "柔性", "持续", "成功", "累计", "先后", "全力", "加快", "积极", "全面", "共计", "总共", "一共", "共"]);

    /// <summary>How many characters at the beginning make another thing reach the figure (推动…规模突破, 确定…增长), or 0.</summary>
    public static int SkipCausative(ReadOnlySpan<char> noun)
    {
        ReadOnlySpan<string> words = ["推动", "促进", "促使", "促", "保持", "确定", "落实好", "落实", "力促", "带动", "引导", "支持", "实现", "推进", "使", "让", "力保", "努力使", "守住", "提出了", "提出"];
        foreach (string word in words)
        {
            if (noun.StartsWith(word) && noun.Length >= word.Length + 3)
                return word.Length;
        }

        return 0;
    }

    /// <summary>True for the name of a measure (规模, 产能, 覆盖率), which a verb of doing does not do.</summary>
    public static bool IsMeasure(ReadOnlySpan<char> noun) =>
        noun.Length >= 3 && noun[^1] is '率' or '量' or '值' or '额' or '比' or '重' or '速' or '幅' or '入' or '模' or '能' or '度' or '价' or '期' or '点' or '长' or '数' or '力' or '平';

    /// <summary>True for words that end as shares and rates do (就业率, 占比, 比例).</summary>
    public static bool IsRate(ReadOnlySpan<char> words) => words[^1] is '率' or '比' or '重' or '例';

    /// <summary>True for words that tell how a measure moves, and are told of all of it (地方财政收入增幅, 地方财政收入增收).</summary>
    public static bool IsGrowth(ReadOnlySpan<char> noun) => noun
        is "增速" or "增幅" or "涨幅" or "降幅" or "同比增速" or "累计增速" or "累计增幅" or "年均增速" or "增收" or "减收" or "增量" or "总量"
        or "增长率" or "增长比例" or "增长幅度" or "增长速度";

    /// <summary>True where the words only say over whom a figure is shared out (平均每人, 每个村).</summary>
    public static bool IsDistribution(ReadOnlySpan<char> noun) =>
        noun.Length is > 2 and <= 6 && (noun[0] == '每' || noun.StartsWith("平均"))
        && noun[^1] is '人' or '家' or '村' or '户' or '校' or '班' or '辆' or '个' or '镇' or '乡' or '县' or '名' or '店' or '亩' or '生' or '所' or '组' or '队';

    /// <summary>True where the words name what falls to each of the things named before (每口补, 每家藏书, 每名补贴).</summary>
    public static bool IsOfEach(ReadOnlySpan<char> noun) =>
        noun.Length is 3 or 4 && noun[0] == '每' && (noun[1] is '口' or '名' or '家' or '所' or '处' or '座' or '张' or '条' or '辆' or '台' or '眼' or '场' or '头' || noun is "每个面积" or "每个投资" or "每个补助");

    /// <summary>True where the figure is a distance from something: 高于全市平均水平.</summary>
    public static bool IsGap(ReadOnlySpan<char> noun) =>
        noun.StartsWith("高于") || noun.StartsWith("低于") || noun.StartsWith("快于") || noun.StartsWith("高出") || noun.StartsWith("领先");

    /// <summary>True where the words only say what the figure is compared with (比全省高, 较改革前).</summary>
    public static bool IsComparison(ReadOnlySpan<char> noun) =>
        noun.Length is >= 3 and <= 10 && noun[0] is '比' or '较' && !BeginsOtherWord(noun[1]) && noun[1] is not ('亚' or '特' or '武' or '差' or '轻' or '强');

    /// <summary>True for what 比 or 较 begins another word with (比例, 比重, 较大).</summary>
    public static bool BeginsOtherWord(char next) => next is '例' or '重' or '率' or '值' or '较' or '赛' or '大' or '好' or '多';

    /// <summary>True for what a word begins with that 比 ends (占比, 环比, 之比).</summary>
    public static bool EndsOtherWord(char before) => before is '占' or '环' or '同' or '对' or '性' or '之';

    /// <summary>Where what a change is compared with begins (成交价比高点跌两成), or -1.</summary>
    public static int FindComparison(ReadOnlySpan<char> noun)
    {
        int at = noun.LastIndexOfAny('比', '较');
        if (at < 2 || noun.Length - at is < 3 or > 12 || (noun[at] == '较' && noun[at - 1] == '比') || EndsOtherWord(noun[at - 1]) || noun[at - 1] is '评' or '化' or '氢')
            return -1;
        return BeginsOtherWord(noun[at + 1]) ? -1 : at;
    }

    /// <summary>Where a figure is told by a whole (租金按市场价的, 收入只有全市的): where the words for it begin, or -1.</summary>
    /// <param name="clause">The words before the figure.</param>
    /// <param name="told">True where the figure is how one thing compares to another, and no bound or aim.</param>
    public static int FindWhole(ReadOnlySpan<char> clause, out bool told)
    {
        ReadOnlySpan<string> comparing = ["相当于", "等于", "只有", "仅有", "仅为", "只及", "约为", "为", "是"];
        ReadOnlySpan<string> bounding = ["达到", "恢复到", "回升到", "压缩到", "压到", "降到", "降至", "升到", "提高到", "超过", "不到", "不足", "不超", "不高于", "不低于", "不少于", "低于", "高于", "按"];
        int bound = FirstOf(clause, bounding);
        int at = FirstOf(clause, comparing);
        told = at >= 0 && (bound < 0 || at < bound);
        return told ? at : bound;
    }

    private static int FirstOf(ReadOnlySpan<char> clause, ReadOnlySpan<string> words)
    {
        int best = -1;
        foreach (string word in words)
        {
            int at = clause.LastIndexOf(word);
            if (at >= 0 && (best < 0 || at < best) && !(word == "为" && at > 0 && clause[at - 1] is '成' or '作' or '因' or '认' or '行'))
                best = at;
        }

        return best;
    }

    /// <summary>Where the words of a comparison begin (人均产出约为全省平均水平的), or -1.</summary>
    public static int FindEquation(ReadOnlySpan<char> noun)
    {
        ReadOnlySpan<string> words = ["约为", "仅为", "相当于", "是", "高于", "低于", "快于", "高出", "只有", "仅有"];
        int best = -1;
        foreach (string word in words)
        {
            int at = noun.IndexOf(word);
            if (at is 0 or >= 2 && !(at > 0 && noun[at - 1] == '不') && (best < 0 || at < best))
                best = at;
        }

        return best;
    }

    /// <summary>Where the kind of thing begins behind its examples (道路、水利等项目: 项目; 恒力集团等企业: 企业), or 0.</summary>
    /// <param name="noun">The words.</param>
    /// <param name="counted">True where the things are counted one by one: 发放低保、特困等资金 is told by the examples.</param>
    public static int SkipExamples(ReadOnlySpan<char> noun, bool counted)
    {
        int at = noun.LastIndexOf('等');
        if (at <= 1 || noun.Length - at <= 2 || noun[at - 1] is '平' or '中' or '高' or '初' or '优' or '均' or '同' or '相' or '对' || noun[at + 1] is '级' or '候')
            return 0;
        var kind = noun[(at + 1)..];
        return kind.EndsWith("项目") || kind.EndsWith("工程") || (counted && kind.Length <= LongestKind && !kind.EndsWith("问题") && !IsOffence(kind) && kind.IndexOf('的') < 0) ? at + 1 : 0;
    }

    // 盗窃、诈骗等案件, 教育、医疗等领域犯罪: known by what they are about.
    private static bool IsOffence(ReadOnlySpan<char> kind) => kind.EndsWith("案件") || kind.EndsWith("犯罪") || kind.StartsWith("领域");

    /// <summary>True for words that only announce what follows (我们的目标是：…), or say how it is reckoned (扣除一次性因素) or looked at (从类别看, 同去年比).</summary>
    public static bool Announces(ReadOnlySpan<char> clause) =>
        AnyWord.LengthAtEnd(clause, ["目标", "要求", "如下", "方面", "情况", "成效", "以来", "基础上", "的方式", "的办法", "的形式", "的模式", "的同时"]) > 0 || AnyWord.LengthAtStart(clause, ["扣除", "剔除"]) > 0
        || (clause[0] is '从' or '按' or '就' or '论' or '分' && clause[^1] is '看' or '讲' or '说') || (clause[0] is '与' or '同' or '跟' && clause[^1] == '比');

    /// <summary>True for a clause that tells what is done with something (把人手都压上去), but not for those who do it (把设备搬进厂房的).</summary>
    public static bool TellsTreatment(ReadOnlySpan<char> clause) =>
        clause.IndexOf('把') is >= 0 and var treated && clause.Length > treated + 1 && Treats(clause[treated + 1]) && clause[^1] != '的'
        && clause.IndexOf("列入") < 0 && clause.IndexOf("纳入") < 0;

    /// <summary>True where 把 stands before what is treated, and begins no 把关, 把握, 把控.</summary>
    public static bool Treats(char next) => next is not ('关' or '握' or '控');

    /// <summary>True for words that only say that something is aimed at (今年的主要任务).</summary>
    public static bool NamesAim(ReadOnlySpan<char> words) => AnyWord.LengthAtEnd(words, ["目标", "指标", "任务", "要求", "思路", "打算", "盘子"]) > 0;
}
