using SpeechML.Training.Targets;

namespace SpeechML.Cli;

/// <summary>How well targets are read, as aligned text, and the disagreements by kind, so that the next person knows where to push.</summary>
internal static class TargetReport
{
    private const int NameWidth = 12, CellWidth = 11;

    public static void Write(TargetEvaluation evaluation, int show, TextWriter output)
    {
        output.WriteLine($"records {evaluation.GoldCount}  answers {evaluation.AnswerCount}");
        output.WriteLine();
        output.WriteLine($"{"depth",-NameWidth}{"precision",CellWidth}{"recall",CellWidth}{"F1",CellWidth}");
        for (int depth = 0; depth < TargetEvaluation.Depths.Count; depth++)
        {
            output.WriteLine(
                $"{TargetEvaluation.Depths[depth],-NameWidth}{evaluation.Precision(depth),CellWidth:0.000}{evaluation.Recall(depth),CellWidth:0.000}{evaluation.F1(depth),CellWidth:0.000}");
        }

        foreach (var kind in evaluation.Differences.GroupBy(difference => difference.Kind).OrderByDescending(kind => kind.Count()))
        {
            output.WriteLine();
            output.WriteLine($"{kind.Key}: {kind.Count()}");
            foreach (TargetDifference difference in kind.Take(show))
            {
                output.WriteLine(TerminalText.Line(
                    $"  {difference.Document} {difference.Sequence}  …{difference.Context}…  data: {difference.Expected ?? "-"}  answer: {difference.Answered ?? "-"}"));
            }
        }
    }
}
