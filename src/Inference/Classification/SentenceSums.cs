using System.Buffers;
using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>
/// Adds up the rows of a paragraph's n-grams, sentence by sentence: each label's weight, the squared length, and the characters.
/// Small paragraphs stay in the caller's buffer, long ones move to a rented one.
/// </summary>
internal ref struct SentenceSums : ISentenceSink
{
    private readonly NGramTable table;
    private Span<float> sums;
    private float[]? rented;

    /// <param name="table">The rows.</param>
    /// <param name="buffer">Room for at least one sentence of <see cref="Width"/> numbers.</param>
    public SentenceSums(NGramTable table, Span<float> buffer)
    {
        this.table = table;
        sums = buffer;
        sums[..Width].Clear();
    }

    /// <summary>The sentences closed so far.</summary>
    public int Count { get; private set; }

    /// <summary>Numbers a sentence: a table's lanes, the last of which is the squared length, and the characters.</summary>
    public readonly int Width => table.Lanes + 1;

    /// <summary>The labels' weights of a sentence, its squared length, its characters.</summary>
    public readonly ReadOnlySpan<float> this[int sentence] => sums.Slice(sentence * Width, Width);

    public readonly void Add(uint hash)
    {
        ReadOnlySpan<float> row = table.Find(hash);
        Span<float> sum = sums.Slice(Count * Width, Width);
        for (int lane = 0; lane < row.Length; lane++)
        {
            sum[lane] += row[lane];
        }
    }

    public void EndSentence(int length, bool joinsPrevious)
    {
        Span<float> open = sums.Slice(Count * Width, Width);
        open[^1] = length;
        if (joinsPrevious)
        {
            Span<float> previous = sums.Slice((Count - 1) * Width, Width);
            for (int i = 0; i < Width; i++)
            {
                previous[i] += open[i];
            }
        }
        else
        {
            Count++;
            if ((Count + 1) * Width > sums.Length)
            {
                Grow();
            }
        }

        sums.Slice(Count * Width, Width).Clear();
    }

    /// <summary>Gives a rented buffer back.</summary>
    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<float>.Shared.Return(rented);
            rented = null;
        }
    }

    private void Grow()
    {
        float[] larger = ArrayPool<float>.Shared.Rent(sums.Length * 2);
        sums.CopyTo(larger);
        Dispose();
        rented = larger;
        sums = larger;
    }
}
