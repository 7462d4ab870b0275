using MathNet.Numerics.LinearAlgebra;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Vectors;

/// <summary>
/// The leading right singular vectors of a sparse matrix by randomised subspace iteration (Halko, Martinsson and Tropp,
/// "Finding structure with randomness", SIAM Review 53, 2011, algorithms 4.4 and 5.1).
/// </summary>
internal sealed class TruncatedSvd(int dimensions, int seed, ParallelOptions parallel)
{
    private const int Oversampling = 20;
    private const int Iterations = 4;

    /// <summary>Row-major columns of <paramref name="matrix"/> × dimensions; each dimension has length 1, the strongest first.</summary>
    public float[] RightVectors(SparseMatrix matrix)
    {
        int width = Math.Min(dimensions + Oversampling, Math.Min(matrix.RowCount, matrix.ColumnCount));
        if (!matrix.Value.AsSpan().ContainsAnyExcept(0f))
        {
            return new float[matrix.ColumnCount * dimensions];
        }

        SparseMatrix transposed = matrix.Transpose();
        float[] basis = Multiply(matrix, Gaussian(matrix.ColumnCount * width), width);
        Orthonormalize(basis, matrix.RowCount, width);
        float[] right = Multiply(transposed, basis, width);
        for (int i = 0; i < Iterations; i++)
        {
            Orthonormalize(right, matrix.ColumnCount, width);
            basis = Multiply(matrix, right, width);
            Orthonormalize(basis, matrix.RowCount, width);
            right = Multiply(transposed, basis, width);
        }

        return LeadingDirections(right, matrix.ColumnCount, width);
    }

    /// <summary>Turns B' (columns × width) into the right singular vectors of B through the eigenvectors of the small B·B'.</summary>
    private float[] LeadingDirections(float[] right, int rows, int width)
    {
        var eigen = Matrix<double>.Build.DenseOfRowMajor(width, width, Gram(right, rows, width)).Evd(Symmetricity.Symmetric);
        int kept = Math.Min(dimensions, width);
        float[] result = new float[rows * dimensions];
        Parallel.For(0, rows, parallel, row =>
        {
            for (int d = 0; d < kept; d++)
            {
                // Eigenvalues come in ascending order; a direction without strength stays zero.
                int from = width - 1 - d;
                double strength = Math.Sqrt(Math.Max(0, eigen.EigenValues[from].Real));
                double sum = 0;
                for (int j = 0; j < width; j++)
                {
                    sum += right[row * width + j] * eigen.EigenVectors.At(j, from);
                }

                result[row * dimensions + d] = strength > 1e-9 ? (float)(sum / strength) : 0;
            }
        });
        return result;
    }

    private float[] Multiply(SparseMatrix matrix, float[] right, int width)
    {
        float[] product = new float[matrix.RowCount * width];
        Parallel.For(0, matrix.RowCount, parallel, row =>
        {
            Span<float> sum = product.AsSpan(row * width, width);
            for (int i = matrix.RowStart[row]; i < matrix.RowStart[row + 1]; i++)
            {
                ReadOnlySpan<float> factor = right.AsSpan(matrix.Column[i] * width, width);
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(factor, matrix.Value[i], sum, sum);
            }
        });
        return product;
    }

    /// <summary>Orthonormal columns by the Cholesky factor of the Gram matrix, twice for accuracy (CholeskyQR2).</summary>
    private void Orthonormalize(float[] matrix, int rows, int width)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            double[] gram = Gram(matrix, rows, width);
            double trace = 0;
            for (int i = 0; i < width; i++) trace += gram[i * width + i];
            for (int i = 0; i < width; i++) gram[i * width + i] += 1e-12 * trace;
            Matrix<double> factor = Matrix<double>.Build.DenseOfRowMajor(width, width, gram).Cholesky().Factor;
            double[] lower = factor.ToRowMajorArray();
            Parallel.For(0, rows, parallel, row =>
            {
                Span<float> x = matrix.AsSpan(row * width, width);
                for (int j = 0; j < width; j++)
                {
                    double sum = x[j];
                    for (int i = 0; i < j; i++)
                    {
                        sum -= x[i] * lower[j * width + i];
                    }

                    x[j] = (float)(sum / lower[j * width + j]);
                }
            });
        }
    }

    /// <summary>X'X, summed over fixed blocks of rows, so that the sum does not depend on the number of threads.</summary>
    private double[] Gram(float[] matrix, int rows, int width)
    {
        const int blockRows = 8192;
        double[][] parts = new double[(rows + blockRows - 1) / blockRows][];
        Parallel.For(0, parts.Length, parallel, block =>
        {
            double[] part = new double[width * width];
            for (int row = block * blockRows; row < Math.Min(rows, (block + 1) * blockRows); row++)
            {
                ReadOnlySpan<float> x = matrix.AsSpan(row * width, width);
                for (int i = 0; i < width; i++)
                {
                    double factor = x[i];
                    Span<double> sums = part.AsSpan(i * width, i + 1);
                    for (int j = 0; j < sums.Length; j++)
                    {
                        sums[j] += factor * x[j];
                    }
                }
            }

            parts[block] = part;
        });
        double[] gram = new double[width * width];
        foreach (double[] part in parts)
        {
            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    gram[i * width + j] += part[i * width + j];
                    gram[j * width + i] = gram[i * width + j];
                }
            }
        }

        return gram;
    }

    private float[] Gaussian(int count)
    {
        // The generator of a seeded Random is fixed by .NET's compatibility promise; Box and Muller's transform makes it normal.
        Random random = new(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return values;
    }
}
