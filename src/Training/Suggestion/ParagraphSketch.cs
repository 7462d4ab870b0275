using System.Numerics.Tensors;
using SpeechML.Classification;
using SpeechML.Features;

namespace SpeechML.Training.Suggestion;

/// <summary>
/// A short vector of a paragraph whose scalar product with another one tells how alike they are, near 1 for near-duplicates: its
/// n-grams by rarity, added with signs into few dimensions (feature hashing, Weinberger et al., ICML 2009), at length 1.
/// </summary>
internal static class ParagraphSketch
{
    /// <summary>Unrelated paragraphs differ from 0 by about one over the root of this.</summary>
    private const int Dimensions = 256;

    public static float[] Of<TSource>(TSource source, ClassifierModel model)
        where TSource : ISentenceSource, allows ref struct
    {
        Sink sink = new(model.Table, new float[Dimensions]);
        source.Visit(model.LongestNGram, ref sink);
        float length = TensorPrimitives.Norm<float>(sink.Sketch);
        if (length > 0)
        {
            TensorPrimitives.Divide(sink.Sketch, length, sink.Sketch);
        }

        return sink.Sketch;
    }

    public static float Likeness(float[] a, float[] b) => TensorPrimitives.Dot<float>(a, b);

    private readonly struct Sink(NGramTable table, float[] sketch) : ISentenceSink
    {
        private const uint IndexMultiplier = 0x85EBCA6B, SignMultiplier = 0xC2B2AE35; // from MurmurHash3's finaliser

        public float[] Sketch => sketch;

        public void Add(scoped ReadOnlySpan<uint> hashes)
        {
            foreach (uint hash in hashes)
            {
                Add(hash);
            }
        }

        public void EndSentence(int length, bool joinsPrevious)
        {
        }

        private void Add(uint hash)
        {
            if (table.Find(hash) is not [.., float squared])
            {
                return;
            }

            // The last lane is the squared inverse document frequency, which is 1 where an n-gram stands in every paragraph.
            float rarity = MathF.Sqrt(squared) - 1;
            uint index = (unchecked(hash * IndexMultiplier) >> 16) % Dimensions;
            sketch[index] += unchecked(hash * SignMultiplier) >> 31 == 0 ? rarity : -rarity;
        }
    }
}
