using SpeechML.Training.Optimization;
using SpeechML.Training.Tests.Optimization;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Vectors;

public class TruncatedSvdTests
{
    private static float[] Vectors(SparseMatrix matrix, int dimensions, int threads = 2, int seed = 1) =>
        new TruncatedSvd(dimensions, seed, new ParallelOptions { MaxDegreeOfParallelism = threads }).RightVectors(matrix);

    private static void AssertSameDirection(double[] expected, float[] vectors, int dimensions, int dimension)
    {
        double cosine = expected.Select((value, row) => value * vectors[row * dimensions + dimension]).Sum();
        Assert.Equal(1, Math.Abs(cosine), 1e-4);
    }

    [Fact]
    public void A_diagonal_matrix_has_its_axes_the_strongest_first()
    {
        float[] vectors = Vectors(SparseMatrixTests.Dense(4, [0, 3, 0, 0], [9, 0, 0, 0], [0, 0, 0, 1], [0, 0, 5, 0]), 2);
        AssertSameDirection([1, 0, 0, 0], vectors, 2, 0);
        AssertSameDirection([0, 0, 1, 0], vectors, 2, 1);
    }

    [Fact]
    public void A_symmetric_matrix_has_its_eigenvectors()
    {
        // [2 1; 1 2] has (1, 1)/√2 with 3 and (1, -1)/√2 with 1.
        float[] vectors = Vectors(SparseMatrixTests.Dense(2, [2, 1], [1, 2]), 2);
        double h = Math.Sqrt(0.5);
        AssertSameDirection([h, h], vectors, 2, 0);
        AssertSameDirection([h, -h], vectors, 2, 1);
    }

    [Fact]
    public void Dimensions_beyond_the_rank_are_zero()
    {
        // Rank one, twelve copies of one row: everything lies along (1, 2, 2)/3.
        float[] vectors = Vectors(SparseMatrixTests.Dense(3, [.. Enumerable.Repeat<float[]>([1, 2, 2], 12)]), 5);
        Assert.Equal(3 * 5, vectors.Length);
        AssertSameDirection([1 / 3.0, 2 / 3.0, 2 / 3.0], vectors, 5, 0);
        for (int i = 0; i < vectors.Length; i++)
        {
            if (i % 5 > 0) Assert.Equal(0, vectors[i], 1e-4);
        }
    }

    [Fact]
    public void A_large_matrix_with_known_strengths_is_decomposed()
    {
        // Blocks of ones: the block of r rows and c columns has strength √(r·c) and an even vector over its columns.
        SparseMatrixBuilder builder = new(60);
        foreach ((int rows, int from, int to) in ((int, int, int)[])[(50, 0, 30), (20, 30, 50), (5, 50, 60)])
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = from; column < to; column++) builder.Add(column, 1);
                builder.EndRow();
            }
        }

        float[] vectors = Vectors(builder.Build(), 3);
        double[] Even(int from, int to) => [.. Enumerable.Range(0, 60).Select(i => i >= from && i < to ? 1 / Math.Sqrt(to - from) : 0)];
        AssertSameDirection(Even(0, 30), vectors, 3, 0);
        AssertSameDirection(Even(30, 50), vectors, 3, 1);
        AssertSameDirection(Even(50, 60), vectors, 3, 2);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        Random random = new(3);
        float[][] rows = [.. Enumerable.Range(0, 80).Select(_ => (float[])[.. Enumerable.Range(0, 70).Select(_ => random.Next(3) == 0 ? random.NextSingle() : 0)])];
        SparseMatrix matrix = SparseMatrixTests.Dense(70, rows);
        Assert.Equal(Vectors(matrix, 10, threads: 1), Vectors(matrix, 10, threads: 4));
    }

    [Fact]
    public void A_matrix_of_nothing_has_no_direction()
    {
        Assert.Equal(new float[4], Vectors(SparseMatrixTests.Dense(2, [0, 0], [0, 0]), 2));
        Assert.Empty(Vectors(SparseMatrixTests.Dense(0, [], []), 2));
    }
}
