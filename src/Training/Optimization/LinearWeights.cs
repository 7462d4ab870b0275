namespace SpeechML.Training.Optimization;

/// <summary>What a linear trainer found: one weight row per feature, and the intercepts.</summary>
/// <param name="LabelCount">The width of a row.</param>
/// <param name="Rows">Row-major features × labels.</param>
/// <param name="Bias">One a label.</param>
internal sealed record LinearWeights(int LabelCount, double[] Rows, double[] Bias)
{
    /// <summary>The scores of one row of <paramref name="x"/>.</summary>
    public float[] Score(SparseMatrix x, int row)
    {
        double[] scores = (double[])Bias.Clone();
        for (int i = x.RowStart[row]; i < x.RowStart[row + 1]; i++)
        {
            for (int label = 0; label < LabelCount; label++)
            {
                scores[label] += x.Value[i] * Rows[x.Column[i] * LabelCount + label];
            }
        }

        return Array.ConvertAll(scores, score => (float)score);
    }
}
