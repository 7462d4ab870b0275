using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <content>Figures that are not of the time that the text named before.</content>
internal ref partial struct PeriodLinker
{
    private const int RuleReach = 24;

    private bool IsForgotten(in QuantityMention mention, MentionStatus status, Span span)
    {
        // 上半年排查隐患50处，还有8处没有整改: but what opened the sentence dates all of it, unless it is a year that is over.
        bool opened = span.Start >= sentence && strong >= 0 && periods[strong].Span.Start == span.Start && !PeriodNature.Contradicts(span.Of(text), MentionStatus.Target);
        if (status == MentionStatus.Actual && !opened && TodayReader.IsLeft(text, mention, span))
        {
            leftAt = next;
            leftIn = sentences.Start;
        }

        // 还剩300户、840人，其中因病120户: and so is what it is made up of.
        if (leftAt == next && leftIn == sentences.Start && status == MentionStatus.Actual)
            return true;
        bool inherited = span.Start < sentence;

        // 去年…。物业费收缴率连续三年居全区第一: a run is a time itself, and of those before it takes only several years.
        if (inherited && IsRun(mention) && (!PeriodNature.IsYears(span.Of(text)) || PeriodNature.IsNamedYear(span.Of(text))))
            return true;

        // 去年…。全镇共有小水库14座: the text has gone over to what there is today, up to the next time that it names.
        if (inherited && status == MentionStatus.Actual && OpensStock(mention, span))
            stockAt = next;

        // 近年来…。这次集中投产的8个企业, 今天签约的项目总投资9亿元: what is going on today.
        if (inherited && status == MentionStatus.Actual && text[sentences.Start..] is ['这' or '此' or '本', '次', ..] or ['今', '天', ..])
            return true;

        // 上半年完成投资20亿元。要再引进项目5个: what was told of a time does not make it that of a promise sentences on, nor what was
        // promised for it that of a result; but 今年1—10月 is over.
        if (inherited && IsOfOther(span, status) && (status == MentionStatus.Target || span.Of(text).IndexOfAny("—-－至") < 0))
            return true;

        // 改造危房120户，每户补助3万元: but beside a figure of that time a rule is of it too.
        return stockAt == next || (inherited && status == MentionStatus.Target && datedAt < sentences.Start && TodayReader.IsRule(text, sentences.Start, mention));
    }

    private readonly bool IsOfOther(Span span, MentionStatus status) => span.Start == (status == MentionStatus.Target ? told : promised);

    private readonly bool IsRun(in QuantityMention mention) =>
        mention.Kind == UnitKind.Time && text[Math.Max(0, mention.Start - 2)..mention.NumberStart].IndexOf("连续") >= 0;

    private readonly bool OpensStock(in QuantityMention mention, Span span)
    {
        var words = span.Of(text);
        // A sentence that has told of that time already opens no more; 去年是大灾之年。暴雨造成19个林场受损: a year that has dated nothing yet is what the text is about.
        if (datedAt >= sentences.Start)
            return false;
        bool idle = datedAt < span.End && strong >= 0 && periods[strong].Span.Start == span.Start && text[Math.Max(sentences.Start, mention.NumberStart - RuleReach)..mention.NumberStart].IndexOf('有') < 0;
        if (PeriodNature.IsNamedYear(words) && !idle)
            return StockReader.Opens(text, sentences.Start, mention);
        return !PeriodNature.IsNow(words) && StockReader.TellsToday(text, sentences.Start, mention);
    }
}
