using SpeechML.Targets;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>Cross-validation of targets: whole documents are withheld from the judge, then read and scored.</summary>
/// <param name="sets">Paragraphs with their text.</param>
/// <param name="sectioned">Figures of other reports, judged by their place there; may be empty.</param>
/// <param name="options">The judge's settings.</param>
internal sealed class Folds(IReadOnlyList<GoldSet> sets, IReadOnlyList<FigureParagraph> sectioned, JudgeOptions options)
{
    private const int Count = 5;

    /// <summary>The scores over all folds, one a set.</summary>
    public IReadOnlyList<TargetEvaluation> Run()
    {
        var runs = new TargetEvaluation[Count][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, Count, parallel, fold =>
        {
            byte[] judge = new JudgeTrainer(options, new ParallelOptions { MaxDegreeOfParallelism = 1 })
                .Train(Training(fold, isReal: false), Training(fold, isReal: true), sectioned);
            var extractor = TargetExtractor.FromJudge(judge);
            runs[fold] = [.. sets.Select(set => TargetEvaluator.Evaluate(extractor, Withheld(set, fold)))];
        });
        return [.. sets.Select((_, i) => Sum(runs.Select(run => run[i])))];
    }

    private FigureParagraph[] Training(int fold, bool isReal) =>
        [.. FigureCollector.Collect(sets.Where(set => set.IsReal == isReal).SelectMany(set => set.Paragraphs.Except(Withheld(set, fold))))];

    // Documents go to the folds in turn, in the order of their names.
    private static List<GoldParagraph> Withheld(GoldSet set, int fold)
    {
        string[] documents = [.. set.Paragraphs.Select(p => p.Paragraph.Document).Distinct().Order(StringComparer.Ordinal)];
        var held = documents.Where((_, i) => i % Count == fold).ToHashSet();
        return [.. set.Paragraphs.Where(p => held.Contains(p.Paragraph.Document))];
    }

    private static TargetEvaluation Sum(IEnumerable<TargetEvaluation> parts)
    {
        TargetEvaluation[] all = [.. parts];
        return new TargetEvaluation(
            all.Sum(part => part.GoldCount), all.Sum(part => part.AnswerCount),
            [.. Enumerable.Range(0, TargetEvaluation.Depths.Count).Select(depth => all.Sum(part => part.Hits[depth]))],
            [.. all.SelectMany(part => part.Differences)]);
    }
}
