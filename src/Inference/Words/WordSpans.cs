using SpeechML.Classification;

namespace SpeechML.Words;

/// <summary>Makes whole words of the spans of an explanation.</summary>
internal static class WordSpans
{
    /// <summary>
    /// Widens what spoke for the label to the words that it touches; spans that meet become one, with their weights added. The flip set stays as it
    /// is, since it was checked span by span.
    /// </summary>
    public static LabelExplanation Widen(LabelExplanation explanation, string text, IWordSegmenter segmenter)
    {
        QuotedSpan[] words = [.. segmenter.Segment(text)];
        List<EvidenceSpan> widened = [];
        foreach (EvidenceSpan span in explanation.Spans.OrderBy(span => span.Start))
        {
            int start = span.Start, end = span.End;
            foreach (QuotedSpan word in words)
            {
                if (word.Start < span.End && word.End > span.Start)
                {
                    (start, end) = (Math.Min(start, word.Start), Math.Max(end, word.End));
                }
            }

            float weight = span.Weight;
            if (widened.Count > 0 && widened[^1].End > start)
            {
                (start, end, weight) = (widened[^1].Start, Math.Max(end, widened[^1].End), weight + widened[^1].Weight);
                widened.RemoveAt(widened.Count - 1);
            }

            widened.Add(new EvidenceSpan(start, end, text[start..end], weight));
        }

        return explanation with { Spans = [.. widened.OrderByDescending(span => span.Weight)] };
    }
}
