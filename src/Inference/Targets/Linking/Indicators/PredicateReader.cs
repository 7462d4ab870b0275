namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds where words go over from a counted thing to what is said of it (56个项目稳步推进, 5个乡镇入选首批强镇).</summary>
internal static class PredicateReader
{
    // The only things that one character names.
    private const string ShortThings = "村镇乡县市省区校";

    /// <summary>Where the predicate of a counted thing begins (56个项目稳步推进), or -1.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="body">The thing and what is said of it.</param>
    /// <param name="counted">True for a count: what part of them did is told behind the name (四分之一的社区没有服务站).</param>
    /// <param name="after">Where the part of the predicate begins that goes into the indicator; the end where none does.</param>
    public static int Find(in Passage passage, Span body, bool counted, out int after)
    {
        ReadOnlySpan<string> adverbs =
        [
            "全部", "陆续", "扎实", "稳步", "正在", "已经", "相继", "顺利", "成功", "全面", "加快", "暂缓", "均", "已", "主体", "投入使用", "建成投用", "被",
            "一律", "遍布", "赶在", "贡献了", "创造了", "承载了", "承载全", "逐一", "逐个", "逐户", "逐条", "逐项", "将于", "将在", "实现",
        ];
        var text = passage.Text;
        var part = body.Of(text);
        after = body.End;
        int best = -1;
        foreach (string word in adverbs)
        {
            int at = part.IndexOf(word);
            if (at < 0 || (at == 0 && word == "实现") || (best >= 0 && at >= best) || (word == "均" && at > 0 && part[at - 1] is '人' or '年' or '平' or '日' or '户' or '亩')
                || (word == "主体" && at > 0 && at + 2 < part.Length && part[at + 2] is not ('完' or '封' or '建' or '竣' or '结' or '工' or '已' or '基' or '全')))
                continue;
            best = at;
            bool keeps = word is "稳步" or "正在" or "加快" or "暂缓" or "投入使用" or "建成投用" or "被";
            bool drops = word is "一律" or "遍布" or "赶在" or "贡献了" or "创造了" or "承载了" or "承载全"; // 19个园区承载全省63%的产能
            after = drops ? body.End : body.Start + at + (keeps ? 0 : word.Length);
        }

        if (best >= 0 && after < body.End - 1 && text[after] == '了')
            after++; // 12个小区实现了定时投放

        if (best > 0 && AnyWord.LengthAtEnd(part[..best], ["没有", "尚未", "还未", "未", "没"]) is > 0 and var no && no < best)
        {
            best -= no; // 15个村没有实现集中供水: the no is told too
            after = body.Start + best;
        }

        if (best > 0 && AnyWord.LengthAtEnd(part[..best], ["进行了", "开展了", "进行", "开展", "予以", "给予"]) is > 0 and var carried && carried < best)
            best -= carried; // 对12条河道进行了全面治理

        if (counted && FindWill(part) is > 0 and var will && (best < 0 || will < best))
        {
            after = passage.TrimLead(body.Start + will + (part[will] == '要' ? 1 : 2), body.End);
            return body.Start + will;
        }

        if (counted && FindBehindThing(passage, body) is >= 0 and var told && (best < 0 || told < body.Start + best))
        {
            after = told + OccasionLength(text[told..body.End]);
            return told;
        }

        // 4项工程全部为续建工程: of what kind they are is no doing.
        if (after < body.End && text[after] is '为' or '是')
            after = body.End;
        return best < 0 ? -1 : body.Start + best;
    }

    // 36处隐患要逐一销号, 9项指标必须提前完成: what is asked of them.
    private static int FindWill(ReadOnlySpan<char> words)
    {
        int best = -1;
        foreach (string word in (ReadOnlySpan<string>)["必须", "务必", "力争", "确保", "争取"])
        {
            if (words.IndexOf(word) is > 0 and var at && (best < 0 || at < best) && AnyWord.LengthAtStart(words[at..], ["争取贷款", "争取资金", "争取项目", "争取上级", "争取专项", "争取补助", "争取政策", "争取到", "争取了"]) == 0)
                best = at; // but not 为12家企业争取贷款
        }

        for (int i = 1; i < words.Length - 1 && (best < 0 || i < best); i++)
        {
            if (words[i] == '要' && WillReader.IsWill(words[i - 1], words[i + 1]))
                return i;
        }

        return best;
    }

    // 5个乡镇入选首批强镇, 三个镇挤进前十, 16个村没有按期换届: a thing of the table, and a verb or a no that no name goes on with.
    private static int FindBehindThing(in Passage passage, Span body)
    {
        var text = passage.Text[..body.End];
        int at = body.Start;
        if (body.Length > 2 && ShortThings.Contains(text[at]) && Tells(text[(at + 1)..]))
            return at + 1;
        int no = body.Of(text).IndexOf("没有");
        for (; at < body.End; at++)
        {
            if (no >= Discourse.ShortestName && at == body.Start + no && body.Of(text)[..no] is not ("长期" or "一直" or "始终" or "至今" or "根本" or "连年"))
                return at; // 危桥没有改造: a no goes on with no name
            if (passage.Tables.Things.Match(text, at, out int length) < 0)
                continue;
            var behind = text[(at + length)..];
            if (behind.Length > 0 && (OccasionLength(behind) > 0 || Tells(behind)))
                return at + length;
        }

        return -1;
    }

    /// <summary>Where the measure begins that a counted thing has (4个乡镇税收下降), or -1.</summary>
    public static int FindMeasure(in Passage passage, Span body)
    {
        int head = MeasureReader.HeadLength(passage, body);
        var thing = body with { End = body.End - head };
        return head > 0 && thing.Length >= Discourse.ShortestName && passage.Tables.Things.Find(thing.Of(passage.Text)) >= 0 ? thing.End : -1;
    }

    // 12个项目在招商会期间签约: when it was, and nothing of the name.
    private static int OccasionLength(ReadOnlySpan<char> words)
    {
        const string Occasion = "期间";
        int at = words.Length > 0 && words[0] == '在' ? words.IndexOf(Occasion) : -1;
        return at > 1 && words.Length - at - Occasion.Length >= 2 ? at + Occasion.Length : 0;
    }

    private static bool Tells(ReadOnlySpan<char> words) => words.IndexOf('的') < 0 && AnyWord.LengthAtStart(
        words,
        [
            "没有", "不通", "不达标", "未通", "未达", "未完成", "未按", "尚未", "至今", "还没", "如期", "按期", "按时", "同步", "连年", "有望", "得到", "获得", "获评", "荣获", "入选", "入围", "挤进", "跻身", "跨入", "列入", "纳入",
            "通过了", "签订", "签了", "参加", "参与", "参评", "搬进", "搬入", "用上", "喝上", "住上", "走上", "吃上", "告别", "受益", "受损", "受灾", "停产", "停工", "复工", "复产", "摘帽", "脱贫",
            "返贫", "出列", "入驻", "挂零", "承办", "结对", "接续", "不降反升", "因为", "达到了", "进了", "设了", "搞了", "办了", "建了", "签约", "竣工", "开工", "完工", "投产", "达产",
        ]) > 0;
}
