using SpeechML.Documents;

namespace SpeechML.Training.Teaching;

/// <summary>The unlabelled paragraphs that a plan names.</summary>
internal static class UnlabelledTexts
{
    /// <summary>Every different text that is long enough and none of those given, in the order of the files.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="shortest">The fewest UTF-16 units, white space around it not counted.</param>
    /// <param name="labelled">Texts to leave out: they have labels, and their labels may be held out.</param>
    /// <exception cref="SpeechMLException">A file cannot be read, or <see cref="ErrorCodes.BadDataset"/> where no text is left.</exception>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> paths, int shortest, IEnumerable<string> labelled)
    {
        HashSet<string> known = [.. labelled.Select(text => text.Trim())];
        List<string> texts = [];
        foreach (DocumentFile file in paths.SelectMany(path => DocumentFinder.Find(path).Files))
        {
            foreach (Paragraph paragraph in DocumentReader.Read(file))
            {
                string text = paragraph.Text.Trim();
                if (text.Length >= shortest && known.Add(text))
                {
                    texts.Add(text);
                }
            }
        }

        return texts.Count > 0
            ? texts
            : throw new SpeechMLException(ErrorCodes.BadDataset,
                "A teacher needs unlabelled paragraphs to teach by, and there is none that is long enough and not labelled. Name files or folders of documents.",
                string.Join(", ", paths));
    }

    /// <summary>So many of the texts, evenly spaced.</summary>
    public static IReadOnlyList<string> Choose(IReadOnlyList<string> texts, int count) =>
        texts.Count <= count ? texts : [.. Enumerable.Range(0, count).Select(i => texts[(int)((long)i * texts.Count / count)])];
}
