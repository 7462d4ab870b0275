using SpeechML.Documents;

namespace SpeechML.Cli;

/// <summary>The paragraphs of all that a user names; what cannot be read is reported, and the next is tried.</summary>
internal sealed class ParagraphInputs
{
    private readonly DocumentFile[] files;
    private readonly SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);
    private int empty, errors;

    /// <param name="inputs">Files, folders, or <see cref="DocumentReader.StandardInput"/>.</param>
    public ParagraphInputs(IEnumerable<string> inputs) => files = [.. inputs.SelectMany(Files)];

    /// <summary>Whether something could not be read.</summary>
    public bool Failed => errors > 0;

    /// <summary>How many files there are.</summary>
    public int FileCount => files.Length;

    /// <summary>How many files have been read to their end, or as far as they can be.</summary>
    public int FilesRead { get; private set; }

    /// <summary>How far reading has come, for a person.</summary>
    public string Progress => $"{FilesRead:N0} of {FileCount:N0} files";

    /// <summary>The paragraphs. At the end standard error is told how many files held none, and what was passed over.</summary>
    public IEnumerable<Paragraph> Read()
    {
        foreach (DocumentFile file in files)
        {
            int errorsBefore = errors;
            bool any = false;
            using (IEnumerator<Paragraph> paragraphs = DocumentReader.Read(file, Report).GetEnumerator())
            {
                while (MoveNext(paragraphs))
                {
                    any = true;
                    yield return paragraphs.Current;
                }
            }

            FilesRead++;
            empty += any || errors > errorsBefore ? 0 : 1;
        }

        if (empty > 0)
        {
            Console.Error.WriteLine($"speechml: {empty:N0} of {FileCount:N0} files held no text. 其中 {empty:N0} 个文件没有文字。");
        }

        if (passedOver.Count > 0)
        {
            IEnumerable<string> kinds = passedOver.Select(kind => $"{kind.Value:N0} {(kind.Key.Length > 0 ? kind.Key : "without extension")}");
            Console.Error.WriteLine(TerminalText.Line($"speechml: passed over, not being of a kind that is read: {string.Join(", ", kinds)}. 已跳过不支持的文件。"));
        }
    }

    private IReadOnlyList<DocumentFile> Files(string input)
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
        errors++;
        Console.Error.WriteLine(ErrorLine.Of(error));
    }
}
