using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Splits a list of names over the figures that follow it, with the heads and qualifiers that its items share.</summary>
internal static class ListSplitter
{
    private const int LongestGrade = 2;

    /// <summary>Splits <paramref name="noun"/> into <paramref name="count"/> indicators; false where it does not fall so.</summary>
    public static bool TrySplit(in Passage passage, Span noun, int count, out Phrase[] items)
    {
        var text = passage.Text;
        var parts = new List<Span>();
        Split(text, noun, parts, words: true);
        if (parts.Count != count)
        {
            var byMark = new List<Span>();
            Split(text, noun, byMark, words: false);
            if (byMark.Count == count || TryJoinQualifiers(passage, byMark, count))
                parts = byMark;
        }

        if (parts.Count == count)
        {
            items = Share(passage, parts);
            return true;
        }

        if (parts.Count == 1 && count == 2 && TrySplitTownAndCountry(text, noun, out items))
            return true;
        items = [];
        return false;
    }

    // 直属、挂靠车间产量、利润: what stands before the first measure only tells whose it is.
    private static bool TryJoinQualifiers(in Passage passage, List<Span> parts, int count)
    {
        int first = parts.Count - count;
        if (first < 0)
            return false;
        for (int i = 0; i < parts.Count; i++)
        {
            if (MeasureReader.HeadLength(passage, parts[i]) > 0 != i >= first)
                return false;
        }

        parts[first] = parts[first] with { Start = parts[0].Start };
        parts.RemoveRange(0, first);
        return true;
    }

    private static void Split(ReadOnlySpan<char> text, Span noun, List<Span> parts, bool words)
    {
        int start = noun.Start, depth = 0;
        for (int i = noun.Start; i < noun.End; i++)
        {
            char c = text[i];
            if (c is '“' or '（' or '(' or '《')
                depth++;
            else if (c is '”' or '）' or ')' or '》')
                depth--;
            else if (depth <= 0 && i > start && i + 1 < noun.End && (c == '、' || (words && IsAnd(text, i))))
            {
                int end = c == '及' && text[i - 1] == '以' ? i - 1 : i;
                parts.Add(new Span(start, end));
                start = i + 1;
            }
        }

        parts.Add(new Span(start, noun.End));
    }

    private static bool IsAnd(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '和' => text[at + 1] is not ('谐' or '美' or '平') && text[at - 1] is not ('饱' or '调' or '共'),
        '与' => text[at - 1] is not ('参'),
        '及' => text[at - 1] is not ('普' or '涉'),
        _ => false,
    };

    // The head of the last item belongs to all (港口集装箱、机场旅客吞吐量); an item that is but a head takes the first one's qualifier.
    private static Phrase[] Share(in Passage passage, List<Span> parts)
    {
        var text = passage.Text;
        var items = new Phrase[parts.Count];
        var final = parts[^1];
        var told = CutTold(text, parts);
        if (TryGrades(text, parts, told, items))
            return items;

        bool ordinal = parts.Count > 1 && parts[0].Length == 1 && Glyph.ChineseDigit(text[parts[0].Start]) > 0;
        int head = ordinal ? final.Length - 1 : told.IsEmpty ? SharedHead(passage, parts[0], final) : 0;
        bool growth = head > 0 && ClauseWords.IsGrowth(text[(final.End - head)..final.End]);
        for (int i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            int own = MeasureReader.HeadLength(passage, part);
            var phrase = default(Phrase);
            if (i > 0 && own == part.Length && !StandsAlone(part.Of(text)))
            {
                var first = parts[0];
                int firstHead = MeasureReader.HeadLength(passage, first);
                if (firstHead > 0 && firstHead < first.Length)
                    phrase.Add(first with { End = first.End - firstHead });
            }

            phrase.Add(part);
            if (i < parts.Count - 1 && head > 0 && head < final.Length && (own == 0 || ordinal || (growth && !ClauseWords.IsGrowth(text[(part.End - own)..part.End]))))
                phrase.Add(final with { Start = final.End - head });
            phrase.Add(told);
            items[i] = phrase;
        }

        return items;
    }

    // 纺织、制药分别完成产值: what is told of all stands behind 分别 and its verb of reaching.
    private static Span CutTold(ReadOnlySpan<char> text, List<Span> parts)
    {
        var final = parts[^1];
        int apart = ApartWords.Find(final.Of(text), out int length);
        if (apart < 2)
            return default;
        var told = final with { Start = final.Start + apart + length };
        told = told with { Start = told.Start + AnyWord.LengthAtStart(told.Of(text), ["完成", "实现", "达到"]) };
        if (told.IsEmpty)
            return default;
        parts[^1] = final with { End = final.Start + apart };
        return told;
    }

    // How many characters at the end of the last name belong to all of them.
    private static int SharedHead(in Passage passage, Span first, Span final)
    {
        int head = MeasureReader.HeadLength(passage, final);
        bool alike = head == 0 && first.Length is >= 2 and <= 4 && final.Length - first.Length is >= 3 and <= 8 && MeasureReader.HeadLength(passage, first) == 0;
        return alike ? final.Length - first.Length : head; // 小麦、稻谷收购价: no known head, but names of one kind are mostly of one length
    }

    // 省、市两级资金, 国家、省级项目: what stands behind the last grade belongs to all.
    private static bool TryGrades(ReadOnlySpan<char> text, List<Span> parts, Span told, Phrase[] items)
    {
        var final = parts[^1];
        int mark = final.Of(text).IndexOf('级');
        if (mark < 1 || parts.Count == 1 || mark + 1 == final.Length)
            return false;
        var shared = final with { Start = final.Start + mark };
        int grade = mark > 1 && text[shared.Start - 1] is '两' or '三' ? mark - 1 : mark;
        parts[^1] = final with { End = final.Start + grade };
        for (int i = 0; i < parts.Count; i++)
        {
            var part = parts[i].Length > 1 && text[parts[i].End - 1] == '级' ? parts[i] with { End = parts[i].End - 1 } : parts[i];
            if (part.Length > LongestGrade)
            {
                parts[^1] = final;
                return false;
            }

            items[i] = Phrase.Of(part);
            items[i].Add(shared);
            items[i].Add(told);
        }

        return true;
    }

    // 工业总产值和固定资产投资: the second is whole.
    private static bool StandsAlone(ReadOnlySpan<char> part) =>
        part is "固定资产投资" or "财政收入" or "预算收入" or "进出口总额" or "生产总值";

    // 城乡居民收入分别增长: 城镇 and 农村.
    private static bool TrySplitTownAndCountry(ReadOnlySpan<char> text, Span noun, out Phrase[] items)
    {
        int at = noun.Of(text).IndexOf("城乡");
        items = [];
        if (at < 0)
            return false;
        items = new Phrase[2];
        for (int i = 0; i < 2; i++)
        {
            items[i] = Phrase.Of(new Span(noun.Start + at + 2, noun.End));
            items[i].Prefix = i == 0 ? "城镇" : "农村";
        }

        return true;
    }
}
