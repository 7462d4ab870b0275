using SpeechML.Bundles;
using SpeechML.Documents;
using SpeechML.Targets;
using SpeechML.Targets.Judging;

namespace SpeechML.Training.Targets;

/// <summary>Makes <c>.figures</c> files: judged figures of real paragraphs to train with, but not to read.</summary>
public static class FigureFiles
{
    private const int ParagraphsOfDocument = 8, FiguresOfParagraph = 4;

    /// <summary>Extracts the features of the figures of gold paragraphs.</summary>
    /// <param name="inputs">JSON Lines files with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>targets</c> and, where marked, <c>others</c>.</param>
    /// <param name="output">The <c>.figures</c> file to write.</param>
    /// <returns>How many figures were written.</returns>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static int Extract(IEnumerable<string> inputs, string output)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentException.ThrowIfNullOrEmpty(output);
        FigureParagraph[] paragraphs = [.. FigureCollector.Collect(inputs.SelectMany(GoldLines.Read))];
        FigureFile.Write(output, paragraphs);
        return paragraphs.Sum(paragraph => paragraph.Figures.Count);
    }

    /// <summary>
    /// Extracts features of the figures of unlabelled reports, judged by the part of the report they stand in: a few paragraphs of each
    /// report, spread over it, and a few figures of each.
    /// </summary>
    /// <param name="bundle">The folder of the model that reads the figures.</param>
    /// <param name="documents">The reports, one a file: files, and folders of any supported format.</param>
    /// <param name="output">The <c>.figures</c> file to write.</param>
    /// <returns>How many figures were written.</returns>
    /// <exception cref="SpeechMLException">A file cannot be read, or the bundle is damaged.</exception>
    public static int ExtractBySection(string bundle, IEnumerable<string> documents, string output)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return ExtractBySection(bundle, documents.SelectMany(path => DocumentFinder.Find(path).Files).SelectMany(file => DocumentReader.Read(file)), output);
    }

    /// <summary>The same of paragraphs that have been read.</summary>
    /// <param name="bundle">The folder of the model that reads the figures.</param>
    /// <param name="reports">The paragraphs of the reports, one report after the other, each in its order.</param>
    /// <param name="output">The <c>.figures</c> file to write.</param>
    /// <returns>How many figures were written.</returns>
    /// <exception cref="SpeechMLException">The bundle is damaged, or what reads the paragraphs throws it.</exception>
    public static int ExtractBySection(string bundle, IEnumerable<Paragraph> reports, string output)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentException.ThrowIfNullOrEmpty(output);
        var labeller = new SectionLabeller(TargetExtractor.FromJudge(ModelBundle.LoadPart(bundle, StatusJudgeFormat.FileName)));
        List<FigureParagraph> paragraphs = [];
        foreach (IReadOnlyList<Paragraph> report in Reports(reports))
        {
            string document = report[0].Document, name = DocumentKinds.IsKnown(document) ? Path.ChangeExtension(document, null) : document;
            GoldParagraph[] labelled = [.. labeller.Label(report)];
            paragraphs.AddRange(FigureCollector.Collect(Spread(labelled, ParagraphsOfDocument))
                .Select(paragraph => paragraph with { Document = name, Figures = Spread(paragraph.Figures, FiguresOfParagraph) }));
        }

        FigureFile.Write(output, paragraphs);
        return paragraphs.Sum(paragraph => paragraph.Figures.Count);
    }

    /// <summary>A report ends where another name begins, or the count of a report of the same name.</summary>
    private static IEnumerable<IReadOnlyList<Paragraph>> Reports(IEnumerable<Paragraph> paragraphs)
    {
        List<Paragraph> report = [];
        foreach (Paragraph paragraph in paragraphs)
        {
            if (report.Count > 0 && (paragraph.Document != report[^1].Document || paragraph.Sequence <= report[^1].Sequence))
            {
                yield return report;
                report = [];
            }

            report.Add(paragraph);
        }

        if (report.Count > 0)
        {
            yield return report;
        }
    }

    private static T[] Spread<T>(IReadOnlyList<T> items, int count) =>
        [.. Enumerable.Range(0, Math.Min(count, items.Count)).Select(i => items[i * items.Count / Math.Min(count, items.Count)])];
}
