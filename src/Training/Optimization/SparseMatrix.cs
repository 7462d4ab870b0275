namespace SpeechML.Training.Optimization;

/// <summary>A matrix of mostly zeros by rows: row <c>i</c> holds the entries <c>RowStart[i]..RowStart[i + 1]</c>.</summary>
public sealed class SparseMatrix
{
    /// <summary>Takes the arrays over without copying them.</summary>
    /// <param name="columnCount">How many columns there are.</param>
    /// <param name="rowStart">For each row where its entries begin, and last where the last one's end.</param>
    /// <param name="column">The column of each entry.</param>
    /// <param name="value">The value of each entry.</param>
    public SparseMatrix(int columnCount, int[] rowStart, int[] column, float[] value)
    {
        ColumnCount = columnCount;
        RowStart = rowStart;
        Column = column;
        Value = value;
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount => RowStart.Length - 1;

    /// <summary>How many columns there are.</summary>
    public int ColumnCount { get; }

    /// <summary>For each row where its entries begin, and last where the last one's end.</summary>
    public int[] RowStart { get; }

    /// <summary>The column of each entry.</summary>
    public int[] Column { get; }

    /// <summary>The value of each entry.</summary>
    public float[] Value { get; }

    /// <summary>The same matrix with rows and columns exchanged; entries of a row stand in ascending column order.</summary>
    internal SparseMatrix Transpose()
    {
        int[] start = new int[ColumnCount + 1];
        foreach (int column in Column)
        {
            start[column + 1]++;
        }

        for (int i = 0; i < ColumnCount; i++)
        {
            start[i + 1] += start[i];
        }

        int[] next = start.AsSpan(0, ColumnCount).ToArray();
        int[] columns = new int[Column.Length];
        float[] values = new float[Value.Length];
        for (int row = 0; row < RowCount; row++)
        {
            for (int i = RowStart[row]; i < RowStart[row + 1]; i++)
            {
                int to = next[Column[i]]++;
                columns[to] = row;
                values[to] = Value[i];
            }
        }

        return new SparseMatrix(RowCount, start, columns, values);
    }

    /// <summary>The same rows over the columns that have an entry, and for each of those its number here.</summary>
    internal (SparseMatrix Matrix, int[] Columns) DropEmptyColumns()
    {
        int[] renumbered = new int[ColumnCount];
        foreach (int column in Column)
        {
            renumbered[column] = 1;
        }

        List<int> kept = [];
        for (int column = 0; column < ColumnCount; column++)
        {
            if (renumbered[column] > 0)
            {
                renumbered[column] = kept.Count;
                kept.Add(column);
            }
        }

        return (new SparseMatrix(kept.Count, RowStart, Array.ConvertAll(Column, column => renumbered[column]), Value), [.. kept]);
    }

    /// <summary>The same rows over some of the columns, renumbered in the order given; entries of others are dropped.</summary>
    internal SparseMatrix KeepColumns(int[] kept)
    {
        int[] renumbered = new int[ColumnCount];
        Array.Fill(renumbered, -1);
        for (int i = 0; i < kept.Length; i++)
        {
            renumbered[kept[i]] = i;
        }

        SparseMatrixBuilder rows = new(kept.Length);
        for (int row = 0; row < RowCount; row++)
        {
            for (int i = RowStart[row]; i < RowStart[row + 1]; i++)
            {
                if (renumbered[Column[i]] >= 0)
                {
                    rows.Add(renumbered[Column[i]], Value[i]);
                }
            }

            rows.EndRow();
        }

        return rows.Build();
    }

    /// <summary>Some of the rows, in the order given.</summary>
    public SparseMatrix KeepRows(IReadOnlyList<int> rows)
    {
        int[] start = new int[rows.Count + 1];
        for (int i = 0; i < rows.Count; i++)
        {
            start[i + 1] = start[i] + RowStart[rows[i] + 1] - RowStart[rows[i]];
        }

        int[] columns = new int[start[^1]];
        float[] values = new float[start[^1]];
        for (int i = 0; i < rows.Count; i++)
        {
            Range row = RowStart[rows[i]]..RowStart[rows[i] + 1];
            Column.AsSpan(row).CopyTo(columns.AsSpan(start[i]));
            Value.AsSpan(row).CopyTo(values.AsSpan(start[i]));
        }

        return new SparseMatrix(ColumnCount, start, columns, values);
    }
}
