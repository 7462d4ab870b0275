using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <summary>
/// Gives each figure the nearest expression of time that governs its clause. One that opens a sentence holds for the sentences after
/// it, any other for its own sentence, and longer only where nothing opened a sentence and a figure had it already. A list (一是…
/// 二是…) goes back to what held before it. To be asked in the order of the text.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="periods">The expressions of the paragraph, in their order.</param>
internal ref struct PeriodLinker(ReadOnlySpan<char> text, List<Period> periods)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly List<Period> periods = periods;
    private SentenceCursor sentences = new(text);
    private int next;
    private int strong = -1;
    private int weak = -1;
    private int local = -1;
    private int beforeList = -1;
    private bool weakUsed;
    private bool inList;

    /// <summary>The period of a figure, or an empty span.</summary>
    public Span Link(in QuantityMention mention)
    {
        if (sentences.MoveTo(mention.NumberStart))
        {
            Take(sentences.Start);
            if (StartsItem(sentences.Start))
            {
                if (!inList)
                    beforeList = strong;
                inList = true;
                strong = beforeList;
                weak = -1;
            }
        }

        Take(mention.NumberStart);
        if (local >= 0 && text[periods[local].Span.End..mention.NumberStart].IndexOfAny("，。；：！") < 0 && Repeats(mention, periods[local]))
            return periods[local].Span;
        if (weak >= 0 && periods[weak].Span.Start >= sentences.Start && !IsBaseline(mention, periods[weak].Span))
        {
            weakUsed = periods[weak].Reach != PeriodReach.Passing;
            return periods[weak].Span;
        }

        if (strong < 0 && Behind(mention, out var later))
            return later;
        if (strong >= 0)
            return periods[strong].Span;
        return weak >= 0 && weakUsed ? periods[weak].Span : default;
    }

    // 每月两次, 每年新建5所; but not 每人每年300元, 每天3元: that is a rate.
    private readonly bool Repeats(in QuantityMention mention, Period period)
    {
        if (text[period.Span.Start] != '每' || text[mention.UnitEnd - 1] is '次' or '遍' or '回' or '场' or '课')
            return true;
        return period.Governs && text[period.Span.End - 1] is '年' or '期' or '度' && mention.NumberStart - period.Span.End >= 2;
    }

    // 余下的3座水厂9月底前建成: the time stands behind the figure.
    private readonly bool Behind(in QuantityMention mention, out Span later)
    {
        later = default;
        if (next >= periods.Count || periods[next].Reach != PeriodReach.Lasting || periods[next].Span.Start < mention.End || periods[next].Span.Start - mention.End > 16 || text[mention.End] == '的'
            || text[mention.End..periods[next].Span.Start].IndexOfAny("，。；：！、“（") >= 0)
            return false;
        later = periods[next].Span;
        return true;
    }

    // 达到2021年的2倍: the year belongs to what the figure is a multiple of.
    private readonly bool IsBaseline(in QuantityMention mention, Span span) =>
        mention.Kind is UnitKind.Multiple or UnitKind.None && mention.NumberStart - span.End is >= 1 and <= 4 && text[mention.NumberStart - 1] == '的';

    private void Take(int end)
    {
        while (next < periods.Count && periods[next].Span.End <= end)
        {
            if (periods[next].Reach == PeriodReach.Clause)
            {
                local = next;
            }
            else if (strong >= 0 && periods[strong].Span.Start < 4 && Glyph.Digit(text[periods[strong].Span.Start]) >= 0
                && text[periods[next].Span.Start..periods[next].Span.End] is "一年来" or "这一年")
            {
                // 2020年是收官之年。一年来，…: the year that was named stays.
            }
            else if (periods[next].Position == PeriodPosition.Sentence && periods[next].Reach != PeriodReach.Passing)
            {
                strong = next;
                weak = -1;
            }
            else
            {
                weak = next;
                weakUsed = false;
            }

            next++;
        }
    }

    private readonly bool StartsItem(int at)
    {
        while (at < text.Length && Glyph.IsBlank(text[at]))
            at++;
        return at + 1 < text.Length && Glyph.ChineseDigit(text[at]) > 0 && text[at + 1] is '是' or '要';
    }
}
