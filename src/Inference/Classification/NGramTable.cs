using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>
/// One row of numbers per n-gram, found by its hash: a label's weight in each of the first lanes, and the squared feature
/// weight, which the text's length is measured in, in the last.
/// </summary>
/// <remarks>
/// A lane's numbers are whole multiples, of 16 bits, of a power of two of the lane's own: less than a thousandth of a usual weight is
/// lost, and a row of up to eight lanes takes a quarter of a cache line.
/// </remarks>
internal sealed class NGramTable
{
    /// <summary>
    /// N-grams that lie together in a table of a megabyte, asked first: nineteen of twenty look-ups end there, and scattered among the
    /// others these rows would take far more of the caches.
    /// </summary>
    private const int CommonRows = 32768;

    private readonly uint[] hashes;
    private readonly short[] values;
    private readonly float[] scales;
    private readonly RowBlocks common;
    private readonly RowBlocks rare;

    /// <param name="hashes">The n-grams, each once.</param>
    /// <param name="rows">Row-major n-grams × lanes, all finite; rounded to what the table can hold.</param>
    /// <param name="lanes">The width of a row.</param>
    public NGramTable(uint[] hashes, float[] rows, int lanes)
        : this(hashes, Round(rows, lanes, out float[] scales), scales)
    {
    }

    /// <param name="hashes">The n-grams, each once.</param>
    /// <param name="values">Row-major n-grams × lanes, in units of the lanes' scales.</param>
    /// <param name="scales">One a lane.</param>
    public NGramTable(uint[] hashes, short[] values, float[] scales)
    {
        if (values.Length != hashes.Length * scales.Length)
        {
            throw new ArgumentException("The rows do not fit the n-grams.", nameof(values));
        }

        (this.hashes, this.values, this.scales) = (hashes, values, scales);
        (int[] frequent, int[] others) = Split();
        common = new RowBlocks(hashes, values, Lanes, frequent);
        rare = new RowBlocks(hashes, values, Lanes, others);
    }

    public int Lanes => scales.Length;

    public ReadOnlySpan<uint> Hashes => hashes;

    /// <summary>The rows in units of <see cref="Scales"/>.</summary>
    public ReadOnlySpan<short> Values => values;

    /// <summary>What one unit of each lane is worth.</summary>
    public ReadOnlySpan<float> Scales => scales;

    /// <summary>Numbers that <see cref="AddRows"/> needs room for: the lanes, and some that stay 0.</summary>
    public int PaddedLanes => common.PaddedLanes;

    /// <summary>Adds the rows of the n-grams that the table knows, in units of <see cref="Scales"/>.</summary>
    public void AddRows(ReadOnlySpan<uint> hashes, Span<int> sums) => RowBlocks.AddRows(common, rare, hashes, sums);

    /// <summary>A copy of the n-gram's row, empty when the table does not know it; for looks that need no speed.</summary>
    public float[] Find(uint hash)
    {
        ReadOnlySpan<short> row = common.Find(hash);
        row = row.IsEmpty ? rare.Find(hash) : row;
        if (row.IsEmpty)
        {
            return [];
        }

        float[] numbers = new float[Lanes];
        for (int lane = 0; lane < Lanes; lane++)
        {
            numbers[lane] = row[lane] * scales[lane];
        }

        return numbers;
    }

    /// <summary>All rows, row-major n-grams × lanes.</summary>
    public float[] ToRows()
    {
        float[] rows = new float[values.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = values[i] * scales[i % Lanes];
        }

        return rows;
    }

    /// <summary>Tells common from rare: the squared feature weight is smallest where an n-gram stands in most texts.</summary>
    private (int[] Common, int[] Rare) Split()
    {
        // Counted and not sorted, which would be half the time that a bundle takes to load.
        int[] from = new int[ushort.MaxValue + 2];
        for (int row = 0; row < hashes.Length; row++)
        {
            from[Rarity(row) + 1]++;
        }

        for (int i = 1; i < from.Length; i++)
        {
            from[i] += from[i - 1];
        }

        // The commonest first, so that they get the places where they are looked for first. The others stay in the order of their hashes: their
        // table is filled from its beginning to its end, and not here and there at a cache miss a row.
        int[] common = new int[Math.Min(CommonRows, hashes.Length)], rare = new int[hashes.Length - common.Length];
        int others = 0;
        for (int row = 0; row < hashes.Length; row++)
        {
            int place = from[Rarity(row)]++;
            if (place < common.Length)
            {
                common[place] = row;
            }
            else
            {
                rare[others++] = row;
            }
        }

        return (common, rare);
    }

    private int Rarity(int row) => values[row * Lanes + Lanes - 1] - short.MinValue;

    private static short[] Round(float[] rows, int lanes, out float[] scales)
    {
        scales = new float[lanes];
        for (int i = 0; i < rows.Length; i++)
        {
            if (!float.IsFinite(rows[i]))
            {
                throw new ArgumentException("A row holds what is no number.", nameof(rows));
            }

            scales[i % lanes] = Math.Max(scales[i % lanes], Math.Abs(rows[i]));
        }

        for (int lane = 0; lane < lanes; lane++)
        {
            // A power of two, so that small whole numbers are exact and rounding what is rounded changes nothing.
            scales[lane] = scales[lane] == 0 ? 1 : MathF.ScaleB(1, MathF.ILogB(scales[lane]) - 14);
        }

        short[] values = new short[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            values[i] = (short)Math.Min(MathF.Round(rows[i] / scales[i % lanes]), short.MaxValue);
        }

        return values;
    }
}
