using System.Buffers;
using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>
/// Adds up the rows of a paragraph's n-grams, sentence by sentence: each label's weight, the squared length, and the characters.
/// Small paragraphs stay in the caller's buffer, long ones move to a rented one.
/// </summary>
internal ref struct SentenceSums : ISentenceSink
{
    /// <summary>Rows of 16 bits whose sum surely fits into 32.</summary>
    private const int MostWhole = 1 << 16;

    private readonly NGramTable table;
    private readonly Span<int> whole;
    private Span<float> sums;
    private float[]? rented;
    private int added;

    /// <param name="table">The rows.</param>
    /// <param name="buffer">Room for at least one sentence of <see cref="Width"/> numbers.</param>
    /// <param name="whole">Room for <see cref="NGramTable.PaddedLanes"/> numbers.</param>
    public SentenceSums(NGramTable table, Span<float> buffer, Span<int> whole)
    {
        this.table = table;
        this.whole = whole[..table.PaddedLanes];
        this.whole.Clear();
        sums = buffer;
        sums[..Width].Clear();
    }

    /// <summary>The sentences closed so far.</summary>
    public int Count { get; private set; }

    /// <summary>Numbers a sentence: a table's lanes, the last of which is the squared length, and the characters.</summary>
    public readonly int Width => table.Lanes + 1;

    /// <summary>The labels' weights of a sentence, its squared length, its characters.</summary>
    public readonly ReadOnlySpan<float> this[int sentence] => sums.Slice(sentence * Width, Width);

    public void Add(scoped ReadOnlySpan<uint> hashes)
    {
        while (hashes.Length > 0)
        {
            int portion = Math.Min(hashes.Length, MostWhole - added);
            table.AddRows(hashes[..portion], whole);
            hashes = hashes[portion..];
            added += portion;
            if (added == MostWhole)
            {
                Settle();
            }
        }
    }

    public void EndSentence(int length, bool joinsPrevious)
    {
        Settle();
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

    /// <summary>Moves the whole numbers into the open sentence's sums.</summary>
    private void Settle()
    {
        Span<float> open = sums.Slice(Count * Width, Width);
        ReadOnlySpan<float> scales = table.Scales;
        for (int lane = 0; lane < scales.Length; lane++)
        {
            open[lane] += whole[lane] * scales[lane];
        }

        whole.Clear();
        added = 0;
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
