using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Splits a list of names over the figures that follow it, with the heads and qualifiers that its items share.</summary>
internal static class ListSplitter
{
    private const int LongestGrade = 2;
    private const int ShortRate = 3;
    private const string Marks = "甲乙丙丁男女文理猪牛羊油气水电煤";

    /// <summary>Splits <paramref name="noun"/> into <paramref name="count"/> indicators; false where it does not fall so.</summary>
    public static bool TrySplit(in Passage passage, Span noun, int count, out Phrase[] items)
    {
        var text = passage.Text;
        noun = WithoutTime(passage, noun);
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
            var head = sum < 0 ? default : parts[^1] with { Start = parts[^1].End - MeasureReader.HeadLength(passage, parts[^1]) };
            if (sum >= 0 && head.Start > sum)
            {
                // 烤烟、核桃两大产业产值: the last name ends before it is told how many they are.
                items = [.. parts.Select((part, i) => Joined(i == count - 1 ? part with { End = sum } : part, head))];
                return true;
            }

            items = Share(passage, parts);
            return true;
        }

        if (parts.Count == 1 && count == 2 && (TrySplitTownAndCountry(text, noun, out items) || TrySplitBalance(text, noun, out items)))
            return true;
        items = [];
        return false;
    }

    // 挂牌率、检验率年底分别达到: when it is told is no part of the last name.
    private static Span WithoutTime(in Passage passage, Span noun)
    {
        var periods = passage.Periods;
        for (int i = PeriodSearch.FirstFrom(periods, noun.Start + 1); i < periods.Count && periods[i].Span.Start < noun.End; i++)
        {
            if (periods[i].Span.End == noun.End)
                return noun with { End = passage.TrimTail(noun.Start, periods[i].Span.Start) };
        }

        return noun;
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

    // The head of the last item belongs to all (港口集装箱、机场旅客吞吐量); an item that is but a head takes the first one's qualifier.
    private static Phrase[] Share(in Passage passage, List<Span> parts)
    {
        var text = passage.Text;
        var items = new Phrase[parts.Count];
        var final = parts[^1];
        var told = CutTold(text, parts);
        if (TryGrades(text, parts, told, items))
            return items;

        int mark = MarkLength(final.Of(text));
        bool ordinal = parts.Count > 1 && mark > 0 && MarkLength(parts[0].Of(text)) == parts[0].Length;
        int head = ordinal ? final.Length - mark : told.IsEmpty && !HaveOwnHeads(passage, parts) ? SharedHead(passage, parts[0], final) : 0;
        bool measure = head > 0 && ClauseWords.IsMeasure(final.Of(text));
        bool growth = head > 0 && ClauseWords.IsGrowth(text[(final.End - head)..final.End]);
        for (int i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            int own = measure && IsThing(part.Of(text)) ? 0 : MeasureReader.HeadLength(passage, part);
            var phrase = default(Phrase);
            if (ordinal && i > 0 && parts[0].Length > MarkLength(part.Of(text)))
                phrase.Add(parts[0] with { End = parts[0].Start + 1 }); // 第一、二产业
            else if (i > 0)
                phrase.Add(SharedQualifier(passage, parts[0], part));
            phrase.Add(part);
            if (i < parts.Count - 1 && head > 0 && head < final.Length && ((own == 0 && !IsMeasured(part.Of(text)) && !part.Of(text).EndsWith(text[(final.End - head)..final.End])) || ordinal || (growth && text[part.End - 1] != '率' && !ClauseWords.IsGrowth(text[(part.End - own)..part.End]))))
                phrase.Add(final with { Start = final.End - head - SharedModifier(text, part, final, head) });
            phrase.Add(told);
            items[i] = phrase;
        }

        return items;
    }

    // How many characters at the beginning only tell which it is (第一产业, 二产, 甲类, 男职工), or 0.
    private static int MarkLength(ReadOnlySpan<char> words) =>
        words.Length > 1 && words[0] == '第' && Glyph.ChineseDigit(words[1]) > 0 ? 2 : Glyph.ChineseDigit(words[0]) > 0 || Marks.Contains(words[0]) ? 1 : 0;

    // What of the first name belongs to a later one that says too little: 播种面积、产量; 车辆挂牌率、检验率; 案件的立案数、结案数.
    private static Span SharedQualifier(in Passage passage, Span first, Span part)
    {
        var text = passage.Text;
        var words = first.Of(text);
        var own = part.Of(text);
        if (MeasureReader.HeadLength(passage, part) == part.Length)
        {
            int head = MeasureReader.HeadLength(passage, first);
            if (StandsAlone(own) || head == 0 || head == first.Length)
                return default;
            return MeasureReader.WithoutOverlap(passage, Phrase.Of(first with { End = first.End - head }), part).Last; // 商品房销售面积、销售额
        }

        if (part.Length is 2 or ShortRate && own[^1] == words[^1] && own[^1] is '率' or '量' or '额' or '数' or '耗' or '费' && first.Length >= part.Length + 2)
            return first with { End = first.End - part.Length };
        int of = words.LastIndexOf('的');
        return of >= 2 && part.Length <= ShortRate + 1 && own.IndexOf('的') < 0 ? first with { End = first.Start + of + 1 } : default;
    }

    // 企业复工率 is a measure of the thing, which ends no list of measures itself.
    private static bool IsThing(ReadOnlySpan<char> part) => AnyWord.LengthAtEnd(part, ["企业", "项目", "工程", "园区", "基地", "机构", "单位"]) > 0;

    // 引进外资、粮食产量、旅游收入: where one in between has a head of its own, the last one's is shared by none.
    private static bool HaveOwnHeads(in Passage passage, List<Span> parts)
    {
        var last = parts[^1].Of(passage.Text);
        if (last[^1] is '速' or '幅' or '率' || last.EndsWith("占比"))
            return false;
        for (int i = 1; i < parts.Count - 1; i++)
        {
            if (MeasureReader.HeadLength(passage, parts[i]) is > 0 and var head && !last.EndsWith(parts[i].Of(passage.Text)[^head..]) && !IsThing(parts[i].Of(passage.Text)))
                return true;
        }

        return false;
    }

    // 参保率、结余率、报销比例: a measure needs no other one's head.
    private static bool IsMeasured(ReadOnlySpan<char> part) => part.Length >= ShortRate && part[^1] is '率' or '额' or '量' or '值' or '价' or '幅' or '速' && !part.EndsWith("需氧量");

    // 职工和农民人均收入, 化肥、农药使用总量: what stands before the head is of the measure, and not of the last thing alone.
    private static int SharedModifier(ReadOnlySpan<char> text, Span part, Span final, int head)
    {
        int length = AnyWord.LengthAtEnd(final.Of(text)[..^head], ["人均", "户均", "亩均", "点均", "平均", "使用", "排放", "残留", "种植", "养殖", "销售"]);
        return length > 0 && final.Length - head - length >= 2 && !part.Of(text).EndsWith(text.Slice(final.End - head - length, length)) ? length : 0;
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
        int place = ClauseWords.SkipPlace(first.Of(passage.Text));
        var counterparts = passage.Tables.Counterparts;
        if (counterparts.Match(passage.Text[..first.End], first.Start + place, out int one) is >= 0 and var kind && one == first.Length - place
            && counterparts.Match(passage.Text[..final.End], final.Start, out int other) == kind)
            return final.Length - other; // 农村和城镇低保对象核查率
        if (IsDoing(passage, first) && VerbReader.TryLeading(passage, final, out var doing) && final.Length - doing.Length >= 2)
            return final.Length - doing.Length; // 新建、续建学校
        int head = MeasureReader.HeadLength(passage, final);
        if (head == 0 && final.Length - ShortRate >= 2 && passage.Text[final.End - 1] == '率' && IsThing(first.Of(passage.Text)))
            return ShortRate; // 文化企业、养老机构复工率
        if (head == 0 && AnyWord.LengthAtEnd(final.Of(passage.Text), ["投诉", "警情", "事故"]) is > 0 and var told)
            return told; // 食品、特种设备投诉: what is told of each, though it is no measure
        int length = first.Length - place;
        bool alike = head == 0 && length is >= 2 and <= 4 && final.Length - length is >= 3 and <= 8 && MeasureReader.HeadLength(passage, first) == 0;
        return alike ? final.Length - length : head; // 小麦、稻谷收购价: no known head, but names of one kind are mostly of one length
    }

    private static bool IsDoing(in Passage passage, Span words) => VerbReader.TryLeading(passage, words, out var verb) && verb.Length == words.Length;

    // 省、市两级资金, 国家、省级项目: what stands behind the last grade belongs to all.
    private static bool TryGrades(ReadOnlySpan<char> text, List<Span> parts, Span told, Phrase[] items)
    {
        var final = parts[^1];
        int mark = final.Of(text).IndexOf('级');
        if (mark < 1 || parts.Count == 1 || (mark + 1 == final.Length && told.IsEmpty))
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
        part is "固定资产投资" or "人均收入" or "财政收入" or "预算收入" or "进出口总额" or "生产总值";

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
