using SpeechML.Documents;

namespace SpeechML.Cli;

/// <summary>The paragraphs of all that a user names; what cannot be read is reported, and the next is tried.</summary>
internal sealed class ParagraphInputs(IReadOnlyList<string> inputs)
{
    /// <summary>Whether something could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>How many files have been read to their end.</summary>
    public int FilesRead { get; private set; }

    public IEnumerable<Paragraph> Read()
    {
        SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);
        foreach (DocumentFile file in inputs.SelectMany(input => Files(input, passedOver)))
        {
            using IEnumerator<Paragraph> paragraphs = DocumentReader.Read(file, Report).GetEnumerator();
            while (MoveNext(paragraphs))
            {
                yield return paragraphs.Current;
            }

            FilesRead++;
        }

        if (passedOver.Count > 0)
        {
            IEnumerable<string> kinds = passedOver.Select(kind => $"{kind.Value:N0} {(kind.Key.Length > 0 ? kind.Key : "without extension")}");
            Console.Error.WriteLine($"speechml: passed over: {string.Join(", ", kinds)}");
        }
    }

    private IReadOnlyList<DocumentFile> Files(string input, SortedDictionary<string, int> passedOver)
    {
        FoundDocuments found = DocumentFinder.Find(input, Report);
        foreach ((string extension, int count) in found.PassedOver)
        {
            passedOver[extension] = passedOver.GetValueOrDefault(extension) + count;
        }

        return found.Files;
    }

    private bool MoveNext(IEnumerator<Paragraph> paragraphs)
    {
        try
        {
            return paragraphs.MoveNext();
        }
        catch (SpeechMLException e)
        {
            Report(e);
            return false;
        }
    }

    private void Report(SpeechMLException error)
    {
        Failed = true;
        Console.Error.WriteLine($"speechml: {error.ToLine()}");
    }
}
