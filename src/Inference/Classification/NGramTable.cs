using System.Numerics;

namespace SpeechML.Classification;

/// <summary>
/// One row of numbers per n-gram, found by its hash: a label's weight in each of the first lanes, and the squared feature
/// weight, which the text's length is measured in, in the last.
/// </summary>
internal sealed class NGramTable
{
    /// <summary>Slots an n-gram; half-empty tables end a fruitless search after one or two looks.</summary>
    private const int SlotsPerRow = 2;

    private readonly uint[] hashes;
    private readonly float[] rows;
    private readonly int[] slots;
    private readonly uint mask;

    /// <param name="hashes">The n-grams, each once.</param>
    /// <param name="rows">Row-major n-grams × lanes.</param>
    /// <param name="lanes">The width of a row.</param>
    public NGramTable(uint[] hashes, float[] rows, int lanes)
    {
        if (rows.Length != hashes.Length * lanes)
        {
            throw new ArgumentException("The rows do not fit the n-grams.", nameof(rows));
        }

        (this.hashes, this.rows, Lanes) = (hashes, rows, lanes);
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, hashes.Length * SlotsPerRow))];
        mask = (uint)slots.Length - 1;
        for (int row = 0; row < hashes.Length; row++)
        {
            uint slot = hashes[row] & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = row + 1;
        }
    }

    public int Lanes { get; }

    public ReadOnlySpan<uint> Hashes => hashes;

    public ReadOnlySpan<float> Rows => rows;

    /// <summary>The n-gram's row, or an empty span when the table does not know it.</summary>
    public ReadOnlySpan<float> Find(uint hash)
    {
        for (uint slot = hash & mask; slots[slot] is > 0 and int row; slot = (slot + 1) & mask)
        {
            if (hashes[row - 1] == hash)
            {
                return rows.AsSpan((row - 1) * Lanes, Lanes);
            }
        }

        return [];
    }
}
