using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class MixtureProblemTests
{
    private static readonly SparseMatrix Rows = SparseMatrixTests.Dense(3, [0, 1, 2], [0, 3, 0], [5, 0, 0]);

    [Fact]
    public void An_example_s_row_is_the_scaled_sum_of_its_parts_in_order_of_columns()
    {
        SparseMatrix rows = new MixtureProblem(Rows, [0, 2, 3], [0, 0, 0], [0.5f, 2], [0.4f, 0.6f, 1]).ExampleRows();
        Assert.Equal([0, 2, 3], rows.RowStart);
        Assert.Equal([1, 2, 0], rows.Column);
        Assert.Equal([2, 1, 10], rows.Value);
        Assert.Equal(3, rows.ColumnCount);
    }

    [Fact]
    public void Parts_that_score_on_their_own_have_no_row_together() =>
        Assert.Throws<InvalidOperationException>(() => new MixtureProblem(Rows, [0, 2, 3], [0, 0.1f, 0], [1, 1], [0.4f, 0.6f, 1]).ExampleRows());

    [Fact]
    public void Chosen_examples_keep_their_parts_scales_and_shares()
    {
        MixtureProblem chosen = new MixtureProblem(Rows, [0, 2, 3], [1, 2, 3], [0.5f, 2], [0.4f, 0.6f, 1]).Select([1, 0]);
        Assert.Equal([0, 1, 3], chosen.Start);
        Assert.Equal([3, 1, 2], chosen.OwnScale);
        Assert.Equal([2, 0.5f], chosen.AllScale);
        Assert.Equal([1, 0.4f, 0.6f], chosen.Share);
        Assert.Equal([5, 1, 2, 3], chosen.Rows.Value);
    }

    private static readonly MixtureProblem WithDense = new(
        SparseMatrixTests.Dense(5, [0, 1, 2, 0, 0], [0, 3, 0, 0, 0], [0, 0, 0, 0, 0]), [0, 2, 3], [0, 0, 0], [0.5f, 2], [0.4f, 0.6f, 1])
    {
        Dense = new DenseColumns(2, [1, 2, 3, 4, 5, 0]),
    };

    [Fact]
    public void Dense_columns_are_the_last_ones_of_an_example_s_row()
    {
        SparseMatrix rows = WithDense.ExampleRows();
        Assert.Equal([0, 4, 6], rows.RowStart);
        Assert.Equal([1, 2, 3, 4, 3, 4], rows.Column);
        Assert.Equal([2, 1, 2, 3, 10, 0], rows.Value);
    }

    [Fact]
    public void Chosen_examples_keep_their_dense_rows() => Assert.Equal([5, 0, 1, 2, 3, 4], WithDense.Select([1, 0]).Dense.Value);

    [Fact]
    public void Dense_columns_are_kept_behind_those_that_have_entries()
    {
        (MixtureProblem narrow, int[] kept) = WithDense.DropEmptyColumns();
        Assert.Equal([1, 2, 3, 4], kept);
        Assert.Equal((4, 2), (narrow.Rows.ColumnCount, narrow.DenseStart));
        Assert.Equal([0, 1, 0], narrow.Rows.Column);
        Assert.Equal(narrow.Rows.Column, WithDense.KeepColumns(kept).Rows.Column);
    }

    [Fact]
    public void Problems_are_joined_example_by_example()
    {
        MixtureProblem joined = MixtureProblem.Join([WithDense.Select([0]), WithDense.Select([1]), WithDense]);
        Assert.Equal([0, 2, 3, 5, 6], joined.Start);
        Assert.Equal([0, 2, 3, 3, 5, 6, 6], joined.Rows.RowStart);
        Assert.Equal([1, 2, 1, 1, 2, 1], joined.Rows.Column);
        Assert.Equal([1, 2, 3, 1, 2, 3], joined.Rows.Value);
        Assert.Equal([0.5f, 2, 0.5f, 2], joined.AllScale);
        Assert.Equal([0.4f, 0.6f, 1, 0.4f, 0.6f, 1], joined.Share);
        Assert.Equal([1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0], joined.Dense.Value);
    }
}
