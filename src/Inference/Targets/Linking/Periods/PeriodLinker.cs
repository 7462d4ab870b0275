using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>
/// Gives each figure the nearest expression of time that governs its clause. One that opens a sentence holds for the sentences after
/// it, any other for its own sentence, and longer only where a figure had it already and it stood in front of a clause or nothing opened
/// a sentence; 全年 holds on, a month or a season does not, but several months do for what is reported. A list (一是…二是…) goes back to
/// what held before it. A promise forgets a time two sentences on unless another had it, a deadline at once, no figure takes one
/// across sentences that its tense forbids or that the other tense was told of, and what there is today and what holds at all times takes none. A deadline in the figure's own clause goes before all that is inherited. To be asked in the
/// order of the text.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="periods">The expressions of the paragraph, in their order.</param>
internal ref struct PeriodLinker(ReadOnlySpan<char> text, List<Period> periods)
{
    private const int EarlyReach = 8;

    // A promise takes the time that opened the paragraph, or the sentence before; another time is forgotten sooner.
    private const int PromiseReach = 1;
    private const int YearlyReach = 6;
    private const int LongestGreeting = 12;
    private const int LongestRow = 24;
    private const int LongestBracket = 64;
    private const int StockReach = 24;

    private readonly ReadOnlySpan<char> text = text;
    private readonly List<Period> periods = periods;
    private readonly int greetingEnd = GreetingEnd(text);
    private HeldTimes held = new(text, periods);
    private int stockAt = -1;
    private int leftAt = -1;
    private int leftIn;
    private int first = -1;
    private int told = -1;
    private int promised = -1;

    /// <summary>The period of a figure, or an empty span.</summary>
    public Span Link(in QuantityMention mention, MentionStatus status)
    {
        var span = Find(mention, status);
        if (!span.IsEmpty)
            span = YearPair.Of(text, span, mention);
        if (!span.IsEmpty)
            held.DatedAt = mention.NumberStart;
        if (!span.IsEmpty && status == MentionStatus.Actual)
            told = span.Start;
        if (!span.IsEmpty && status == MentionStatus.Target)
            promised = span.Start;
        return Plain(span);
    }

    // 用三年时间: the length alone; 去年一年: the year.
    private readonly Span Plain(Span span)
    {
        var words = span.Of(text);
        bool more = words.Length > 2 && words[^3] is '年' or '月' && (words.EndsWith("时间") || words.EndsWith("年一年") || (words[^1] == '年' && words.IndexOf('、') > 0 && Glyph.IsNumeral(words[^2])));
        return more ? span with { End = span.End - 2 } : span;
    }

    private Span Find(in QuantityMention mention, MentionStatus status)
    {
        var span = Nearest(mention, status);
        if (!InClause(span, mention) && TryBehind(mention, status, out var own) && (PeriodNature.IsDate(own.Of(text)) || text[own.Start - 1] == '（'))
            return own;
        if (status == MentionStatus.Target && (span.IsEmpty || span.Start < held.Part) && held.Next < periods.Count && LaterReader.IsInNextClause(text, held.Part, mention, periods[held.Next].Span))
            return periods[held.Next].Span;
        if (!span.IsEmpty && span.End < mention.Start && (IsDayOfEvent(span, mention) || IsForgotten(mention, status, span)))
            return default;
        if (mention.Kind == UnitKind.Time && span.Start > 0 && text[span.Start - 1] is '离' or '距' && InClause(span, mention))
            return default; // 离年底还有40天: what is counted down to
        // “十三五”时期，…。2020年公路达到3100公里，年均增长4.6%: a yearly rate is that of the years before.
        return held.Years >= 0 && !span.IsEmpty && IsYearly(mention) && PeriodNature.IsOneYear(span.Of(text)) ? periods[held.Years].Span : span;
    }

    // 3月5日接到命令，医院派出…: the day is that of what happened, unless a figure had it.
    private readonly bool IsDayOfEvent(Span span, in QuantityMention mention) =>
        held.DatedAt < span.Start && PeriodNature.IsDay(span.Of(text)) && text[PeriodEdges.DayPartEnd(text, span.End)] != '，' && text[span.End..mention.Start].IndexOfAny("，。；：") >= 0;

    private Span Nearest(in QuantityMention mention, MentionStatus status)
    {
        held.MoveTo(mention.NumberStart);
        if (first < 0)
            first = held.Sentence;
        if (held.Local >= 0 && IsLocal(mention, periods[held.Local]))
            return periods[held.Local].Span;
        if (held.Weak >= 0 && !IsBaseline(mention, periods[held.Weak].Span) && WeakHolds(mention, status))
        {
            held.UseWeak();
            return periods[held.Weak].Span;
        }

        if (held.Strong < 0 && TryBehind(mention, status, out var later))
            return later;
        return held.Strong >= 0 && StrongHolds(status) ? periods[held.Strong].Span : default;
    }

    private readonly bool TryBehind(in QuantityMention mention, MentionStatus status, out Span later)
    {
        later = held.Next < periods.Count ? periods[held.Next].Span : default;
        return held.Next < periods.Count && LaterReader.IsBehind(text, mention, status, periods[held.Next]);
    }

    private readonly bool WeakHolds(in QuantityMention mention, MentionStatus status)
    {
        var weak = periods[held.Weak];
        var span = weak.Span;
        var words = span.Of(text);
        // 目前完工七成，要再整修8公里: what there is now dates no promise of another clause.
        if (status == MentionStatus.Target && words[^1] != '年' && PeriodNature.IsNow(words) && text[span.End..mention.NumberStart].IndexOfAny("，。；：") >= 0)
            return false;
        // 完成8亿元，其中一季度2亿元；接待游客…: a part is told of its own part of the sentence.
        if (TellsPart(span) && text[span.End..mention.NumberStart].IndexOfAny(OpensPart(span) ? "。" : "；。") >= 0)
            return false;
        if (span.Start >= held.Whole)
        {
            // 下半年二期国庆前开业，新增床位300张: the time that opened the sentence holds on behind a deadline within a clause, but not for the parts of what it dates.
            bool narrow = status == MentionStatus.Target && !weak.Governs && held.Strong >= 0 && periods[held.Strong].Span.Start >= held.Part && PeriodNature.IsDeadline(words);
            var between = text[span.End..mention.NumberStart];
            return !narrow || between.IndexOfAny("，：") < 0 || between.IndexOf("其中") >= 0;
        }

        if (OpensText(span))
            return held.Strong < 0 && !PeriodNature.Contradicts(words, status) && (status == MentionStatus.Actual || held.Passed <= PromiseReach);

        // 3座9月底前完工；新建泵站2座: a deadline within a part of a sentence stays in it for promises.
        if (status == MentionStatus.Target && weak.Position != PeriodPosition.Sentence && PeriodNature.IsDeadline(words)
            && text[span.End..mention.NumberStart].IndexOf('：') < 0)
            return false;

        // 资金三年共460万元，打井310眼。: within a sentence a length of time stays in it.
        if (span.Start < held.Sentence && weak.Reach == PeriodReach.Clause && !weak.Governs)
            return false;

        // 今年盘活1500亩；新建厂房80万平方米: the parts of a sentence share its time.
        if (span.Start >= held.Sentence && held.Strong >= 0 && weak.Reach == PeriodReach.Lasting && PeriodNature.IsWide(words))
            return true;
        // 目前完工12个；改造道路8条: what there is now, or up to a day, is told in all parts of the sentence.
        if (span.Start >= held.Sentence && status == MentionStatus.Actual && words[0] != '至' && (PeriodNature.IsNow(words) || PeriodNature.IsUpTo(text, span) || (words is "上年" && weak.Governs)))
            return true;
        if (held.Strong < 0 && words is "全年")
            return !PeriodNature.Contradicts(words, status);

        // 3月至5月整修渠道, 产值年底突破…: a month, a season or a deadline within a sentence stays in it.
        if (span.Start < held.Sentence && !(status == MentionStatus.Actual && weak.Governs && PeriodNature.IsStretch(words))
            && ((words.IndexOfAny("月季") >= 0 && !words.Contains('年')) || PeriodNature.IsDeadline(words)))
            return false;
        return HoldsOn(status);
    }

    // 截至6月底…。新建…: a time in front of a clause that dated a figure holds on for the sentences after it, and so goes before an older one;
    // 目前…。茶园…: what passes does so for what is reported.
    private readonly bool HoldsOn(MentionStatus status)
    {
        var weak = periods[held.Weak];
        var span = weak.Span;
        // 五年改造…；…: a length of time dates its own part of the sentence, unless it opened it.
        if (weak.Reach == PeriodReach.Clause && weak.Position == PeriodPosition.Clause)
            return false;
        bool used = held.WeakUsed && (held.Strong < 0 || (weak.Governs && weak.Reach != PeriodReach.Clause && !IsOfOther(span, status)));
        if (!used && !(held.Strong < 0 && IsTopic(span)))
            return false;
        if (span.Start >= held.Sentence)
            return true;
        bool passes = weak.Reach == PeriodReach.Passing && status == MentionStatus.Target;
        return !passes && (weak.Governs || IsEarly(span)) && !PeriodNature.Contradicts(span.Of(text), status);
    }

    // Of the clause that it stands in alone, or of the bracket.
    private readonly bool IsLocal(in QuantityMention mention, Period period)
    {
        var between = text[period.Span.End..mention.NumberStart];
        if (PeriodBrackets.IsOpen(text, period.Span))
            return between.Length <= LongestBracket && between.IndexOf('）') < 0;
        if (between.IndexOfAny("，。；：！") >= 0)
            return false;
        // 离全年7%的目标还差1个百分点: the gap is that of today.
        bool gap = text[Math.Max(0, period.Span.Start - 1)] is '离' or '距' && between.IndexOfAny('还', '差') >= 0;
        return !gap && (period.Reach == PeriodReach.Thing || RepeatReader.Repeats(text, mention, period));
    }

    // 。其中，一季度开工3座；…: of all of the sentence that it opens.
    private readonly bool OpensPart(Span span) => text[Math.Max(0, span.Start - 4)..span.Start].TrimEnd('，').EndsWith("。其中");

    private readonly bool TellsPart(Span span) => text[Math.Max(0, span.Start - 3)..span.Start].TrimEnd('，').EndsWith("其中");

    // 全市去年…: near its beginning a sentence says what it is about.
    private readonly bool IsEarly(Span span)
    {
        int floor = Math.Max(0, span.Start - EarlyReach);
        return floor == 0 || text[floor..span.Start].IndexOfAny("。；！") >= 0;
    }

    // 大气治理今年也要见天见地。安排专项…: the first sentence sets the time of the paragraph.
    private readonly bool IsTopic(Span span) =>
        periods[held.Weak].Reach == PeriodReach.Lasting && span.Start < held.Sentence && text[Math.Min(greetingEnd, span.Start)..span.Start].IndexOfAny("。！；") < 0;

    // 同志们！今年…: the first sentence is the one behind the greeting.
    private static int GreetingEnd(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, LongestGreeting)].IndexOf('！') + 1;

    private readonly bool StrongHolds(MentionStatus status)
    {
        var span = periods[held.Strong].Span;
        if (span.Start >= held.Sentence)
            return true;
        var words = span.Of(text);
        // 2026年，…。改造…。新建…: but what was promised for a year before is gone on with.
        bool far = held.StrongAt > 0 && held.Passed - held.StrongAt > PromiseReach && !(span.Start == promised && PeriodNature.IsWide(words));
        bool faded = status == MentionStatus.Target && !PeriodNature.IsRange(words) && (words[^1] is '月' or '日' or '起' or '前' or '旬' or '份' || far);
        return !faded && !PeriodNature.Contradicts(words, status);
    }

    // 一季度的经济可以用八个字概括。全县…; 咱们下半年的任务很重。投资要完成…: what the first sentence tells without a figure is what the text is about.
    private readonly bool OpensText(Span span) =>
        span.End <= first && IsTopic(span) && PeriodNature.IsTold(span.Of(text)) && !PeriodBrackets.Closes(text, span, first);

    private readonly bool InClause(Span span, in QuantityMention mention) =>
        !span.IsEmpty && (span.End > mention.Start || text[span.End..mention.Start].IndexOfAny("，。；：、") < 0);

    private bool IsForgotten(in QuantityMention mention, MentionStatus status, Span span)
    {
        // 上半年排查隐患50处，还有8处没有整改: but what opened the sentence dates all of it, unless it is a year that is over.
        bool opened = span.Start >= held.Sentence && held.Strong >= 0 && periods[held.Strong].Span.Start == span.Start && !PeriodNature.Contradicts(span.Of(text), MentionStatus.Target);
        if (status == MentionStatus.Actual && !opened && TodayReader.IsLeft(text, mention, span))
        {
            leftAt = held.Next;
            leftIn = held.Part;
        }

        // 还剩300户、840人，其中因病120户: and so is what it is made up of.
        if (leftAt == held.Next && leftIn == held.Part && status == MentionStatus.Actual)
            return true;
        bool inherited = span.Start < held.Sentence;

        // 去年…。物业费收缴率连续三年居全区第一: a run is a time itself, and of those before it takes only several years.
        if (inherited && IsRun(mention) && (!PeriodNature.IsYears(span.Of(text)) || PeriodNature.IsNamedYear(span.Of(text))))
            return true;

        // 去年…。全镇共有小水库14座: the text has gone over to what there is today, up to the next time that it names.
        if (inherited && status == MentionStatus.Actual && OpensStock(mention, span))
            stockAt = held.Next;

        // 近年来…。这次集中投产的8个企业, 今天签约的项目总投资9亿元: what is going on today.
        if (inherited && status == MentionStatus.Actual && text[held.Part..] is ['这' or '此' or '本', '次', ..] or ['今', '天', ..])
            return true;

        // 上半年完成投资20亿元。要再引进项目5个: what was told of a time does not make it that of a promise sentences on, nor what was
        // promised for it that of a result; but 今年1—10月 is over.
        if (inherited && IsOfOther(span, status) && (status == MentionStatus.Target || span.Of(text).IndexOfAny("—-－至") < 0))
            return true;

        // 改造危房120户，每户补助3万元: but beside a figure of that time a rule is of it too.
        return stockAt == held.Next || (inherited && status == MentionStatus.Target && held.DatedAt < held.Part && TodayReader.IsRule(text, held.Part, mention));
    }

    // 今年储备项目200个，…要开工60个。要引进…: but a year that dated both goes on for promises.
    private readonly bool IsOfOther(Span span, MentionStatus status) =>
        !(status == MentionStatus.Target && told == promised && PeriodNature.IsWide(span.Of(text)) && text[span.Start] != '全') && span.Start == (status == MentionStatus.Target ? told : promised);

    private readonly bool IsRun(in QuantityMention mention) =>
        mention.Kind == UnitKind.Time && text[Math.Max(0, mention.Start - 2)..mention.NumberStart].IndexOf("连续") >= 0;

    private readonly bool OpensStock(in QuantityMention mention, Span span)
    {
        var words = span.Of(text);
        // A sentence that has told of that time already opens no more; 去年是大灾之年。暴雨造成19个林场受损: a year that has dated nothing yet is what the text is about.
        if (held.DatedAt >= held.Part)
            return false;
        bool idle = held.DatedAt < span.End && held.Strong >= 0 && periods[held.Strong].Span.Start == span.Start && text[Math.Max(held.Part, mention.NumberStart - StockReach)..mention.NumberStart].IndexOf('有') < 0;
        if (PeriodNature.IsNamedYear(words) && !idle)
            return StockReader.Opens(text, held.Part, mention);
        return !PeriodNature.IsNow(words) && StockReader.TellsToday(text, held.Part, mention);
    }

    private readonly bool IsYearly(in QuantityMention mention) =>
        text[Math.Max(0, mention.Start - YearlyReach)..mention.NumberStart].IndexOf("年均") >= 0;

    // 达到2021年的2倍: the year belongs to what the figure is a multiple of.
    private readonly bool IsBaseline(in QuantityMention mention, Span span) =>
        mention.Kind is UnitKind.Multiple or UnitKind.None
        && ((mention.NumberStart - span.End is >= 1 and <= 4 && text[mention.NumberStart - 1] == '的') || (text[mention.NumberStart - 1] is '和' or '、' && IsRowBehind(text[span.End..mention.NumberStart])));

    // 分别是2016年的2.1和1.8倍: of all of the row.
    private static bool IsRowBehind(ReadOnlySpan<char> between)
    {
        if (between.Length > LongestRow || between[0] != '的')
            return false;
        foreach (char c in between[1..])
        {
            if (!(Glyph.IsNumberPart(c) || Glyph.IsPoint(c) || c is '和' or '、' or '倍'))
                return false;
        }

        return true;
    }
}
