using SpeechML.Classification;
using SpeechML.Words;

namespace SpeechML.Tests.Words;

public class WordSpansTests
{
    private const string Text = "甲乙丙丁，戊己庚辛。";

    private static LabelExplanation Explanation(params EvidenceSpan[] spans) =>
        new() { Label = "a", Second = "b", Spans = spans, Sentences = [], Flip = [new QuotedSpan(1, 2, "乙")] };

    private static EvidenceSpan Span(int start, int end, float weight) => new(start, end, Text[start..end], weight);

    [Fact]
    public void Spans_grow_to_the_words_that_they_touch_and_no_further()
    {
        LabelExplanation widened = WordSpans.Widen(Explanation(Span(1, 2, 2), Span(7, 9, 3)), Text, new FixedWords((0, 2), (2, 4), (5, 6), (6, 9)));
        Assert.Equal([new EvidenceSpan(6, 9, "己庚辛", 3), new EvidenceSpan(0, 2, "甲乙", 2)], widened.Spans);
    }

    [Fact]
    public void Spans_that_meet_in_a_word_become_one_with_both_weights()
    {
        LabelExplanation widened = WordSpans.Widen(Explanation(Span(2, 3, 1), Span(0, 1, 1.5f), Span(5, 6, 2)), Text, new FixedWords((0, 4), (5, 7)));
        Assert.Equal([new EvidenceSpan(0, 4, "甲乙丙丁", 2.5f), new EvidenceSpan(5, 7, "戊己", 2)], widened.Spans);
    }

    [Fact]
    public void What_no_word_covers_stays_and_so_does_the_flip_set()
    {
        LabelExplanation before = Explanation(Span(1, 3, 1));
        LabelExplanation widened = WordSpans.Widen(before, Text, new FixedWords((5, 7)));
        Assert.Equal(before.Spans, widened.Spans);
        Assert.Equal(before.Flip, widened.Flip);
    }

    private sealed class FixedWords(params (int Start, int End)[] words) : IWordSegmenter
    {
        public string Name => "fixed";

        public IEnumerable<QuotedSpan> Segment(string text) => words.Select(word => new QuotedSpan(word.Start, word.End, text[word.Start..word.End]));
    }
}
