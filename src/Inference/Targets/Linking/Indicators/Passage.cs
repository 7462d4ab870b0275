using System.Runtime.InteropServices;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>A paragraph as its figures are linked: its text, its figures and what each of them is, its expressions of time, and the word lists.</summary>
internal readonly ref struct Passage(
    ReadOnlySpan<char> text, List<QuantityMention> mentions, MentionStatus[] statuses, List<Period> periods, LinkingTables tables)
{
    // So long a clause before may name the thing of the next one.
    private const int LongestThing = 24;
    private const int ShortestOwner = 2;
    private const int LongestPlace = 6;
    private const int SayingLength = 4;

    /// <summary>The paragraph.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Its figures.</summary>
    public ReadOnlySpan<QuantityMention> Mentions { get; } = CollectionsMarshal.AsSpan(mentions);

    /// <summary>What the judge said of each.</summary>
    public MentionStatus[] Statuses { get; } = statuses;

    /// <summary>The expressions of time.</summary>
    public List<Period> Periods { get; } = periods;

    /// <summary>The word lists.</summary>
    public LinkingTables Tables { get; } = tables;

    /// <summary>The stretches of text around the figures.</summary>
    public ClauseReader Clauses { get; } = new(text, mentions, statuses);

    /// <summary>The words without what belongs to no name at either end.</summary>
    public Span Trim(Span words, bool cutModal = true) => PhraseTrimmer.Trim(Text, words, Tables, Periods, cutModal);

    /// <summary>Where a name begins behind list marks, adverbs and times.</summary>
    public int TrimLead(int start, int end) => PhraseTrimmer.TrimLead(Text, start, end, Tables, Periods);

    /// <summary>Where a name ends before particles, adverbs and verbs of reaching.</summary>
    public int TrimTail(int start, int end) => PhraseTrimmer.TrimTail(Text, start, end, Tables);

    /// <summary>The words without the time that they end with (增幅4—6月分别为), which is no part of the name.</summary>
    public Span WithoutTime(Span words)
    {
        for (int i = PeriodSearch.FirstFrom(Periods, words.Start + 1); i < Periods.Count && Periods[i].Span.Start < words.End; i++)
        {
            if (Periods[i].Span.End == words.End)
                return words with { End = TrimTail(words.Start, Periods[i].Span.Start) };
        }

        return words;
    }

    /// <summary>True where <paramref name="word"/> stands in the clause before the figure.</summary>
    public bool Says(in Figure figure, string word) =>
        figure.Clause.Of(Text).Contains(word, StringComparison.Ordinal);

    /// <summary>The thing that the clause before names (农村养老设施，今年新增12处).</summary>
    public bool TryThingBefore(in Figure figure, out Span thing)
    {
        thing = WithoutVerdict(WithoutLostNumber(OwnerBefore(figure)));
        return CanOwn(thing) && !IsSlogan(thing) && !(Text[thing.Start] == '为' && Text[thing.Start + 1] != '民') && !thing.Of(Text).EndsWith("基础上"); // 为改善办学条件，筹资3亿元: what for, and no owner
    }

    // 倒排工期、挂图作战，完成投资3亿元: sayings of four characters in a row own nothing.
    private bool IsSlogan(Span thing) =>
        thing.Length == SayingLength && thing.Start > SayingLength && Text[thing.Start - 1] == '、'
        && Text[(thing.Start - 1 - SayingLength)..(thing.Start - 1)].IndexOfAny("，。；：、") < 0 && Tables.Heads.MatchBack(thing.Of(Text), thing.Length, out _) < 0
        && (thing.Start == SayingLength + 1 || Text[thing.Start - SayingLength - 2] is '，' or '。' or '、' or '要' or '；' or '：');

    // 各镇进度很不平衡，快的完成80%: how the thing is told to be.
    private Span WithoutVerdict(Span thing)
    {
        if (thing.Of(Text).IndexOf("实现“") is >= 2 and var feat)
            return thing with { End = TrimTail(thing.Start, thing.Start + feat) }; // 夏粮实现“二十连丰”，总产4亿斤
        if (thing.Of(Text).IndexOf("的是") is >= 2 and var told && thing.Of(Text)[..told].IndexOf('最') >= 0 && thing.Length - told > 3)
            return thing with { Start = thing.Start + told + 2 }; // 进度最快的是城关镇，已完成98%
        int verdict = AnyWord.LengthAtEnd(thing.Of(Text), ["极不平衡", "很不平衡", "不够平衡", "不平衡", "不均衡", "参差不齐", "差距很大", "差距较大", "进展缓慢", "进展较慢", "进展不快", "进度缓慢", "进度较慢", "严重滞后", "明显滞后", "不够理想", "不理想"]);
        return verdict > 0 ? thing with { End = TrimTail(thing.Start, thing.End - verdict) } : thing;
    }

    /// <summary>What the clause before is told of (商贸流通稳步回升，交易额…: 商贸流通); empty where it tells what is done with something (把人手压上去，…).</summary>
    public Span OwnerBefore(in Figure figure)
    {
        var clause = Clauses.ClauseBefore(figure.Region.Start, figure.Sentence);
        if (RankWords.IsKind(clause.Of(Text)))
            return PlaceNamed(clause, figure.Sentence);
        if (ClauseWords.TellsTreatment(clause.Of(Text)))
            return default;
        var owner = Trim(clause);
        if (clause.End < Text.Length && Text[clause.End] is '：' or ':' && ClauseWords.NamesAim(owner.Of(Text)) && Text[owner.End] == '是')
            return default; // 今年的主要任务是：
        for (int i = owner.Start + ShortestOwner; i < owner.End; i++)
        {
            if (Tables.Headings.Match(Text[..owner.End], i, out _) is >= 0 and var mark && mark != LinkingTables.BareOnly)
                return Trim(owner with { End = i });
        }

        return owner;
    }

    // 我县是农业大县，人口46万人; 东湖镇地处县城东部，是全县的蔬菜大镇，人口…: the place, and not what it is called.
    private Span PlaceNamed(Span clause, int sentence)
    {
        int being = clause.Of(Text).IndexOf('是');
        if (being < ShortestOwner)
            clause = Clauses.ClauseBefore(clause.Start, sentence);
        else
            clause = clause with { End = clause.Start + being };
        var place = Trim(clause);
        for (int i = place.Start + ShortestOwner; i <= Math.Min(place.End, place.Start + LongestPlace); i++)
        {
            if (RankWords.IsPlace(Text[i - 1]))
                return place with { End = i };
        }

        return default;
    }

    // 工业产值亿元，增长8%: the number is lost, and its unit names nothing.
    private Span WithoutLostNumber(Span thing)
    {
        int unit = AnyWord.LengthAtEnd(thing.Of(Text), ["亿美元", "万美元", "亿元", "万元", "个百分点"]);
        return unit > 0 && unit < thing.Length ? thing with { End = TrimTail(thing.Start, thing.End - unit) } : thing;
    }

    /// <summary>True where the figure is what a change reached, whose start stands behind the region (比重由2010年的35%提高到2015年的42%).</summary>
    public bool IsReached(in Figure figure) =>
        figure.Index > 0 && Mentions[figure.Index - 1] is { IsBaseline: true } baseline && baseline.Start >= figure.Region.End;

    /// <summary>The words before a share without the amount that it is a share of (占年度计划20亿元的60%).</summary>
    public Span WithoutDenominator(Span words, int index)
    {
        if (!words.IsEmpty && Text[words.End - 1] is '）' or ')' && words.Of(Text).LastIndexOfAny('（', '(') is > 1 and var bracket && (Glyph.IsNumberPart(Text[words.Start + bracket + 1]) || Text[words.Start + bracket + 1] == '共'))
            return words with { End = words.Start + bracket }; // 完成全年任务（9亿元）的
        if (index == 0 || Mentions[index - 1] is var before && (before.End != words.End || before.NumberStart <= words.Start))
            return words;
        return words with { End = TrimTail(words.Start, Mentions[index - 1].NumberStart) };
    }

    /// <summary>True for words that may name the owner of a measure: neither too few nor too many, and none that only announce.</summary>
    public bool CanOwn(Span words) => words.Length is >= 2 and <= LongestThing && !IsLengthOfTime(words) && !ClauseWords.Announces(words.Of(Text)) && words.Of(Text).IndexOf("一批") < 0 && words.Of(Text).IndexOf("还很") < 0 && words.Of(Text) is not ("想想看" or "想一想" or "经济" or "过去" or "结束" or "过半" or "现在" or "目前" or "到现在")
        && !(words.Start > 0 && Text[words.Start - 1] == '、' && Text[Math.Max(0, words.Start - LongestThing)..words.Start].IndexOf("一批") >= 0);

    // 2019年、2020年两年，共植树24万株.
    private bool IsLengthOfTime(Span words) => words.Length <= ShortestOwner && Text[words.End - 1] is '年' or '月' or '天' && Glyph.IsDigitOrNumeral(Text[words.Start]);

    /// <summary>True for a figure that is linked: a target or what was reached.</summary>
    public bool IsRecord(int index) => Clauses.IsRecord(index);

    /// <summary>True where two figures have the same unit.</summary>
    public bool HaveSameUnit(int one, int other) => Mentions[one].Unit.AsSpan(Text).SequenceEqual(Mentions[other].Unit.AsSpan(Text));

    /// <summary>What stands behind the figure at <paramref name="index"/>, as a name.</summary>
    public Span ThingBehind(int index) => Trim(Clauses.Post(index));
}
