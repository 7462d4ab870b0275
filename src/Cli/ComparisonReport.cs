using SpeechML.Training.Evaluation;

namespace SpeechML.Cli;

/// <summary>A comparison as aligned text that ends with the verdict in words.</summary>
internal static class ComparisonReport
{
    private const int NameWidth = 16, CellWidth = 9;

    /// <summary>With fewer documents, drawing them anew tells little.</summary>
    private const int FewDocuments = 10;

    public static void Write(BundleComparison comparison, int show, TextWriter output)
    {
        output.WriteLine($"paragraphs {comparison.Paragraphs}  documents {comparison.Documents}");
        output.WriteLine();
        output.WriteLine($"{"",-NameWidth}{"support",CellWidth}{"old",CellWidth}{"new",CellWidth}{"change",CellWidth}");
        WriteRow("accuracy", "", comparison.Old.Accuracy, comparison.New.Accuracy, output);
        WriteRow("ok", "", comparison.Old.Ok, comparison.New.Ok, output);
        WriteRow("macro-F1", "", comparison.Old.MacroF1, comparison.New.MacroF1, output);
        foreach (LabelDifference label in comparison.Labels)
        {
            WriteRow("F1 " + label.Label, label.Support.ToString(), label.OldF1, label.NewF1, output);
        }

        output.WriteLine();
        WriteChanges(comparison.Changes, show, output);
        output.WriteLine($"only OLD right: {comparison.OnlyOldRight}  only NEW right: {comparison.OnlyNewRight}  exact McNemar test: p {Describe(comparison.PValue)}");
        output.WriteLine(
            $"change in accuracy: {comparison.AccuracyDifference:+0.0000;-0.0000;0.0000}  " +
            $"95 % interval (bootstrap by document): {comparison.DifferenceLow:+0.0000;-0.0000;0.0000} to {comparison.DifferenceHigh:+0.0000;-0.0000;0.0000}");
        if (comparison.Documents < FewDocuments)
        {
            output.WriteLine($"The data has fewer than {FewDocuments} documents: take the interval, and the verdict, for a hint only.");
        }

        output.WriteLine();
        output.WriteLine(comparison.Verdict switch
        {
            ComparisonVerdict.Better => "Verdict: NEW is better.",
            ComparisonVerdict.Worse => "Verdict: NEW is worse.",
            _ => "Verdict: NEW is no different that this data could show.",
        });
    }

    private static string Describe(double pValue) => pValue < 0.0001 ? "< 0.0001" : $"= {pValue:0.0000}";

    private static void WriteRow(string name, string support, double old, double @new, TextWriter output) =>
        output.WriteLine($"{TerminalText.Line(name),-NameWidth}{support,CellWidth}{old,CellWidth:0.000}{@new,CellWidth:0.000}{@new - old,CellWidth:+0.000;-0.000;0.000}");

    private static void WriteChanges(IReadOnlyList<ChangedParagraph> changes, int show, TextWriter output)
    {
        output.WriteLine($"changed paragraphs: {changes.Count} (+ NEW is right, - OLD was, = neither)");
        foreach (ChangedParagraph change in changes.Take(show))
        {
            char mark = change.New == change.Label ? '+' : change.Old == change.Label ? '-' : '=';
            string text = change.Text is null ? "" : "  " + TextExcerpt.Of(change.Text);
            output.WriteLine(TerminalText.Line($"  {mark} {change.Document} ¶{change.Sequence}  {change.Old} -> {change.New}  (data: {change.Label}){text}"));
        }

        if (changes.Count > show)
        {
            output.WriteLine($"  … {changes.Count - show} more; --show {changes.Count} shows all");
        }

        output.WriteLine();
    }
}
