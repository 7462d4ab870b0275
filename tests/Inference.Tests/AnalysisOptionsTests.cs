using SpeechML.Classification;
using SpeechML.Documents;
using SpeechML.Targets.Normalizing;
using SpeechML.Tests.Classification.Explaining;
using SpeechML.Words;

namespace SpeechML.Tests;

public sealed class AnalysisOptionsTests
{
    private readonly SpeechAnalyzer analyzer = ExplainedModels.Analyzer();

    [Fact]
    public void By_default_nothing_is_added()
    {
        ParagraphAnalysis plain = analyzer.Analyze("修了田，建了校。"), asked = analyzer.Analyze("修了田，建了校。", new AnalysisOptions());

        Assert.Null(plain.Explanation);
        Assert.False(plain.Abstained);
        Assert.Null(asked.Explanation);
        Assert.False(asked.Abstained);
        Assert.Equal(plain.Scores, asked.Scores);
    }

    [Fact]
    public void An_answer_that_is_asked_to_explain_itself_does()
    {
        LabelExplanation explanation = analyzer.Analyze("修了田。", new AnalysisOptions { Explain = true }).Explanation!;

        Assert.Equal("田", Assert.Single(explanation.Spans).Quote);
        Assert.Equal("economy", explanation.Label);
    }

    [Fact]
    public void An_answer_below_the_least_confidence_abstains_and_still_shows_its_guess()
    {
        ParagraphAnalysis plain = analyzer.Analyze("修了田，建了校。");
        ParagraphAnalysis At(float confidence) => analyzer.Analyze("修了田，建了校。", new AnalysisOptions { MinConfidence = confidence });

        Assert.False(At(plain.Confidence).Abstained);
        ParagraphAnalysis abstained = At(MathF.BitIncrement(plain.Confidence));
        Assert.True(abstained.Abstained);
        Assert.Equal(plain.Label, abstained.Label);
        Assert.Equal(plain.Secondary, abstained.Secondary);
        Assert.Equal(plain.Scores, abstained.Scores);
    }

    [Fact]
    public void Many_paragraphs_are_answered_by_the_same_options_on_any_number_of_threads()
    {
        Paragraph[] paragraphs = [.. Enumerable.Range(1, 300).Select(i => new Paragraph("d", i, new string('田', i % 3) + new string('校', i % 4) + "修了。", SectionContext.None))];
        AnalysisOptions options = new() { Explain = true, MinConfidence = 0.7f };
        string Run(int threads) => string.Join('\n', analyzer.Analyze(paragraphs, threads, options).Select(answer =>
            $"{answer.Paragraph.Sequence} {answer.Abstained} {string.Join('|', answer.Explanation!.Spans)} {string.Join('|', answer.Explanation.Flip)}"));

        string one = Run(1);

        Assert.Equal(one, Run(3));
        Assert.Contains("True", one);
        Assert.Contains("False", one);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void What_was_read_before_the_source_failed_is_answered_on_any_number_of_threads(int threads)
    {
        static IEnumerable<Paragraph> Source()
        {
            for (int i = 1; i <= 300; i++)
            {
                yield return new Paragraph("d", i, "修了田。", SectionContext.None);
            }

            throw new IOException("断了");
        }

        List<long> answered = [];
        Assert.Throws<IOException>(() =>
        {
            foreach (ParagraphAnalysis answer in analyzer.Analyze(Source(), threads))
            {
                answered.Add(answer.Paragraph.Sequence);
            }
        });
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), answered);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancellation_is_looked_at_before_every_paragraph(int threads)
    {
        // The segmenter is called once a paragraph: what it is asked for shows where the work ended.
        using CancellationTokenSource cancel = new();
        CancellingWords words = new(cancel, after: 5);
        Paragraph[] paragraphs = [.. Enumerable.Range(1, 1000).Select(i => new Paragraph("d", i, "修了田。", SectionContext.None))];
        AnalysisOptions options = new() { Explain = true, Words = words };
        OperationCanceledException thrown = Assert.ThrowsAny<OperationCanceledException>(() => analyzer.Analyze(paragraphs, threads, options, cancel.Token).Count());
        Assert.Equal(cancel.Token, thrown.CancellationToken);
        Assert.InRange(words.Calls, 5, 5 + threads - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancellation_ends_answers_that_are_there_already(int threads)
    {
        using CancellationTokenSource cancel = new();
        List<long> answered = [];
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (ParagraphAnalysis answer in analyzer.Analyze(Fields(10), threads, new AnalysisOptions(), cancel.Token))
            {
                answered.Add(answer.Paragraph.Sequence);
                cancel.Cancel();
            }
        });
        Assert.Equal([1], answered);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancellation_ends_the_reading_too(int threads)
    {
        using CancellationTokenSource cancel = new();
        int read = 0;
        IEnumerable<Paragraph> source = Fields(50).Select(paragraph =>
        {
            if (++read == 5)
            {
                cancel.Cancel();
            }

            return paragraph;
        });
        Assert.ThrowsAny<OperationCanceledException>(() => analyzer.Analyze(source, threads, new AnalysisOptions(), cancel.Token).Count());
        Assert.Equal(5, read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_stands_before_a_paragraph_that_fails_is_answered(int threads)
    {
        List<long> answered = [];
        void Answer(IEnumerable<Paragraph> paragraphs, AnalysisOptions options)
        {
            foreach (ParagraphAnalysis answer in analyzer.Analyze(paragraphs, threads, options))
            {
                answered.Add(answer.Paragraph.Sequence);
            }
        }

        Assert.Throws<ArgumentNullException>(() => Answer([.. Fields(10), null!, .. Fields(10)], new AnalysisOptions()));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long)i), answered);

        answered.Clear();
        Paragraph failing = new("d", 71, FailingWords.Text, SectionContext.None);
        Assert.Throws<FormatException>(() => Answer([.. Fields(70), failing, .. Fields(10)], new AnalysisOptions { Explain = true, Words = new FailingWords() }));
        Assert.Equal(Enumerable.Range(1, 70).Select(i => (long)i), answered);
    }

    [Theory]
    [InlineData(-0.001f)]
    [InlineData(1.001f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_confidence_outside_0_to_1_is_misuse(float confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnalysisOptions { MinConfidence = confidence });

    [Theory]
    [InlineData(-5)]
    [InlineData(1899)]
    [InlineData(2101)]
    public void A_year_outside_1900_to_2100_is_misuse(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnalysisOptions { DocumentYear = year });
        Assert.Throws<ArgumentOutOfRangeException>(() => SectionContext.None with { Year = year });
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(2100)]
    [InlineData(null)]
    public void A_year_from_1900_to_2100_and_none_are_taken(int? year) => Assert.Equal(year, new AnalysisOptions { DocumentYear = year }.DocumentYear);

    [Fact]
    public void Targets_are_normalised_by_the_catalogue_that_is_asked_for()
    {
        AnalysisOptions plain = new() { Normalize = true, DocumentYear = 2024 };
        AnalysisOptions own = plain with { Normalizer = TargetNormalizer.FromCatalog(["tea\t干茶产量"]) };
        NormalizedTarget Normalized(AnalysisOptions options) => Assert.Single(analyzer.Analyze("今年干茶产量达到30吨。", options).Targets).Normalized!;

        Assert.Null(Normalized(plain).IndicatorId);
        Assert.Equal(("tea", "2024"), (Normalized(own).IndicatorId, Normalized(own).Period));
        Assert.Throws<ArgumentNullException>(() => new AnalysisOptions { Normalizer = null! });
    }

    [Fact]
    public void A_paragraph_without_a_part_is_misuse_at_once()
    {
        Assert.Throws<ArgumentNullException>("Document", () => new Paragraph(null!, 1, "田", SectionContext.None));
        Assert.Throws<ArgumentNullException>("Text", () => new Paragraph("d", 1, null!, SectionContext.None));
        Assert.Throws<ArgumentNullException>("Section", () => new Paragraph("d", 1, "田", null!));
    }

    [Fact]
    public void No_options_are_misuse()
    {
        Assert.Throws<ArgumentNullException>("options", () => analyzer.Analyze("田", null!));
        Assert.Throws<ArgumentNullException>("options", () => analyzer.Analyze([], 1, null!));
        Assert.Throws<ArgumentNullException>("text", () => analyzer.Analyze((string)null!, new AnalysisOptions()));
        Assert.Throws<ArgumentNullException>("paragraph", () => analyzer.Analyze((Paragraph)null!, new AnalysisOptions()));
    }

    private static IEnumerable<Paragraph> Fields(int count) => Enumerable.Range(1, count).Select(i => new Paragraph("d", i, "修了田。", SectionContext.None));

    private sealed class FailingWords : IWordSegmenter
    {
        public const string Text = "断了。";

        public string Name => "failing";

        public IEnumerable<QuotedSpan> Segment(string text) => text == Text ? throw new FormatException() : [];
    }

    private sealed class CancellingWords(CancellationTokenSource cancel, int after) : IWordSegmenter
    {
        private readonly Lock counting = new();

        public int Calls { get; private set; }

        public string Name => "cancelling";

        public IEnumerable<QuotedSpan> Segment(string text)
        {
            // Counting and cancelling are one step: were they two, other threads could go on working between them.
            lock (counting)
            {
                if (++Calls == after)
                {
                    cancel.Cancel();
                }
            }

            return [];
        }
    }
}
