using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>The times of a paragraph that hold where its figures stand: taken up one after the other, as the figures go by in order.</summary>
/// <remarks>Times are told by their index among the expressions of the paragraph, -1 for none.</remarks>
/// <param name="text">The paragraph.</param>
/// <param name="periods">The expressions of the paragraph, in their order.</param>
internal ref struct HeldTimes(ReadOnlySpan<char> text, List<Period> periods)
{
    private const int AnnouncementReach = 24;
    private const int PassedReach = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly List<Period> periods = periods;
    private SentenceCursor sentences = new(text);
    private int counted;
    private int strongBeforeList = -1;
    private int weakBeforeList = -1;
    private int weakBeforePart = -1;
    private bool ofPart;
    private bool partOpens;
    private bool inList;

    /// <summary>The last that opened a sentence: it holds for the sentences after it.</summary>
    public int Strong { get; private set; } = -1;

    /// <summary>How many sentences had passed when it was taken up.</summary>
    public int StrongAt { get; private set; }

    /// <summary>The last of the others: it goes before the strong one, and holds less far.</summary>
    public int Weak { get; private set; } = -1;

    /// <summary>True where a figure had the weak one.</summary>
    public bool WeakUsed { get; private set; }

    /// <summary>The last that is of its own clause alone.</summary>
    public int Local { get; private set; } = -1;

    /// <summary>The last of several years.</summary>
    public int Years { get; private set; } = -1;

    /// <summary>The first that stands behind the place.</summary>
    public int Next { get; private set; }

    /// <summary>How many sentences have passed.</summary>
    public int Passed { get; private set; }

    /// <summary>Where the sentence begins.</summary>
    public int Sentence { get; private set; }

    /// <summary>Where the sentence or its part begins, with the one before where it tells of the parts of that (其中…).</summary>
    public int Whole { get; private set; }

    /// <summary>Where the part of the sentence begins that semicolons close.</summary>
    public readonly int Part => sentences.Start;

    /// <summary>Where the last figure stands that was given a time, or -1.</summary>
    public int DatedAt { get; set; } = -1;

    /// <summary>Takes up what stands before the next figure.</summary>
    public void MoveTo(int at)
    {
        // 剩下的是老人。抓紧种起来；修路4公里: a sentence without a figure begins another one too.
        while (at >= sentences.End && sentences.MoveTo(sentences.End))
        {
            Take(sentences.Start);
            Advance(sentences.Start);
            BeginSentence(at);
        }

        Take(at);
    }

    /// <summary>A figure is given the weak one; what passes within a sentence holds on no longer for it.</summary>
    public void UseWeak() =>
        WeakUsed |= periods[Weak].Reach != PeriodReach.Plan && (periods[Weak].Reach != PeriodReach.Passing || periods[Weak].Position == PeriodPosition.Sentence);

    // Counts the sentences up to a place; asked in the order of the text, so that every character is seen once.
    private void Advance(int to)
    {
        if (to <= counted)
            return;
        Passed += text[counted..to].Count('。') + text[counted..to].Count('！');
        counted = to;
    }

    private void Take(int end)
    {
        while (Next < periods.Count && periods[Next].Span.End <= end)
        {
            TakeNext(periods[Next], end);
            Next++;
        }
    }

    private void TakeNext(Period period, int end)
    {
        bool closed = PeriodBrackets.Closes(text, period.Span, end);
        bool open = !closed && PeriodBrackets.IsOpen(text, period.Span);
        if (period.Reach == PeriodReach.Thing || open)
            Local = Next;
        if (period.Reach is PeriodReach.Nothing or PeriodReach.Thing || open || closed || IsTold(period) || IsPassed(period, end))
            return;
        if (PeriodNature.IsYears(period.Span.Of(text)))
            Years = Next;
        // 到位资金3亿元，其中去年到位1亿元；签约…: the time of a part is over with it.
        if (!ofPart && IsOfPart(period.Span))
        {
            ofPart = true;
            // 今年…。其中，一季度…。工业…: and so is that of a sentence of its own.
            partOpens = text[..period.Span.Start].TrimEnd('，').EndsWith("。其中");
            weakBeforePart = Weak;
        }

        Hold(period);
    }

    private void Hold(Period period)
    {
        if (IsLengthTold(period))
        {
            Local = Next;
        }
        else if (period.Reach == PeriodReach.Clause)
        {
            Local = Next;
            bool opens = period.Position == PeriodPosition.Sentence;
            // 五年建成…, 培训…: what follows in the sentence falls into the same years.
            if ((Strong < 0 || opens) && (Weak < 0 || IsOver(Weak) || period.Governs) && text[period.Span.Start] != '每')
                TakeWeak();
        }
        else if (IsLengthOfYear(period))
        {
            // 2020年是收官之年。一年来，…: the year that was named stays.
        }
        else if (period.Reach is not (PeriodReach.Passing or PeriodReach.Plan) && (period.Position == PeriodPosition.Sentence || Announces(period.Span)))
        {
            Strong = Next;
            Advance(period.Span.Start);
            StrongAt = Passed;
            Weak = -1;
        }
        else
        {
            TakeWeak();
        }
    }

    private void TakeWeak()
    {
        Weak = Next;
        WeakUsed = false;
    }

    // Which the text has named before, or more closely.
    private readonly bool IsTold(Period period)
    {
        int held = Weak >= 0 ? Weak : Strong;
        return held >= 0 && (period.Reach == PeriodReach.Plan || IsSameYear(period, periods[held]) || IsYearSoFar(period, periods[held]));
    }

    private readonly bool IsLengthOfYear(Period period) =>
        Strong >= 0 && periods[Strong].Span.Start < 4 && Glyph.Digit(text[periods[Strong].Span.Start]) >= 0 && period.Span.Of(text) is "一年来" or "这一年";

    // 目前…。发热门诊两个月接诊…: what passes is over with its sentence.
    private readonly bool IsOver(int period) => periods[period].Reach == PeriodReach.Passing && periods[period].Span.End <= sentences.Start;

    // 今年签约项目当年开工率: the year that the text has named stays; 当年竣工项目12个: so does any time, where it tells which.
    private readonly bool IsSameYear(Period period, Period held) =>
        period.Span.Of(text) is "当年" && ((!period.Governs && held.Span.Of(text).Contains('年'))
            || (AnyWord.LengthAtStart(text[period.Span.End..], ["竣工", "开工", "动工", "完工", "投产", "通车", "建成", "投用", "签约", "落地", "达产"]) is > 0 and var done && text[period.Span.End + done] != '率'));

    // 去年产值达到62亿元，五年内翻了一番，增长21%: how long the one change took.
    private readonly bool IsLengthTold(Period period)
    {
        var words = period.Span.Of(text);
        return period.Position == PeriodPosition.Clause && words.EndsWith("年内") && Glyph.IsDigitOrNumeral(words[0])
            && Strong >= 0 && periods[Strong].Span.Start >= Sentence && PeriodNature.IsOver(periods[Strong].Span.Of(text));
    }

    // 截至9月底，全区今年新引进企业30家: the day tells how far into the year.
    private readonly bool IsYearSoFar(Period period, Period day) =>
        !period.Governs && period.Span.Of(text) is "今年" or "今年以来" or "全年"
        && day.Span.Start > DatedAt && day.Span.Start >= sentences.Start && text[day.Span.Start] == '截';

    // 今年要办好这些事：…；…, 先通报上半年的情况。全县…: what comes is told of that time.
    private readonly bool Announces(Span span)
    {
        var behind = text[span.End..Math.Min(text.Length, span.End + AnnouncementReach)];
        int mark = behind.IndexOfAny("，。；：！");
        if (mark < 0)
            return false;
        return behind[mark] == '：' || (behind[mark] == '。' && behind[0] == '的' && AnyWord.LengthAtEnd(behind[..mark], ["情况", "工作", "账"]) > 0);
    }

    // 上半年外贸接住了上年回升的势头，出口…: a second time within a clause that has no figure dates nothing.
    private readonly bool IsPassed(Period period, int end)
    {
        if (period.Position != PeriodPosition.Inner || text[period.Span.End] == '，' || text[period.Span.End..Math.Min(end, period.Span.End + PassedReach)].IndexOfAny("，。；：！") < 0)
            return false;
        int held = Math.Max(Weak, Strong);
        // 石材是我县眼下最大的产业，产值占…: nor does 眼下.
        return held < 0
            ? period.Reach == PeriodReach.Passing && PeriodNature.IsNow(period.Span.Of(text))
            : period.Span.Start - periods[held].Span.End <= PassedReach && text[periods[held].Span.End..period.Span.Start].IndexOfAny("，。；：！、") < 0;
    }

    // 元至九月份火灾40起。其中林区火灾3起: the parts are those of the sentence before, and of its time.
    private readonly bool TellsParts() => text[sentences.Start..].StartsWith("其中");

    private readonly bool IsOfPart(Span span)
    {
        var before = text[Math.Max(0, span.Start - 4)..span.Start];
        return before.EndsWith("，其中") || before.EndsWith("，其中，") || before.EndsWith("。其中") || before.EndsWith("。其中，");
    }

    private void BeginSentence(int at)
    {
        bool parts = TellsParts();
        bool goesOn = sentences.Start > 0 && text[sentences.Start - 1] == '；';
        if (ofPart && !(partOpens && goesOn))
        {
            ofPart = false;
            if (partOpens || goesOn)
                Weak = weakBeforePart;
        }

        if (!parts)
            Whole = sentences.Start;
        if (sentences.Start > 0 && !goesOn && !parts)
            Sentence = sentences.Start;
        // An item of a list that opens without a figure keeps what was told before it.
        if (at >= sentences.End || !StartsItem(sentences.Start))
            return;
        if (!inList)
            BeginList();
        inList = true;
        Strong = strongBeforeList;
        Weak = weakBeforeList;
        WeakUsed = Weak >= 0;
    }

    // What held before the first item, which may have no figure (一是效益好转。二是…).
    private void BeginList()
    {
        int start = text[sentences.Start] == '一' ? -1 : text[..sentences.Start].LastIndexOf("一是");
        int before = start < 0 || Strong < 0 || periods[Strong].Span.Start < start ? -1 : OpenedBefore(start);
        strongBeforeList = before < 0 ? Strong : before;
        // 上半年主要表现在：一是…: the time of the sentence that announces the list.
        bool announced = start > 0 && text[start - 1] is '：' or '，';
        weakBeforeList = announced && Weak >= 0 && periods[Weak].Span.Start < start ? Weak : -1;
    }

    // The last time before a place that opened a sentence, or -1.
    private readonly int OpenedBefore(int at)
    {
        int found = Next - 1;
        while (found >= 0 && (periods[found].Span.Start >= at || periods[found].Position != PeriodPosition.Sentence || periods[found].Reach != PeriodReach.Lasting))
            found--;
        return found;
    }

    private readonly bool StartsItem(int at)
    {
        while (at < text.Length && Glyph.IsBlank(text[at]))
            at++;
        return at + 1 < text.Length && Glyph.ChineseDigit(text[at]) > 0 && text[at + 1] is '是' or '要';
    }
}
