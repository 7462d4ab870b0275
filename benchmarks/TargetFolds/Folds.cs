using SpeechML.Targets;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>Cross-validation of targets: whole documents are withheld from the judge, then read and scored.</summary>
/// <param name="sources">What is learnt from and scored. Documents of one name are one document, whichever source they stand in.</param>
/// <param name="options">The judge's settings.</param>
internal sealed class Folds(IReadOnlyList<FoldSource> sources, JudgeOptions options)
{
    private const int Count = 5;

    // Documents go to the folds in turn, in the order of their names.
    private readonly Dictionary<string, int> foldOf = sources
        .SelectMany(source => source.Figures.Select(paragraph => paragraph.Document).Concat(source.Gold?.Select(gold => gold.Paragraph.Document) ?? []))
        .Distinct().Order(StringComparer.Ordinal).Select((document, i) => (document, i % Count)).ToDictionary();

    /// <summary>The scores over all folds, one a source.</summary>
    public IReadOnlyList<FoldScore> Run()
    {
        var runs = new FoldScore[Count][];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold => runs[fold] = Run(fold));
        return [.. sources.Select((source, i) => new FoldScore(
            source,
            source.Gold is null ? null : Sum([.. runs.Select(run => run[i].Evaluation!)]),
            runs.Aggregate(default(StatusTally), (sum, run) => sum + run[i].Tally)))];
    }

    private FoldScore[] Run(int fold)
    {
        byte[] part = new JudgeTrainer(options).Train(
            [.. sources.Select(source => new FigureSet([.. source.Figures.Where(paragraph => foldOf[paragraph.Document] != fold)], source.Weight))]);
        var extractor = TargetExtractor.FromJudge(part);
        var judge = new FeatureJudge(part);
        return [.. sources.Select(source => source.Gold is { } gold
            ? new FoldScore(source, TargetEvaluator.Evaluate(extractor, gold.Where(paragraph => foldOf[paragraph.Paragraph.Document] == fold)), default)
            : new FoldScore(source, null, source.Figures.Where(paragraph => foldOf[paragraph.Document] == fold).Aggregate(default(StatusTally), (sum, paragraph) => sum + judge.Judge(paragraph))))];
    }

    private static TargetEvaluation Sum(TargetEvaluation[] parts) => new(
        parts.Sum(part => part.GoldCount), parts.Sum(part => part.AnswerCount),
        [.. Enumerable.Range(0, TargetEvaluation.Depths.Count).Select(depth => parts.Sum(part => part.Hits[depth]))],
        [.. parts.SelectMany(part => part.Differences)]);
}
