namespace SpeechML.Training.Evaluation;

/// <summary>
/// The exact McNemar test: where just one of two bundles is right, chance would pick either one as by a fair coin
/// (McNemar, Psychometrika 12, 1947).
/// </summary>
internal static class McNemar
{
    /// <summary>The two-sided probability of a split at least as uneven, 0 to 1: twice the binomial tail, and 1 at most.</summary>
    public static double PValue(int onlyOld, int onlyNew)
    {
        int n = onlyOld + onlyNew;
        double logTerm = -n * Math.Log(2), tail = 0;
        for (int k = 0; k <= Math.Min(onlyOld, onlyNew); k++)
        {
            tail += Math.Exp(logTerm);
            logTerm += Math.Log((n - k) / (k + 1.0));
        }

        return Math.Min(1, 2 * tail);
    }
}
