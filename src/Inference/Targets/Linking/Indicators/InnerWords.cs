using SpeechML.Targets.Judging;
using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Leaves out what stands within an indicator and tells nothing of it: 全县156家企业实现产值 is 全县企业产值.</summary>
internal static class InnerWords
{
    private const int LongestSince = 8;
    private const int ShortestThing = 2;

    private static readonly string[] Reaching = ["实现", "一家就贡献", "就贡献", "一家便", "给予", "至少", "分别"];

    /// <summary>Adds words without the times and 了 within them, and without 有 behind the place (全县有水库).</summary>
    public static void AddClean(in Passage passage, ref Phrase phrase, Span words)
    {
        var text = passage.Text;
        int from = words.Start;
        if (ClauseWords.SkipPlace(words.Of(text)) is > 0 and var length && text[from + length] == '有'
            && text[from + length + 1] is not ('效' or '机' or '关' or '色' or '限' or '线' or '氧'))
        {
            phrase.Add(new Span(from, from + length));
            from += length + 1;
        }

        var periods = passage.Periods;
        for (int i = PeriodSearch.FirstFrom(periods, words.Start); i < periods.Count && periods[i].Span.Start < words.End; i++)
        {
            var period = periods[i];
            if (period.Span.Start > from && period.Span.End <= words.End && !period.Governs)
            {
                AddWithoutParticle(text, ref phrase, new Span(from, period.Span.Start));
                from = SkipReaching(text[..words.End], period.Span.End);
            }
        }

        AddWithoutParticle(text, ref phrase, new Span(from, words.End));
    }

    // 园区去年实现产值, 每个村每年至少办两场.
    private static int SkipReaching(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<string> words = ["实现", "完成", "至少", "最少"];
        foreach (string word in words)
        {
            int end = start + word.Length;
            if (text[start..].StartsWith(word) && end + 1 < text.Length && text[end] is not ('率' or '额' or '度' or '值'))
                return end;
        }

        return start;
    }

    // 通了班车: 通班车.
    private static void AddWithoutParticle(ReadOnlySpan<char> text, ref Phrase phrase, Span words)
    {
        int at = words.Of(text).IndexOf('了');
        if (at > 0 && at + 1 < words.Length && text[words.Start + at + 1] != '解' && text[words.Start + at - 1] is not ('为' or '除'))
        {
            phrase.Add(words with { End = words.Start + at });
            words = words with { Start = words.Start + at + 1 };
        }

        phrase.Add(words);
    }

    /// <summary>The phrase without counts, and without the verb of reaching between two names.</summary>
    public static Phrase LeaveOut(in Passage passage, in Phrase phrase)
    {
        var text = passage.Text;
        var rest = phrase.OfNoPieces();
        for (int i = 0; i < phrase.Count; i++)
        {
            var piece = phrase[i];
            bool last = i == phrase.Count - 1;
            if (i == 0)
                piece = WithoutTreated(text, piece, phrase.Count);
            piece = WithoutStage(passage, piece);
            LeaveOutCounts(passage, ref rest, ref piece);
            LeaveOutReaching(passage, ref rest, ref piece);
            LeaveOutHaving(passage, ref rest, ref piece, last, phrase.Count);
            LeaveOutDone(passage, ref rest, ref piece);
            LeaveOutPlan(passage, ref rest, ref piece);
            LeaveOutSince(text, ref rest, ref piece);
            if (i > 0 && !rest.IsEmpty && rest.Last.Of(text).SequenceEqual(piece.Of(text)))
                continue; // 脱贫摘帽的10个县、8万人脱贫
            if (!last)
                piece = WithoutReaching(text, piece);
            rest.Add(last && phrase.Suffix is null ? WithoutGoal(text, piece) : piece);
        }

        return rest;
    }

    // 对42座矿山要逐一排查: the things that something is done to.
    private static Span WithoutTreated(ReadOnlySpan<char> text, Span piece, int pieces)
    {
        if (piece.IsEmpty || text[piece.Start] != '对')
            return piece;
        bool alone = piece.Length == 1 && pieces > 1;
        bool treated = piece.Length > 2 && text[piece.Start + 1] is not ('口' or '外' or '标' or '接' or '象' or '比' or '账' or '照' or '公' or '上' or '子');
        return alone || treated ? piece with { Start = piece.Start + 1 } : piece;
    }

    // 旅游收入跻身全省十强行列，去年达8亿元; 上线人数首次突破三百大关达320人: what stage was reached, before how much that is.
    private static Span WithoutStage(in Passage passage, Span piece)
    {
        var words = piece.Of(passage.Text);
        if (AnyWord.LengthAtEnd(words, ["行列", "方阵", "前列", "大关", "情况下"]) == 0)
            return piece;
        int stage = words.EndsWith("大关") ? words.IndexOf("首次突破") : words.EndsWith("情况下") ? words.IndexOf('在') : words.IndexOf("跻身");
        return stage >= ShortestThing ? piece with { End = passage.TrimTail(piece.Start, piece.Start + stage) } : piece;
    }

    // 全县156家企业, 占控制数（240起）的, 这8个项目.
    private static void LeaveOutCounts(in Passage passage, ref Phrase rest, ref Span piece)
    {
        var text = passage.Text;
        var figures = passage.Mentions;
        for (int k = FirstFrom(figures, piece.Start); k < figures.Length && figures[k].UnitEnd < piece.End; k++)
        {
            int start = figures[k].NumberStart, end = figures[k].UnitEnd;
            if (!IsMereCount(text, figures[k], passage.Statuses[k]) || (start > piece.Start && text[start - 1] == '“'))
                continue;
            if (start > piece.Start && text[start - 1] is '（' or '(' && text[end] is '）' or ')')
                (start, end) = (start - 1, end + 1);
            bool pointed = piece.Of(text)[..(start - piece.Start)] is "这";
            Cut(ref rest, ref piece, pointed ? piece.Start : start, end);
        }
    }

    // 企业实现产值, 全县共实现税收, 规模以上工业完成总产值.
    private static void LeaveOutReaching(in Passage passage, ref Phrase rest, ref Span piece)
    {
        var text = passage.Text;
        foreach (string word in Reaching)
        {
            if (piece.Of(text).IndexOf(word) is >= 2 and var at && piece.Length - at - word.Length >= (word is "至少" or "分别" ? 1 : 2)
                && AnyWord.LengthAtEnd(piece.Of(text)[..at], ["没有", "没能", "未能", "尚未"]) == 0) // 15个村没有实现集中供水
                Cut(ref rest, ref piece, passage.TrimTail(piece.Start, piece.Start + at), piece.Start + at + word.Length);
        }

        if (piece.Length > 1 && piece.Of(text).StartsWith("年可") && (piece.Length > 3 || piece.Length == 2))
            Cut(ref rest, ref piece, piece.Start + 1, piece.Start + 2); // 年可利税
        if (TryReached(passage, piece, out var reached, out int end))
            Cut(ref rest, ref piece, end, reached.Start);
    }

    // 我校现有教师; 全县共有领军人才36名、高级职称800人: the verb goes on, the having does not.
    private static void LeaveOutHaving(in Passage passage, ref Phrase rest, ref Span piece, bool last, int pieces)
    {
        var text = passage.Text;
        if (!last && piece.Length is 2 or 4 && piece.Of(text)[^2..] is "共有" or "现有" or "还有" or "实有" && (piece.Length == 2 || ClauseWords.NamesPlace(piece.Of(text)[..^2])))
            piece = piece with { End = piece.End - 2 };
        else if (pieces > 1 && piece.Of(text) is "共有" or "现有" or "还有")
            piece = piece with { End = piece.Start };
        else if (pieces == 1 && piece.Of(text).IndexOf('有') is >= 2 and var had && piece.Length - had > 2 && InstitutionReader.IsInstitution(text[piece.Start + had - 1])
            && CountedOwner.EndsWithThing(passage, piece with { Start = piece.Start + had + 1 }))
            Cut(ref rest, ref piece, piece.Start + had, piece.Start + had + 1); // 医院有职工
        else if (HavingStart(piece.Of(text)) is >= 0 and var having)
            Cut(ref rest, ref piece, piece.Start + having, piece.Start + having + 2);
    }

    // 全县共签约项目15个，其中…; 秋粮已收获, 机关共受理举报, 辖区一共发生.
    private static void LeaveOutDone(in Passage passage, ref Phrase rest, ref Span piece)
    {
        var text = passage.Text;
        if (piece.Length >= 3 && text[piece.Start] == '共' && DoingAdverbs.IsDone(passage.Tables, text[..piece.End], piece.Start + 1))
            piece = piece with { Start = piece.Start + 1 };
        if (DoingAdverbs.Find(passage, piece, out int adverb) is >= 0 and var doing)
            Cut(ref rest, ref piece, text[doing - 1] == '一' ? doing - 1 : doing, doing + adverb);
    }

    // 公租房计划开工, 合作社计划收购鲜笋: what is done, planned or not.
    private static void LeaveOutPlan(in Passage passage, ref Phrase rest, ref Span piece)
    {
        int at = piece.Of(passage.Text).IndexOf("计划");
        if (at >= 2 && WillReader.Plans(piece.Of(passage.Text), at) && DoingAdverbs.IsDone(passage.Tables, passage.Text[..piece.End], piece.Start + at + 2))
            Cut(ref rest, ref piece, piece.Start + at, piece.Start + at + 2);
    }

    // 细颗粒物有监测记录以来浓度: since when is no part of what.
    private static void LeaveOutSince(ReadOnlySpan<char> text, ref Phrase rest, ref Span piece)
    {
        int end = piece.Of(text).IndexOf("以来");
        int start = end < 0 ? -1 : piece.Of(text)[..end].LastIndexOf('有');
        if (start >= 2 && end - start is > 2 and < LongestSince && piece.Length - end > 3 && text[piece.Start + end + 2] != '的')
            Cut(ref rest, ref piece, piece.Start + start, piece.Start + end + 2);
    }

    // What stands before is added to the rest, and the piece goes on behind.
    private static void Cut(ref Phrase rest, ref Span piece, int start, int end)
    {
        rest.Add(piece with { End = start });
        piece = piece with { Start = end };
    }

    // 规模以上工业完成总产值, 全县累计完成水利投资: a measure is reached, and work is done (完成改造任务).
    private static bool TryReached(in Passage passage, Span piece, out Span measure, out int end)
    {
        var words = piece.Of(passage.Text);
        int at = words.IndexOf("完成");
        (measure, end) = (piece with { Start = piece.Start + at + 2 }, piece.Start + at);
        if (at < 2 || measure.Length < 2 || !MeasureReader.EndsOfMeasures.Contains(words[^1]))
            return false;
        int head = MeasureReader.HeadLength(passage, measure);
        bool inAll = words[..at].EndsWith("累计") && measure.Length > 2;
        if (inAll)
            end = passage.TrimTail(piece.Start, end); // 园区已累计
        return inAll ? head > 0 : head == measure.Length && (at >= 4 || at == ClauseWords.SkipPlace(words)); // 全县完成投资
    }

    // 规上企业实现产值3亿元，利润2000万元: 规上企业 owns the second, and what it did goes.
    private static Span WithoutReaching(ReadOnlySpan<char> text, Span owner)
    {
        int reaching = owner.Length >= 4 && owner.Of(text).EndsWith("实现") ? 2 : owner.Length > 2 && text[owner.End - 1] == '已' ? 1 : 0;
        return owner with { End = owner.End - reaching }; // 水厂已规划42个，在建18个
    }

    /// <summary>Where it is said within words that something is had (我校现有教师, 全镇还有职工; not 实现有效灌溉, 公共有轨电车), or -1.</summary>
    public static int HavingStart(ReadOnlySpan<char> words)
    {
        int at = words.IndexOf('有') - 1;
        return at >= 0 && at + 3 < words.Length && words[..at].IndexOf('占') < 0 && words[at] is '现' or '共' or '还' or '仍' or '尚' or '实' && !(at == 0 && words[0] == '实') && (at == 0 || words[at - 1] is not ('落' or '真' or '切' or '确' or '扎' or '实' or '出' or '体' or '表' or '公' or '中')) ? at : -1;
    }

    // 订单目标是80亿: what is aimed at, but not 增长目标, 低于控制目标.
    private static Span WithoutGoal(ReadOnlySpan<char> text, Span words)
    {
        if (!words.Of(text).EndsWith("目标"))
            return words;
        var aim = words with { End = words.End - 2 };
        if (aim.Length > 2 && text[aim.End - 1] == '的')
            aim = aim with { End = aim.End - 1 };
        var named = aim.Of(text);
        return named.Length < 2 || named.IndexOf('于') >= 0
            || named[^2..] is "增长" or "控制" or "考核" or "年度" or "全年" or "序时" or "总体" or "预期" or "既定" or "规划" or "工作" or "发展" or "奋斗" ? words : aim;
    }

    // Not 各建一个, 每人八千元, 年招生超500人学校, 5个以上网点的企业, 存栏500头养殖场, 前十户企业, 千头牛场: those tell which.
    private static bool IsMereCount(ReadOnlySpan<char> text, in QuantityMention mention, MentionStatus status) =>
        mention.Kind is UnitKind.Count or UnitKind.People && mention.Form != QuantityForm.Rank && mention.Value != 1 && status != MentionStatus.Name
        && mention.End == mention.UnitEnd && mention.Comparator is not (Comparator.AtLeast or Comparator.AtMost) && Glyph.Magnitude(text[mention.NumberStart]) < 2
        && !(mention.UnitEnd < text.Length && text[mention.UnitEnd] == '的' && mention.Value > 9)
        && !text[(mention.UnitEnd - 1)..].StartsWith("次产业") && !(mention.NumberStart > 0 && text[mention.NumberStart - 1] is '每' or '各' or '超' or '过' or '栏' or '产');

    private static int FirstFrom(ReadOnlySpan<QuantityMention> figures, int start)
    {
        int low = 0, high = figures.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (figures[middle].NumberStart < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
