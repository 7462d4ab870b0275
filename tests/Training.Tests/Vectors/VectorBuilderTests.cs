using SpeechML.Features;
using SpeechML.TestSupport;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Vectors;

public class VectorBuilderTests
{
    private static NGramVectors Build(VectorOptions options, params string[] paragraphs) => new VectorBuilder(options, new ParallelOptions()).Build(paragraphs);

    [Fact]
    public void An_ngram_counts_once_a_paragraph_and_rare_ones_are_left_out()
    {
        NGramVectors vectors = Build(new VectorOptions { LongestNGram = 1, MinDocumentFrequency = 2, Dimensions = 0 }, "甲甲甲乙", "甲丙", "　", "乙甲");
        Assert.Equal(3, vectors.ParagraphCount);
        Assert.Equal(((uint[])[NGramHash.Of('甲'), NGramHash.Of('乙')]).Order(), vectors.Hashes);
        Assert.Equal(3, vectors.DocumentFrequencies[vectors.Vocabulary.Find(NGramHash.Of('甲'))]);
        Assert.Equal(2, vectors.DocumentFrequencies[vectors.Vocabulary.Find(NGramHash.Of('乙'))]);
        Assert.Empty(vectors.Latent);
    }

    [Fact]
    public void Ngrams_of_the_same_paragraphs_lie_in_the_same_direction()
    {
        NGramVectors vectors = Build(new VectorOptions { LongestNGram = 1, MinDocumentFrequency = 1, Dimensions = 2 }, "甲乙", "甲乙", "甲乙", "丙丁", "丙丁");
        float[] Of(char c) => vectors.Latent.AsSpan(vectors.Vocabulary.Find(NGramHash.Of(c)) * 2, 2).ToArray();
        double Dot(char a, char b) => Of(a).Zip(Of(b), (x, y) => x * y).Sum();
        Assert.Equal(0.5, Math.Abs(Dot('甲', '乙')), 1e-3);
        Assert.Equal(0.5, Math.Abs(Dot('丙', '丁')), 1e-3);
        Assert.Equal(0, Dot('甲', '丙'), 1e-3);
    }

    [Fact]
    public void Too_little_text_gives_vectors_without_ngrams() =>
        Assert.Empty(Build(new VectorOptions(), "甲", "乙").Hashes);

    [Fact]
    public void A_vector_file_without_ngrams_is_refused()
    {
        using TempFolder folder = new();
        string text = folder.Write("a.txt", "稳中求进工作\n求进发展\n");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => VectorFiles.Build([text], folder.At("a.vectors"), new VectorOptions { MinDocumentFrequency = 9 }, 1));
        Assert.Equal(ErrorCodes.BadDataset, error.Code);
        Assert.Contains("in 9 of the 2 paragraphs", error.Message);
        Assert.Equal(["a.txt"], folder.Entries());
    }

    [Fact]
    public void A_vector_file_is_made_of_documents_the_same_with_any_number_of_threads()
    {
        using TempFolder folder = new();
        folder.Write("in/a.txt", "稳中求进工作\n求进发展\n");
        folder.Write("in/b.html", "<p>稳中有进发展</p>");
        VectorOptions options = new() { MinDocumentFrequency = 2, Dimensions = 2 };
        (int grams, int paragraphs) = VectorFiles.Build([folder.At("in")], folder.At("1.vectors"), options, 1);
        VectorFiles.Build([folder.At("in")], folder.At("2.vectors"), options, 2);
        Assert.Equal(3, paragraphs);
        Assert.Equal(grams, VectorFile.Read(folder.At("1.vectors")).Hashes.Length);
        Assert.Equal(File.ReadAllBytes(folder.At("1.vectors")), File.ReadAllBytes(folder.At("2.vectors")));
    }
}
