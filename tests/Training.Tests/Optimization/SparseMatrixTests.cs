using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class SparseMatrixTests
{
    /// <summary>[0 2 0 0; 0 0 0 0; 1 3 0 4].</summary>
    private static SparseMatrix Sample() => Dense(4, [0, 2, 0, 0], [0, 0, 0, 0], [1, 3, 0, 4]);

    internal static SparseMatrix Dense(int columns, params float[][] rows)
    {
        SparseMatrixBuilder builder = new(columns);
        foreach (float[] row in rows)
        {
            for (int column = 0; column < columns; column++)
            {
                if (row[column] != 0) builder.Add(column, row[column]);
            }

            builder.EndRow();
        }

        return builder.Build();
    }

    private static float[][] ToDense(SparseMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.RowCount).Select(row =>
        {
            float[] values = new float[matrix.ColumnCount];
            for (int i = matrix.RowStart[row]; i < matrix.RowStart[row + 1]; i++) values[matrix.Column[i]] += matrix.Value[i];
            return values;
        })];

    [Fact]
    public void Transposing_exchanges_rows_and_columns()
    {
        SparseMatrix transposed = Sample().Transpose();
        Assert.Equal([[0, 0, 1], [2, 0, 3], [0, 0, 0], [0, 0, 4]], ToDense(transposed));
        Assert.Equal([0, 2], transposed.Column[transposed.RowStart[1]..transposed.RowStart[2]]);
        Assert.Equal(ToDense(Sample()), ToDense(transposed.Transpose()));
    }

    [Fact]
    public void Columns_without_entries_are_dropped_and_the_others_named()
    {
        (SparseMatrix matrix, int[] columns) = Sample().DropEmptyColumns();
        Assert.Equal([0, 1, 3], columns);
        Assert.Equal([[0, 2, 0], [0, 0, 0], [1, 3, 4]], ToDense(matrix));
    }

    [Fact]
    public void A_matrix_without_rows_or_columns_is_fine()
    {
        SparseMatrix empty = new SparseMatrixBuilder(0).Build();
        Assert.Equal((0, 0), (empty.Transpose().RowCount, empty.DropEmptyColumns().Matrix.ColumnCount));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_column_out_of_bounds_is_misuse(int column) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SparseMatrixBuilder(4).Add(column, 1));

    [Fact]
    public void Keeping_columns_renumbers_them_and_drops_the_others() =>
        Assert.Equal([[0, 0], [0, 0], [4, 1]], ToDense(Sample().KeepColumns([3, 0])));

    [Fact]
    public void Keeping_rows_puts_them_in_the_order_asked_for() =>
        Assert.Equal([[1, 3, 0, 4], [0, 2, 0, 0], [1, 3, 0, 4]], ToDense(Sample().KeepRows([2, 0, 2])));
}
