using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Splits a list of names over the figures that follow it, part by part.</summary>
internal static class ListSplitter
{
    /// <summary>Splits <paramref name="noun"/> into <paramref name="count"/> indicators; false where it does not fall so.</summary>
    public static bool TrySplit(in Passage passage, Span noun, int count, out Phrase[] items)
    {
        var text = passage.Text;
        noun = passage.WithoutTime(noun); // 挂牌率、检验率年底分别达到
        if (!noun.IsEmpty && text[noun.End - 1] is '）' or ')' && noun.Of(text).LastIndexOfAny('（', '(') is > 1 and var bracket)
            noun = noun with { End = noun.Start + bracket }; // 批发、零售业销售额（营业额）
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
            int sum = FindSum(text, parts[^1], count);
            if (sum < 0 && FindClass(text, parts[^1]) is >= 0 and var common)
            {
                sum = common;
                if (MeasureReader.HeadLength(passage, parts[^1]) == 0)
                    parts[^1] = parts[^1] with { End = common }; // 收入、投资等主要指标
            }

            var head = sum < 0 ? default : parts[^1] with { Start = parts[^1].End - MeasureReader.HeadLength(passage, parts[^1]) };
            if (sum >= 0 && head.Start > sum)
            {
                // 烤烟、核桃两大产业产值: the last name ends before it is told how many they are.
                items = [.. parts.Select((part, i) => Joined(i == count - 1 ? part with { End = sum } : part, head))];
                return true;
            }

            items = ListedNames.Share(passage, parts);
            return true;
        }

        if (parts.Count == 1 && count == 2 && (TrySplitTownAndCountry(text, noun, out items) || TrySplitBalance(text, noun, out items)))
            return true;
        items = [];
        return false;
    }

    private static Phrase Joined(Span name, Span head)
    {
        var phrase = Phrase.Of(name);
        phrase.Add(head);
        return phrase;
    }

    // Where it is told how many names there are (三大产业, 两项指标), or -1.
    private static int FindSum(ReadOnlySpan<char> text, Span final, int count)
    {
        for (int i = final.Start + 2; i < final.End - 2; i++)
        {
            if (text[i + 1] is '大' or '项' or '个' or '类' or '种' && (Glyph.ChineseDigit(text[i]) == count || (count == 2 && text[i] == '两')))
                return i;
        }

        return -1;
    }

    // Where it is told what the names have in common (小麦、大豆等主要作物面积), or -1.
    private static int FindClass(ReadOnlySpan<char> text, Span final)
    {
        int at = final.Of(text).IndexOf('等');
        return at >= 2 && final.Length - at > 2 && text[final.Start + at + 1] is not ('级' or '教' or '学' or '院') ? final.Start + at : -1;
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
        '及' => text[at - 1] is not ('普' or '涉' or '惠' or '波' or '危'),
        _ => false,
    };

    // 金融机构存贷款余额分别达到: 存款余额 and 贷款余额.
    private static bool TrySplitBalance(ReadOnlySpan<char> text, Span noun, out Phrase[] items)
    {
        int at = noun.Start + noun.Of(text).IndexOf("存贷款");
        items = [];
        if (at < noun.Start)
            return false;
        items = [Phrase.Of(noun with { End = at + 1 }), Phrase.Of(noun with { End = at })];
        items[0].Add(noun with { Start = at + 2 });
        items[1].Add(noun with { Start = at + 1 });
        return true;
    }

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
