using SpeechML.Bundles;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Evaluation;

/// <summary>Tells whether one bundle labels better than another.</summary>
public static class BundleComparer
{
    /// <summary>Judges two bundles on the same labelled paragraphs.</summary>
    /// <remarks>They may know different labels; a label that one does not know, it never answers.</remarks>
    /// <param name="oldBundle">The folder of the bundle in use.</param>
    /// <param name="newBundle">The folder of the bundle that may replace it.</param>
    /// <param name="data">A <c>.jsonl</c> or <c>.features</c> file that neither was trained on.</param>
    /// <exception cref="SpeechMLException">
    /// A bundle or the data cannot be read, or the data is a pipe (it is read more than once) or has a label that neither bundle knows.
    /// </exception>
    public static BundleComparison Compare(string oldBundle, string newBundle, string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(oldBundle);
        ArgumentException.ThrowIfNullOrEmpty(newBundle);
        ArgumentException.ThrowIfNullOrEmpty(data);
        InputFile.RequireRereadable(data);
        LabelAnswerer oldAnswerer = new(ModelBundle.Load(oldBundle).Classifier), newAnswerer = new(ModelBundle.Load(newBundle).Classifier);
        string[] labels = [.. oldAnswerer.Labels.Union(newAnswerer.Labels).Order(StringComparer.Ordinal)];
        LabelAnswer[] old = oldAnswerer.Answer(data), @new = newAnswerer.Answer(data);
        BundleEvaluator.RequireKnown(old, labels, data);
        LabelEvaluation oldScores = AnswerScores.Of(old, labels), newScores = AnswerScores.Of(@new, labels);
        int onlyOld = old.Zip(@new).Count(pair => pair.First.Right && !pair.Second.Right);
        int onlyNew = old.Zip(@new).Count(pair => !pair.First.Right && pair.Second.Right);
        (double low, double high) = PairedBootstrap.AccuracyDifference(old, @new);
        return new BundleComparison
        {
            Documents = old.Select(answer => answer.Example.Document).Distinct().Count(),
            Old = oldScores,
            New = newScores,
            Labels = [.. oldScores.Labels.Zip(newScores.Labels, (a, b) => new LabelDifference(a.Label, a.Support, a.F1, b.F1))],
            OnlyOldRight = onlyOld,
            OnlyNewRight = onlyNew,
            PValue = McNemar.PValue(onlyOld, onlyNew),
            DifferenceLow = low,
            DifferenceHigh = high,
            Changes = Changes(old, @new, data),
        };
    }

    private static ChangedParagraph[] Changes(LabelAnswer[] old, LabelAnswer[] @new, string data)
    {
        string[]? texts = DatasetReader.HasText(data) ? [.. LabeledLines.Read(data).Select(paragraph => paragraph.Text)] : null;
        return [.. Enumerable.Range(0, old.Length).Where(i => old[i].Label != @new[i].Label).Select(i => new ChangedParagraph(
            old[i].Example.Document, old[i].Example.Sequence, old[i].Example.Label, old[i].Label, @new[i].Label, texts?[i]))];
    }
}
