using SpeechML.Documents;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Targets;

/// <summary>Reads gold sets of numeric targets: JSON Lines with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>targets</c> and, where marked, <c>others</c>.</summary>
internal static class GoldLines
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/> or, with the line, <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IEnumerable<GoldParagraph> Read(string path)
    {
        var parser = new DatasetLineParser();
        var sections = new SectionTracker();
        string? current = null;
        foreach ((long number, string text) in TextInput.Lines(path))
        {
            var line = parser.Parse(text, number) ?? throw GoldMarks.Bad(parser.Problems[0], path, number);
            var paragraph = line.Paragraph;
            var marks = new GoldMarks(line, path);
            List<GoldRecord> records = marks.Records();
            var others = marks.Others();
            if (paragraph.Document != current)
            {
                sections = new SectionTracker();
                current = paragraph.Document;
            }

            yield return new GoldParagraph(new Paragraph(paragraph.Document, paragraph.Sequence, paragraph.Text, sections.Next(paragraph.Text)), records, others);
        }
    }
}
