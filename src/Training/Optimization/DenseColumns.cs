namespace SpeechML.Training.Optimization;

/// <summary>
/// Columns that have a value in almost every row, row-major: half the memory of the same values as entries of a <see cref="SparseMatrix"/>,
/// read in order.
/// </summary>
/// <param name="Width">How many columns there are.</param>
/// <param name="Value">Row-major rows × columns.</param>
internal sealed record DenseColumns(int Width, float[] Value)
{
    /// <summary>No column.</summary>
    public static DenseColumns None { get; } = new(0, []);

    public ReadOnlySpan<float> Row(int row) => Value.AsSpan(row * Width, Width);

    /// <summary>Some of the rows, in the order given.</summary>
    public DenseColumns KeepRows(IReadOnlyList<int> rows)
    {
        float[] values = new float[rows.Count * Width];
        for (int i = 0; i < rows.Count; i++)
        {
            Row(rows[i]).CopyTo(values.AsSpan(i * Width));
        }

        return new DenseColumns(Width, values);
    }
}
