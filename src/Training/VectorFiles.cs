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
    /// <exception cref="SpeechMLException">A document cannot be read.</exception>
    public static (int NGrams, int Paragraphs) Build(IEnumerable<string> documents, string output, VectorOptions options, int threads)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        IEnumerable<string> paragraphs = documents.SelectMany(path => DocumentFinder.Find(path).Files).SelectMany(file => DocumentReader.Read(file)).Select(paragraph => paragraph.Text);
        NGramVectors vectors = new VectorBuilder(options, new ParallelOptions { MaxDegreeOfParallelism = threads }).Build(paragraphs);
        VectorFile.Write(output, vectors);
        return (vectors.Hashes.Length, vectors.ParagraphCount);
    }
}
