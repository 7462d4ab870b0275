using SpeechML.Documents;
using SpeechML.Training.Vectors;

namespace SpeechML.Training;

/// <summary>Makes <c>.vectors</c> files: what unlabelled text tells of n-grams.</summary>
public static class VectorFiles
{
    /// <summary>Counts the n-grams of documents and finds their latent dimensions.</summary>
    /// <param name="documents">Files and folders of any supported format.</param>
    /// <param name="output">The <c>.vectors</c> file to write.</param>
    /// <param name="options">Which n-grams and how many dimensions.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    /// <returns>How many n-grams were kept, and of how many paragraphs.</returns>
    /// <exception cref="SpeechMLException">A document cannot be read, or <see cref="ErrorCodes.BadDataset"/> when no n-gram is frequent enough.</exception>
    public static (int NGrams, int Paragraphs) Build(IEnumerable<string> documents, string output, VectorOptions options, int threads)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Build(documents.SelectMany(path => DocumentFinder.Find(path).Files).SelectMany(file => DocumentReader.Read(file)), output, options, threads);
    }

    /// <summary>The same of paragraphs that have been read.</summary>
    /// <param name="paragraphs">The unlabelled text.</param>
    /// <param name="output">The <c>.vectors</c> file to write.</param>
    /// <param name="options">Which n-grams and how many dimensions.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    /// <returns>How many n-grams were kept, and of how many paragraphs.</returns>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> when no n-gram is frequent enough, or what reads the paragraphs throws it.</exception>
    public static (int NGrams, int Paragraphs) Build(IEnumerable<Paragraph> paragraphs, string output, VectorOptions options, int threads)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        NGramVectors vectors = new VectorBuilder(options, new ParallelOptions { MaxDegreeOfParallelism = threads }).Build(paragraphs.Select(paragraph => paragraph.Text));
        if (vectors.Hashes.Length == 0)
        {
            throw new SpeechMLException(
                ErrorCodes.BadDataset,
                FormattableString.Invariant($"No n-gram stands in {options.MinDocumentFrequency} of the {vectors.ParagraphCount} paragraphs with text, so there is nothing to write. Ask for fewer with --min-frequency, or name more text."));
        }

        VectorFile.Write(output, vectors);
        return (vectors.Hashes.Length, vectors.ParagraphCount);
    }
}
