namespace SpeechML.Training.Suggestion;

/// <summary>
/// Chooses paragraphs that the model is unsure of and that are unlike each other: one by one the one with the largest product of
/// uncertainty and distance to the nearest one chosen before (after Brinker, ICML 2003, who adds the two up).
/// </summary>
internal static class BatchChooser
{
    /// <summary>From this likeness on, a paragraph is a copy of another but for a few characters and never chosen beside it.</summary>
    private const float NearDuplicate = 0.9f;

    /// <param name="candidates">Those to choose from.</param>
    /// <param name="labelled">The sketches of paragraphs that need no second one like them.</param>
    /// <param name="count">How many are wanted; fewer come when there are no more, or when those left are copies of others.</param>
    /// <returns>Places in <paramref name="candidates"/>, most worthwhile first; of equals the first.</returns>
    public static int[] Choose(IReadOnlyList<Candidate> candidates, IReadOnlyList<float[]> labelled, int count)
    {
        float[] nearest = [.. candidates.Select(candidate => labelled.Select(other => ParagraphSketch.Likeness(candidate.Sketch, other)).DefaultIfEmpty().Max())];
        List<int> chosen = [];
        while (chosen.Count < count && Best(candidates, nearest) is >= 0 and int best)
        {
            chosen.Add(best);
            for (int i = 0; i < nearest.Length; i++)
            {
                nearest[i] = MathF.Max(nearest[i], ParagraphSketch.Likeness(candidates[i].Sketch, candidates[best].Sketch));
            }

            nearest[best] = 1;
        }

        return [.. chosen];
    }

    private static int Best(IReadOnlyList<Candidate> candidates, float[] nearest)
    {
        (int place, double worth) = (-1, 0);
        for (int i = 0; i < nearest.Length; i++)
        {
            double distance = nearest[i] < NearDuplicate ? 1 - Math.Max(0, nearest[i]) : 0;
            if (candidates[i].Uncertainty * distance > worth)
            {
                (place, worth) = (i, candidates[i].Uncertainty * distance);
            }
        }

        return place;
    }
}
