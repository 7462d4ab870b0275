namespace SpeechML.Training.Suggestion;

/// <summary>How little a model knows about a paragraph.</summary>
internal static class Uncertainty
{
    /// <summary>
    /// One less the margin between the two most probable labels, 0 to 1: near 1 where two labels are about as good (margin
    /// sampling; Scheffer et al., IDA 2001).
    /// </summary>
    public static double Of(ReadOnlySpan<float> probabilities)
    {
        float first = 0, second = 0;
        foreach (float probability in probabilities)
        {
            (first, second) = probability > first ? (probability, first) : (first, Math.Max(second, probability));
        }

        return 1 - (first - second);
    }
}
