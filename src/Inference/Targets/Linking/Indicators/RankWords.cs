using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The words of ranking.</summary>
internal static class RankWords
{
    /// <summary>The place that something takes among others.</summary>
    public const string Ranking = "排名";

    /// <summary>The same, where places are taken in order.</summary>
    public const string Position = "排位";

    /// <summary>So many characters a contest's name has at least.</summary>
    public const int ShortestContest = 4;

    /// <summary>Where the last verb of ranking stands, or -1.</summary>
    public static int FindVerb(ReadOnlySpan<char> part, out int length)
    {
        ReadOnlySpan<string> verbs =
        [
            "上升至", "上升到", "攀升至", "跃升至", "排名", "位居", "位列", "分列", "分居", "名列", "排位", "稳居", "跃居", "连续居", "居于", "保持", "列", "居", "排", "获", "获得", "荣获", "夺得", "勇夺", "摘得", "升至", "进入", "跻身", "排在", "取得",
            "要确保", "确保", "要守住", "守住", "力争", "冲刺", "滑到", "滑至", "下滑到", "下滑至", "掉到", "退到", "退居", "落到", "降至", "升到", "跌至", "跌到", "前移至", "进到", "重返", "提升至", "冲进",
            "挤进", "压进", "站进", "闯进", "挺进", "跨入", "迈入", "迈进", "步入", "冲到", "爬到", "挪到", "赶到", "排到", "站到", "站在", "守在", "稳在", "落在", "位于", "处于",
        ];
        int best = -1;
        length = 0;
        foreach (string word in verbs)
        {
            int at = part.LastIndexOf(word);
            if (at >= 0 && !(word.Length == 1 && BeginsNoun(part[at..])) && (at > best + length - 1 || (at == best && word.Length > length)))
            {
                best = at;
                length = word.Length;
            }
        }

        // 得分列第三: the points, and no verb.
        return best > 0 && length == 2 && part[best] == '分' && part[best - 1] is '得' or '评' or '积' ? best + --length : best;
    }

    /// <summary>True where what is ranked stands in the figure's own clause (在全省公立医院考核中，医院综合评价位居第一); 我院位居第一 says less than in what.</summary>
    public static bool NamesRanked(in Passage passage, in Figure figure)
    {
        int verb = FindVerb(figure.Noun.Of(passage.Text), out _);
        if (verb < ShortestContest)
            return false;
        var ranked = passage.Trim(figure.Noun with { End = figure.Noun.Start + verb });
        return ranked.Length >= ShortestContest && !MemberLinker.IsOwner(passage, ranked) && !IsPlace(passage.Text[ranked.End - 1]);
    }

    // 居民收入在全省, 排放总量: no verbs.
    private static bool BeginsNoun(ReadOnlySpan<char> words) =>
        words.Length > 1 && words[0] switch { '居' => words[1] is '民' or '住' or '家' or '委', '排' => words[1] is '放' or '污' or '水' or '查', '列' => words[1] == '车', _ => false };

    /// <summary>Where the rank that a change starts from begins (增速由第七升至), or the words' length.</summary>
    public static int FindStart(ReadOnlySpan<char> part)
    {
        int at = part.LastIndexOf('第');
        if (at < 2)
            return part.Length;
        int mark = part[Math.Max(0, at - 6)..at].LastIndexOfAny('由', '从');
        return mark < 0 ? part.Length : Math.Max(0, at - 6) + mark;
    }

    /// <summary>Where the place begins among whose members a rank is counted (在全市12个县区中排), or -1.</summary>
    public static int FindAmong(ReadOnlySpan<char> clause)
    {
        int at = clause.LastIndexOf('全');
        if (at < 0 && clause.Length > 5 && clause[0] == '在' && clause[2..].IndexOf('个') >= 0 && (clause[2..].IndexOfAny("中里") >= 0 || AnyWord.LengthAtEnd(clause, ["排名", "位列", "排在", "位居", "名列"]) > 0))
            return 0; // 在18个县区中排第五, 在西部48个县市排名第30位
        if (at < 0 || at + 4 >= clause.Length || clause[at + 1] is not ('国' or '省' or '市' or '县' or '区' or '州' or '镇' or '乡'))
            return -1;
        var members = clause[(at + 2)..];
        bool counted = members.IndexOfAny("中里个家") >= 0 || Glyph.IsNumberPart(members[0]); // 全市五县两区
        return counted && members.IndexOfAny("市州县区旗镇乡") >= 0 ? at : -1;
    }

    /// <summary>True for what ranks are given in (全县卫生评比, 上半年考核).</summary>
    public static bool IsContest(ReadOnlySpan<char> words) =>
        AnyWord.LengthAtEnd(words, ["督察", "督查", "检查", "评选", "测评", "评比", "排名", "考核", "评价", "考评", "评估", "大赛", "竞赛", "比赛", "比武", "擂台赛", "测试", "统考"]) > 0;

    /// <summary>True for the last character of a place (我县, 街道).</summary>
    public static bool IsPlace(char last) => last is '国' or '省' or '市' or '县' or '区' or '州' or '旗' or '镇' or '乡' or '村' or '道' or '校' or '院' or '局';

    /// <summary>True for a clause that tells what kind of place is spoken of (是典型的水稻大县, 我县是农业大县).</summary>
    public static bool IsKind(ReadOnlySpan<char> clause) =>
        clause.Length > ShortestContest && IsPlace(clause[^1]) && clause[^2] is '大' or '强' or '小' or '穷' or '重' or '名' or '困' && clause.Contains('是');

    /// <summary>True for what a rank is within: 全省, 全国同类城市, XX市.</summary>
    public static bool IsScope(ReadOnlySpan<char> part) =>
        part.Length == 0 || (part.Length <= 6 && (part[0] is '全' or '世' or '国' or '同' or '本' || part is "省" or "市" or "中部" or "西部" or "东部" || IsMaskedPlace(part)));

    private static bool IsMaskedPlace(ReadOnlySpan<char> part) => Glyph.IsMask(part[0]) && IsPlace(part[^1]);

    /// <summary>True for what a second rank may be within beside the first (东部片区, 同类组, 在沿江城市中).</summary>
    public static bool IsOtherScope(ReadOnlySpan<char> part) => part.Length >= 3
        && ((part.Length <= 6 && part[^1] is '组' or '区' or '类' or '群' or '统' or '县' && part.IndexOf('全') < 0) || (part[0] == '在' && part[^1] is '中' or '里' or '内')
            || (part[^1] == '中' && IsPlace(part[^2]))); // 沿江6市中
}
