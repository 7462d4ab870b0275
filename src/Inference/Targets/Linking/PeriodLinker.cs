using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking;

/// <summary>Gives each figure the nearest expression of time that governs its clause. To be asked in the order of the text.</summary>
/// <param name="periods">The expressions of the paragraph, in their order.</param>
internal struct PeriodLinker(List<Period> periods)
{
    private int next;
    private int governing = -1;

    /// <summary>The period of a figure, or an empty span.</summary>
    public Span Link(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        int inner = -1;
        while (next < periods.Count && periods[next].Span.End <= mention.NumberStart)
        {
            if (periods[next].Governs)
            {
                governing = next;
                inner = -1;
            }
            else
            {
                inner = next;
            }

            next++;
        }

        if (inner >= 0 && SameClause(text, periods[inner].Span.End, mention.NumberStart))
            return periods[inner].Span;
        return governing < 0 ? default : periods[governing].Span;
    }

    private static bool SameClause(ReadOnlySpan<char> text, int from, int to) =>
        to - from < 80 && text[from..to].IndexOfAny("，。；：！") < 0;
}
