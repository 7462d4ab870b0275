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
            output.WriteLine($"{label.Label,-NameWidth}{label.Support,CellWidth}{label.Precision,CellWidth + 2:0.000}{label.Recall,CellWidth:0.000}{label.F1,CellWidth:0.000}");
        }

        output.WriteLine();
        output.WriteLine("confusion (rows: data, columns: answers)");
        output.WriteLine(new string(' ', NameWidth) + string.Concat(evaluation.Labels.Select(label => $"{Cut(label.Label),CellWidth}")));
        for (int i = 0; i < evaluation.Labels.Count; i++)
        {
            output.WriteLine($"{evaluation.Labels[i].Label,-NameWidth}" + string.Concat(evaluation.Confusion[i].Select(count => $"{count,CellWidth}")));
        }
    }

    private static string Cut(string name) => name.Length < CellWidth ? name : name[..(CellWidth - 1)];
}
