using System.Runtime.ExceptionServices;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Documents;
using SpeechML.Targets;
using SpeechML.Targets.Normalizing;
using SpeechML.Words;

namespace SpeechML;

/// <summary>Reads paragraphs: what each is about and which figures it promises or reports. Immutable and safe to share between threads.</summary>
/// <example>
/// <code>
/// SpeechAnalyzer analyzer = SpeechAnalyzer.Load("models/default");
/// foreach (Paragraph paragraph in DocumentReader.Read("speech.docx"))
/// {
///     ParagraphAnalysis answer = analyzer.Analyze(paragraph);
///     Console.WriteLine($"{answer.Label} {answer.Targets.Count}");
/// }
/// </code>
/// </example>
public sealed class SpeechAnalyzer
{
    /// <summary>Large enough that handing a batch to another thread costs little beside the work on it.</summary>
    private const int BatchSize = 64;

    private SpeechAnalyzer(ParagraphClassifier classifier, TargetExtractor targets)
    {
        Classifier = classifier;
        Targets = targets;
    }

    /// <summary>The part that labels paragraphs.</summary>
    public ParagraphClassifier Classifier { get; }

    /// <summary>The part that reads numeric targets.</summary>
    public TargetExtractor Targets { get; }

    /// <summary>Loads a model bundle. One that is replaced by <c>speechml train</c> meanwhile is loaded as it was or as it is, never half of each.</summary>
    /// <param name="folder">A folder that <c>speechml train</c> wrote.</param>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.IncompleteBundle"/>, <see cref="ErrorCodes.DamagedBundle"/>, <see cref="ErrorCodes.NewerBundle"/>, or
    /// <see cref="ErrorCodes.Unreadable"/> where a file is there and cannot be read.
    /// </exception>
    public static SpeechAnalyzer Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return FromBundle(ModelBundle.Load(folder));
    }

    internal static SpeechAnalyzer FromBundle(ModelBundle bundle) => new(new ParagraphClassifier(bundle.Classifier), bundle.Targets);

    /// <summary>Answers for one paragraph of a document.</summary>
    public ParagraphAnalysis Analyze(Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        IReadOnlyList<string> labels = Classifier.Labels;
        Span<float> scores = labels.Count <= 64 ? stackalloc float[labels.Count] : new float[labels.Count];
        int best = Classifier.Classify(paragraph.Text, scores);
        LabelScore[] all = new LabelScore[labels.Count];
        List<LabelScore>? secondary = null;
        for (int label = 0; label < all.Length; label++)
        {
            all[label] = new LabelScore(labels[label], scores[label]);
            if (label != best && Classifier.IsSecondary(label, scores[label]))
            {
                (secondary ??= []).Add(all[label]);
            }
        }

        secondary?.Sort((a, b) => b.Score.CompareTo(a.Score));
        return new ParagraphAnalysis
        {
            Paragraph = paragraph,
            Label = labels[best],
            Secondary = secondary is null ? [] : secondary.ConvertAll(score => score.Label),
            Confidence = scores[best],
            Scores = all,
            Targets = Targets.Extract(paragraph.Text, paragraph.Section),
        };
    }

    /// <summary>Answers for one paragraph of a document, with what the options ask for beside it.</summary>
    public ParagraphAnalysis Analyze(Paragraph paragraph, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ParagraphAnalysis answer = Analyze(paragraph);
        if (options.Normalize && answer.Targets.Count > 0)
        {
            answer = answer with { Targets = Normalize(answer, options) };
        }

        bool abstained = answer.Confidence < options.MinConfidence;
        return options.Explain ? answer with { Abstained = abstained, Explanation = Explain(paragraph.Text, options.Words) } :
            abstained ? answer with { Abstained = true } : answer;
    }

    private LabelExplanation Explain(string text, IWordSegmenter? words)
    {
        LabelExplanation explanation = Classifier.Explain(text);
        return words is null ? explanation : WordSpans.Widen(explanation, text, words);
    }

    private static NumericTarget[] Normalize(ParagraphAnalysis answer, AnalysisOptions options)
    {
        int? year = options.DocumentYear ?? answer.Paragraph.Section.Year ?? DocumentYear.Find(answer.Paragraph.Section.Title, []);
        return [.. answer.Targets.Select(target => target with { Normalized = options.Normalizer.Normalize(target, year) })];
    }

    /// <summary>Answers for a paragraph that stands alone.</summary>
    /// <param name="text">The paragraph; offsets of its records count in its UTF-16 units.</param>
    public ParagraphAnalysis Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(new Paragraph("", 1, text, SectionContext.None));
    }

    /// <summary>Answers for a paragraph that stands alone, with what the options ask for beside it.</summary>
    /// <param name="text">The paragraph; offsets count in its UTF-16 units.</param>
    /// <param name="options">What is asked for.</param>
    public ParagraphAnalysis Analyze(string text, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(new Paragraph("", 1, text, SectionContext.None), options);
    }

    /// <summary>Answers for many paragraphs, in their order, on several threads; as <see cref="Analyze(IEnumerable{Paragraph}, int, AnalysisOptions, CancellationToken)"/>.</summary>
    /// <param name="paragraphs">Read on the calling thread.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    public IEnumerable<ParagraphAnalysis> Analyze(IEnumerable<Paragraph> paragraphs, int threads) => Analyze(paragraphs, threads, new AnalysisOptions());

    /// <summary>Answers for many paragraphs, in their order, on several threads, with what the options ask for beside them.</summary>
    /// <remarks>
    /// Answers come as they are asked for. Whoever stops asking ends the work: when the enumerator is disposed of, as <c>foreach</c> does, no thread
    /// works on any longer. When reading <paramref name="paragraphs"/> or work on one of them fails, the answers for those before come first, then the exception.
    /// </remarks>
    /// <param name="paragraphs">
    /// Read one by one, on the calling thread, ahead of the answers that are asked for: with one thread by up to 64 paragraphs, with more by up to 256
    /// for each of them and 64 besides.
    /// </param>
    /// <param name="threads">
    /// How many threads work, 1 or more; 1 works on the calling thread alone, and more than 256 are taken as 256. The answers do not depend on it.
    /// </param>
    /// <param name="options">What is asked for.</param>
    /// <param name="cancellation">Ends the answers with an <see cref="OperationCanceledException"/>; looked at before every paragraph.</param>
    public IEnumerable<ParagraphAnalysis> Analyze(
        IEnumerable<Paragraph> paragraphs, int threads, AnalysisOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        ArgumentNullException.ThrowIfNull(options);
        return InTurn(
            OrderedPipeline.Run(OrderedPipeline.Batch(paragraphs, BatchSize, cancellation), (batch, stop) => AnalyzeUntilFailure(batch, options, stop), threads, cancellation),
            cancellation);
    }

    /// <summary>Answers for a batch; the token is looked at before every paragraph.</summary>
    internal List<ParagraphAnalysis> Analyze(Paragraph[] batch, AnalysisOptions options, CancellationToken cancellation)
    {
        (List<ParagraphAnalysis> answers, ExceptionDispatchInfo? failure) = AnalyzeUntilFailure(batch, options, cancellation);
        failure?.Throw();
        return answers;
    }

    /// <summary>The answers for a batch, as far as they come, and what ended them before its end.</summary>
    private (List<ParagraphAnalysis> Answers, ExceptionDispatchInfo? Failure) AnalyzeUntilFailure(Paragraph[] batch, AnalysisOptions options, CancellationToken cancellation)
    {
        List<ParagraphAnalysis> answers = new(batch.Length);
        try
        {
            foreach (Paragraph paragraph in batch)
            {
                cancellation.ThrowIfCancellationRequested();
                answers.Add(Analyze(paragraph, options));
            }

            return (answers, null);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return (answers, ExceptionDispatchInfo.Capture(e));
        }
    }

    private static IEnumerable<ParagraphAnalysis> InTurn(
        IEnumerable<(List<ParagraphAnalysis> Answers, ExceptionDispatchInfo? Failure)> batches, CancellationToken cancellation)
    {
        foreach ((List<ParagraphAnalysis> answers, ExceptionDispatchInfo? failure) in batches)
        {
            foreach (ParagraphAnalysis answer in answers)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return answer;
            }

            failure?.Throw();
        }
    }
}
