using Microsoft.ML.Data;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.MLNet.Features;

/// <summary>Paragraphs as the linear trainers see them: n-grams weighted by rarity and the latent dimensions, by the vectors of unlabelled text. Immutable.</summary>
internal sealed class ParagraphVectorizer
{
    private readonly FeatureSpace space;

    public ParagraphVectorizer(NGramVectors vectors)
    {
        ClassifierOptions defaults = new();
        space = new FeatureSpace(vectors, defaults with { SentenceScale = 0, ParagraphScale = defaults.SentenceScale + defaults.ParagraphScale });
        Extractor = new FeatureExtractor(vectors.LongestNGram);
    }

    public FeatureExtractor Extractor { get; }

    /// <summary>The columns that a row can have.</summary>
    public int Width => space.ColumnCount;

    public VBuffer<float> Vectorize(ReadOnlySpan<char> text, int width) => Vectorize(new Example
    {
        Document = "", Sequence = 1, Label = "", Secondary = [], Sure = true, Sentences = Extractor.Extract(text),
    }, width);

    /// <param name="example">The paragraph.</param>
    /// <param name="width">The length of the answer, <see cref="Width"/> or more.</param>
    public VBuffer<float> Vectorize(Example example, int width)
    {
        SparseMatrix row = space.Vectorize([example]).ExampleRows();
        return new VBuffer<float>(width, row.Column.Length, row.Value, row.Column);
    }
}
