using SpeechML.Training.Evaluation;

namespace SpeechML.Cli;

/// <summary>An evaluation as aligned text, which reads on a terminal and in a file alike.</summary>
internal static class EvaluationReport
{
    private const int NameWidth = 16, CellWidth = 9;

    public static void Write(LabelEvaluation evaluation, TextWriter output)
    {
        output.WriteLine(
            $"paragraphs {evaluation.Paragraphs}  accuracy {evaluation.Accuracy:0.0000}  ok {evaluation.Ok:0.0000}  " +
            $"macro-F1 {evaluation.MacroF1:0.0000}  calibration error {evaluation.CalibrationError:0.0000}");
        output.WriteLine();
        output.WriteLine($"{"label",-NameWidth}{"support",CellWidth}{"precision",CellWidth + 2}{"recall",CellWidth}{"F1",CellWidth}");
        foreach (LabelQuality label in evaluation.Labels)
        {
            output.WriteLine($"{TerminalText.Line(label.Label),-NameWidth}{label.Support,CellWidth}{label.Precision,CellWidth + 2:0.000}{label.Recall,CellWidth:0.000}{label.F1,CellWidth:0.000}");
        }

        SecondaryQuality secondary = evaluation.Secondary;
        output.WriteLine($"{"secondary",-NameWidth}{secondary.Support,CellWidth}{secondary.Precision,CellWidth + 2:0.000}{secondary.Recall,CellWidth:0.000}{secondary.F1,CellWidth:0.000}");
        output.WriteLine();
        output.WriteLine("confusion (rows: data, columns: answers)");
        output.WriteLine(new string(' ', NameWidth) + string.Concat(evaluation.Labels.Select(label => $"{Cut(label.Label),CellWidth}")));
        for (int i = 0; i < evaluation.Labels.Count; i++)
        {
            output.WriteLine($"{TerminalText.Line(evaluation.Labels[i].Label),-NameWidth}" + string.Concat(evaluation.Confusion[i].Select(count => $"{count,CellWidth}")));
        }

        WriteReliability(evaluation, output);
        WriteCoverage(evaluation, output);
    }

    private static void WriteReliability(LabelEvaluation evaluation, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("reliability (of the answers with about this confidence, the share that is right)");
        output.WriteLine($"{"confidence",-NameWidth}{"count",CellWidth}{"mean",CellWidth + 2}{"right",CellWidth}");
        foreach (ReliabilityBin bin in evaluation.Reliability.Where(bin => bin.Count > 0))
        {
            output.WriteLine($"{$"{bin.From:0.0}-{bin.To:0.0}",-NameWidth}{bin.Count,CellWidth}{bin.Confidence,CellWidth + 2:0.000}{bin.Accuracy,CellWidth:0.000}");
        }
    }

    private static void WriteCoverage(LabelEvaluation evaluation, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("coverage (when only answers of at least this confidence are given)");
        output.WriteLine($"{"answered",-NameWidth}{"right",CellWidth}{"at least",CellWidth + 2}");
        foreach (CoveragePoint point in evaluation.Coverage)
        {
            output.WriteLine($"{$"{point.Coverage * 100:0.0} %",-NameWidth}{point.Accuracy,CellWidth:0.000}{point.Threshold,CellWidth + 2:0.000}");
        }

        output.WriteLine(evaluation.AccurateCoverage is { } accurate
            ? $"{LabelEvaluation.AccuracyAim:0.00} right at up to {accurate.Coverage * 100:0.0} % answered (confidence at least {accurate.Threshold:0.000})"
            : $"{LabelEvaluation.AccuracyAim:0.00} right: at no confidence");
    }

    private static string Cut(string name) => TerminalText.Line(name.Length < CellWidth ? name : name[..(CellWidth - 1)]);
}
