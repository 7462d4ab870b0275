using SpeechML.Targets;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>Cross-validation of targets: whole documents are withheld from the judge, then read and scored.</summary>
/// <param name="sets">Paragraphs with their text.</param>
/// <param name="sectioned">Sets that are learned from only, without what is withheld of the others: figures judged by their place in their reports.</param>
/// <param name="options">The judge's settings.</param>
internal sealed class Folds(IReadOnlyList<GoldSet> sets, IReadOnlyList<FigureSet> sectioned, JudgeOptions options)
{
    private const int Count = 5;

    // What the judge learns from a set's paragraphs, in every fold that does not withhold them.
    private readonly FigureParagraph[][] figures = [.. sets.Select(set => (FigureParagraph[])[.. FigureCollector.Collect(set.Paragraphs)])];

    /// <summary>The scores over all folds, one a set.</summary>
    public IReadOnlyList<TargetEvaluation> Run()
    {
        var runs = new TargetEvaluation[Count][];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold => runs[fold] = Run(fold));
        return [.. sets.Select((_, i) => Sum(runs.Select(run => run[i])))];
    }

    private TargetEvaluation[] Run(int fold)
    {
        HashSet<string>[] held = [.. sets.Select(set => Withheld(set, fold))];
        FigureSet[] training =
        [
            .. sets.Select((set, i) => new FigureSet(Without(figures[i], held[i]), set.Weight, set.IsReal)),
            .. sectioned.Select(set => set with { Paragraphs = Without(set.Paragraphs, [.. held.SelectMany(documents => documents)]) }),
        ];
        byte[] judge = new JudgeTrainer(options, new ParallelOptions { MaxDegreeOfParallelism = 1 }).Train(training);
        var extractor = TargetExtractor.FromJudge(judge);
        return [.. sets.Select((set, i) => TargetEvaluator.Evaluate(extractor, [.. set.Paragraphs.Where(gold => held[i].Contains(gold.Paragraph.Document))]))];
    }

    private static FigureParagraph[] Without(IReadOnlyList<FigureParagraph> paragraphs, HashSet<string> documents) =>
        [.. paragraphs.Where(paragraph => !documents.Contains(paragraph.Document))];

    // Documents go to the folds in turn, in the order of their names.
    private static HashSet<string> Withheld(GoldSet set, int fold) =>
        [.. set.Paragraphs.Select(gold => gold.Paragraph.Document).Distinct().Order(StringComparer.Ordinal).Where((_, i) => i % Count == fold)];

    private static TargetEvaluation Sum(IEnumerable<TargetEvaluation> parts)
    {
        TargetEvaluation[] all = [.. parts];
        return new TargetEvaluation(
            all.Sum(part => part.GoldCount), all.Sum(part => part.AnswerCount),
            [.. Enumerable.Range(0, TargetEvaluation.Depths.Count).Select(depth => all.Sum(part => part.Hits[depth]))],
            [.. all.SelectMany(part => part.Differences)]);
    }
}
