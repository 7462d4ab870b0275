using SpeechML.Targets;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>Cross-validation of targets: whole documents are withheld from the judge, then read and scored.</summary>
/// <param name="authored">Paragraphs written for training.</param>
/// <param name="real">Real paragraphs with their text; may be empty.</param>
/// <param name="sectioned">Figures of other reports, judged by their place there; may be empty.</param>
/// <param name="options">The judge's settings.</param>
internal sealed class Folds(IReadOnlyList<GoldParagraph> authored, IReadOnlyList<GoldParagraph> real, IReadOnlyList<FigureParagraph> sectioned, JudgeOptions options)
{
    private const int Count = 5;

    /// <summary>The scores over all folds, of the authored and of the real paragraphs.</summary>
    public (TargetEvaluation Authored, TargetEvaluation Real) Run()
    {
        var runs = new (TargetEvaluation Authored, TargetEvaluation Real)[Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        for (int fold = 0; fold < Count; fold++)
        {
            var (ours, oursLeftOut) = Split(authored, fold);
            var (theirs, theirsLeftOut) = Split(real, fold);
            byte[] judge = new JudgeTrainer(options, parallel).Train([.. FigureCollector.Collect(ours)], [.. FigureCollector.Collect(theirs)], sectioned);
            var extractor = TargetExtractor.FromJudge(judge);
            runs[fold] = (TargetEvaluator.Evaluate(extractor, oursLeftOut), TargetEvaluator.Evaluate(extractor, theirsLeftOut));
        }

        return (Sum(runs.Select(run => run.Authored)), Sum(runs.Select(run => run.Real)));
    }

    // Documents go to the folds in turn, in the order of their names.
    private static (List<GoldParagraph> Train, List<GoldParagraph> LeftOut) Split(IReadOnlyList<GoldParagraph> paragraphs, int fold)
    {
        string[] documents = [.. paragraphs.Select(p => p.Paragraph.Document).Distinct().Order(StringComparer.Ordinal)];
        var held = documents.Where((_, i) => i % Count == fold).ToHashSet();
        return ([.. paragraphs.Where(p => !held.Contains(p.Paragraph.Document))], [.. paragraphs.Where(p => held.Contains(p.Paragraph.Document))]);
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
