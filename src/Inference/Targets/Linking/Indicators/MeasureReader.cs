namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells measures (总投资, 满意率, 播种面积) from the things that have them.</summary>
internal static class MeasureReader
{
    /// <summary>The last characters of measures that are sums of the parts of a thing (产量, 收入, 投资, 税收).</summary>
    public const string EndsOfMeasures = "量值入额积资收税润出";

    private const int LengthOfSum = 3;
    private const int ShortestOwner = 2;
    private const int LongestOfChange = 8;

    /// <summary>True for a measure that needs a subject in front (占比, 满意率).</summary>
    public static bool IsRelation(in Passage passage, Span words)
    {
        if (words.IsEmpty)
            return false;
        if (passage.Text[words.Start] == '对' && words.Of(passage.Text).EndsWith("贡献率"))
            return true; // 产值32亿元，对全市增长的贡献率达38%
        bool rate = words.Length <= 3 && passage.Text[words.End - 1] == '率';
        if (rate && passage.Tables.Names.Find(words.Of(passage.Text)) >= 0)
            return false; // 失业率
        if (passage.Tables.Relations.Find(words.Of(passage.Text)) >= 0)
            return true;
        return rate || (IsSum(words.Of(passage.Text)) && !IsOfWorks(passage.Text, words)) || IsPair(passage, words);
    }

    // 总量和增幅均居全省第五: two measures of one thing; rates have a joint owner of their own.
    private static bool IsPair(in Passage passage, Span words)
    {
        int at = words.Of(passage.Text).IndexOfAny('和', '与', '、');
        return at >= 2 && passage.Text[words.End - 1] != '率' && IsRelation(passage, words with { End = words.Start + at }) && IsRelation(passage, words with { Start = words.Start + at + 1 });
    }

    // 126个项目总投资: the works that were just counted, and no sum over the subject (民生实事120件，项目总投资36亿元).
    private static bool IsOfWorks(ReadOnlySpan<char> text, Span words) =>
        words.Of(text).StartsWith("项目") && (words.Start == 0 || text[words.Start - 1] is not ('，' or ','));

    // 总库容, 计划总投入: the sum over what was named, whatever is summed up.
    private static bool IsSum(ReadOnlySpan<char> words)
    {
        int at = words.Length - (words.EndsWith("总投资额") || words.EndsWith("投资总额") ? LengthOfSum + 1 : LengthOfSum);
        return at >= 0 && (words[at] == '总' || words.Length - at > LengthOfSum) && !(words[^1] is '口' or '数')
            && (at == 0 || words[..at] is "项目" or "年度计划" or "计划" or "预计" or "规划" or "概算" or "估算" or "协议" or "合同" or "年度" or "累计");
    }

    /// <summary>True for a measure without a thing; it owns no other measure (营业收入30亿元，利润1亿元).</summary>
    public static bool IsMeasureAlone(in Passage passage, in Phrase phrase)
    {
        if (phrase.First != phrase.Last)
            return false;
        int head = HeadLength(passage, phrase.Last);
        return head == phrase.Last.Length && head > 0;
    }

    /// <summary>How many characters of a head the words end with, or 0.</summary>
    public static int HeadLength(in Passage passage, Span words)
    {
        passage.Tables.Heads.MatchBack(words.Of(passage.Text), words.Length, out int head);
        return head;
    }

    /// <summary>What is measured, and not how (收入总额: 收入).</summary>
    public static Phrase WithoutMeasure(in Passage passage, in Phrase phrase)
    {
        int head = IsSum(phrase.Last.Of(passage.Text)) ? phrase.Last.Length : HeadLength(passage, phrase.Last);
        if (head == phrase.Last.Length && phrase.First != phrase.Last)
            return phrase.Last.Of(passage.Text) is "项目" or "工程" or "企业" or "园区" or "基地" ? phrase : phrase.CutLast(head);
        int told = AnyWord.LengthAtEnd(phrase.Last.Of(passage.Text), ["总投资", "概算投资", "计划投资", "估算投资", "全长", "总长", "占地", "工期", "个数", "家数", "户数", "件数"]);
        if (told == 0 && phrase.Last.Length > ShortestOwner && passage.Text[phrase.Last.End - 1] is '高' or '宽' or '深' && passage.Text[phrase.Last.End - 2] is not ('提' or '增' or '最' or '新' or '较'))
            told = 1; // 大坝高32米，总库容2600万立方米
        if (told > 0 && phrase.Last.Length - told >= (told == 1 || AnyWord.LengthAtEnd(phrase.Last.Of(passage.Text), ["占地", "全长"]) > 0 ? 2 : passage.Text[phrase.Last.Start] == '该' ? 3 : 4))
            return phrase.CutLast(told); // 改建工程全长48公里，总投资3亿元
        bool measured = head > 0 && phrase.Last.Length - head >= 2 && passage.Text[phrase.Last.End - 1] is '积' or '量' or '值' or '入' or '额' or '率' or '产' or 'P';
        if (!measured)
            return phrase;
        if (phrase.Length - head == ShortestOwner && phrase.First.Of(passage.Text)[..ShortestOwner] is "国内" or "地区")
            return default; // 国内生产总值
        var rest = phrase.CutLast(head);
        int verb = AnyWord.LengthAtEnd(rest.Last.Of(passage.Text), ["完成", "实现", "可控", "在运"]);
        return verb > 0 && rest.Last.Length - verb >= 2 ? rest.CutLast(verb) : rest; // 乡镇企业完成总产值, 集团可控装机容量
    }

    /// <summary>The measure that words end with, whether or not it is a sum of the parts of a thing, which alone is true (农产品产量: 产量).</summary>
    public static bool TrySum(in Passage passage, Span words, out Span measure)
    {
        measure = words with { Start = words.End - HeadLength(passage, words) };
        return !measure.IsEmpty && EndsOfMeasures.Contains(passage.Text[measure.End - 1]);
    }

    /// <summary>The measure that stands between 从 and what it was before (新区从常住人口2万人增加到6万人).</summary>
    public static bool TryOfChange(in Passage passage, in Figure figure, out Span measure)
    {
        measure = default;
        if (!passage.IsReached(figure) || passage.Text[figure.Region.End] is not ('从' or '由'))
            return false;
        measure = new Span(figure.Region.End + 1, passage.Mentions[figure.Index - 1].NumberStart);
        return measure.Length is >= ShortestOwner and <= LongestOfChange && measure.Of(passage.Text)[1..].IndexOfAny('年', '的') < 0 && (HeadLength(passage, measure) > 0 || measure.Of(passage.Text).EndsWith("人口"));
    }

    /// <summary>What moves, and not how it does (信访量增幅: 信访量).</summary>
    public static Phrase WithoutGrowth(ReadOnlySpan<char> text, in Phrase phrase)
    {
        if (phrase.Count > 1 && ClauseWords.IsGrowth(phrase.Last.Of(text)))
            return phrase.CutLast(phrase.Last.Length);
        return phrase.Last.Length >= 4 && AnyWord.LengthAtEnd(phrase.Last.Of(text), ["增速", "增幅", "降幅", "涨幅"]) is > 0 and var growth ? phrase.CutLast(growth) : phrase;
    }

    /// <summary>The owner of a measure without what both have in common (签约合同 and 合同额).</summary>
    public static Phrase WithoutOverlap(in Passage passage, in Phrase owner, Span measure)
    {
        var end = owner.Last.Of(passage.Text);
        var start = measure.Of(passage.Text);
        for (int length = Math.Min(end.Length - 1, start.Length - 1); length >= 2; length--)
        {
            if (end.EndsWith(start[..length]))
                return owner.CutLast(length);
        }

        return owner;
    }
}
