using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Names the parts of a list with the heads and qualifiers that they share.</summary>
internal static class ListedNames
{
    private const int LongestGrade = 2;
    private const int ShortRate = 3;
    private const string Marks = "甲乙丙丁男女文理猪牛羊油气水电煤";

    /// <summary>The names of the parts: the head of the last one belongs to all (港口集装箱、机场旅客吞吐量), and a part that is but a head takes the first one's qualifier.</summary>
    public static Phrase[] Share(in Passage passage, List<Span> parts)
    {
        var text = passage.Text;
        var items = new Phrase[parts.Count];
        var final = parts[^1];
        var told = CutTold(text, parts);
        if (TryGrades(text, parts, told, items))
            return items;

        int mark = MarkLength(final.Of(text));
        bool ordinal = parts.Count > 1 && mark > 0 && MarkLength(parts[0].Of(text)) == parts[0].Length;
        int length = ordinal ? final.Length - mark : told.IsEmpty && !HaveOwnHeads(passage, parts) ? SharedHead(passage, parts[0], final) : 0;
        var head = final with { Start = final.End - length };
        for (int i = 0; i < parts.Count; i++)
        {
            items[i] = i == 0 ? Phrase.Of(parts[0]) : Qualified(passage, parts[0], parts[i], ordinal);
            var own = items[i].Last;
            if (i < parts.Count - 1 && length > 0 && length < final.Length && (ordinal || NeedsHead(passage, own, final, head)))
                items[i].Add(head with { Start = head.Start - SharedModifier(text, own, final, length) });
            items[i].Add(told);
        }

        return items;
    }

    // A later part, with what it shares of the first one.
    private static Phrase Qualified(in Passage passage, Span first, Span part, bool ordinal)
    {
        var text = passage.Text;
        var phrase = default(Phrase);
        if (part.Length > 2 && text[part.Start] == '其' && LeadWords.PointsBack(text[part.Start + 1]))
        {
            phrase.Add(first); // 税收及其占比
            part = part with { Start = part.Start + 1 };
        }
        else if (ordinal && first.Length > MarkLength(part.Of(text)))
            phrase.Add(first with { End = first.Start + 1 }); // 第一、二产业
        else
            phrase.Add(SharedQualifier(passage, first, part));
        phrase.Add(part);
        return phrase;
    }

    // A part that has no such head of its own; how something grows is told of measures as well.
    private static bool NeedsHead(in Passage passage, Span part, Span final, Span head)
    {
        var text = passage.Text;
        var words = part.Of(text);
        int own = ClauseWords.IsMeasure(final.Of(text)) && IsThing(words) ? 0 : MeasureReader.HeadLength(passage, part);
        return (own == 0 && !IsMeasured(words) && !words.EndsWith(head.Of(text)))
            || (ClauseWords.IsGrowth(head.Of(text)) && words[^1] != '率' && !ClauseWords.IsGrowth(words[^own..]));
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
        if (own is "出口" or "进口" && words.Length >= 4 && words[^2..] is "进口" or "出口" && !words.SequenceEqual(own))
            return first with { End = first.End - own.Length }; // 加工贸易企业进口、出口
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
        if (counterparts.Find(first.Of(passage.Text)[place..]) is >= 0 and var kind
            && counterparts.Match(passage.Text[..final.End], final.Start, out int other) == kind)
            return final.Length - other; // 农村和城镇低保对象核查率
        if (IsDoing(passage, first) && VerbReader.TryLeading(passage, final, out var doing) && final.Length - doing.Length >= 2)
            return final.Length - doing.Length; // 新建、续建学校
        int head = MeasureReader.HeadLength(passage, final);
        if (head == 0 && final.Length - ShortRate >= 2 && passage.Text[final.End - 1] == '率' && IsThing(first.Of(passage.Text)))
            return ShortRate; // 文化企业、养老机构复工率
        if (head == 0 && AnyWord.LengthAtEnd(final.Of(passage.Text), ["投诉", "警情", "事故", "存栏", "出栏"]) is > 0 and var told)
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
}
