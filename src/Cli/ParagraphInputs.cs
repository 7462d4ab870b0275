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
        foreach (string file in inputs.SelectMany(Files))
        {
            using IEnumerator<Paragraph> paragraphs = DocumentReader.Read(file, Report).GetEnumerator();
            while (MoveNext(paragraphs))
            {
                yield return paragraphs.Current;
            }

            FilesRead++;
        }
    }

    private IReadOnlyList<string> Files(string input)
    {
        try
        {
            return DocumentFinder.Find(input);
        }
        catch (SpeechMLException e)
        {
            Report(e);
            return [];
        }
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
