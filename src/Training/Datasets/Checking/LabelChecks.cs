using SpeechML.Bundles;
using SpeechML.Training.Classification;
using static System.FormattableString;

namespace SpeechML.Training.Datasets.Checking;

/// <summary>Which labels there are, how many paragraphs each has, and whether that is enough to learn from.</summary>
internal sealed class LabelChecks(CheckOptions options, FindingList findings)
{
    /// <param name="training">The file that the model learns from.</param>
    /// <param name="heldOut">The files that it is scored on.</param>
    public void Check(CheckedFile training, IReadOnlyList<CheckedFile> heldOut)
    {
        HashSet<string> known = [.. training.Summary.Labels.Select(label => label.Key)];
        CheckSize(training);
        foreach (CheckedFile file in heldOut)
        {
            if (file.Lines.Count == 0) findings.Add(FindingKind.NoParagraphs, new Finding("The file holds no labelled paragraph.", file.Path));
            ReportUnknown(FindingKind.UnknownLabel, file, known, $"not in {Path.GetFileName(training.Path)}");
        }

        if (options.Model is { } model)
        {
            HashSet<string> modelLabels = [.. ModelBundle.Load(model).Classifier.Labels];
            foreach (CheckedFile file in heldOut.Prepend(training))
            {
                ReportUnknown(FindingKind.LabelNewToModel, file, modelLabels, $"the model knows {string.Join(", ", modelLabels)}");
            }
        }

        foreach (CheckedFile file in heldOut.Prepend(training))
        {
            foreach ((string label, DatasetLine first) in file.Lines
                .SelectMany(line => line.Paragraph.Secondary.Select(label => (label, line)))
                .Where(pair => !known.Contains(pair.label)).DistinctBy(pair => pair.label))
            {
                findings.Add(FindingKind.UnknownSecondary, new Finding($"The secondary label \"{label}\" is nowhere a primary one.", file.Path, first.Number));
            }
        }
    }

    private void CheckSize(CheckedFile file)
    {
        FileSummary summary = file.Summary;
        if (summary.Paragraphs == 0)
        {
            findings.Add(FindingKind.NoParagraphs, new Finding("The file holds no labelled paragraph.", file.Path));
            return;
        }

        int folds = new ClassifierOptions().Folds;
        if (summary.Labels.Count < 2)
        {
            findings.Add(FindingKind.SingleLabel, new Finding($"All paragraphs have the label \"{summary.Labels[0].Key}\".", file.Path));
        }

        if (summary.Documents < options.FewDocuments)
        {
            findings.Add(
                summary.Documents < folds ? FindingKind.TooFewDocuments : FindingKind.FewDocuments,
                new Finding(Invariant($"The paragraphs stand in {summary.Documents} documents; training from scratch needs {folds}, and does well from {options.FewDocuments} on."), file.Path));
        }

        if (summary.Paragraphs < options.FewParagraphs)
        {
            findings.Add(FindingKind.FewParagraphs, new Finding(Invariant($"There are {summary.Paragraphs:N0} labelled paragraphs; a good model takes some {options.FewParagraphs:N0} and more."), file.Path));
        }

        foreach ((string label, int count) in summary.Labels.Where(label => label.Value < options.RareLabel))
        {
            DatasetLine first = file.Lines.First(line => line.Paragraph.Label == label);
            findings.Add(FindingKind.RareLabel, new Finding(Invariant($"The label \"{label}\" has {count} paragraphs, here first; a label takes {options.RareLabel} or more."), file.Path, first.Number));
        }

        (string most, int largest) = summary.Labels[0];
        foreach ((string label, int count) in summary.Labels.Where(label => label.Value >= options.RareLabel && label.Value * (long)options.Imbalance <= largest))
        {
            findings.Add(FindingKind.Imbalance, new Finding(Invariant($"\"{most}\" has {largest:N0} paragraphs, \"{label}\" {count:N0}."), file.Path));
        }
    }

    private void ReportUnknown(FindingKind kind, CheckedFile file, HashSet<string> known, string remark)
    {
        foreach ((string label, int count) in file.Summary.Labels.Where(label => !known.Contains(label.Key)))
        {
            DatasetLine first = file.Lines.First(line => line.Paragraph.Label == label);
            findings.Add(kind, new Finding(Invariant($"The label \"{label}\" ({count:N0} paragraphs, here first) is new: {remark}."), file.Path, first.Number));
        }
    }
}
