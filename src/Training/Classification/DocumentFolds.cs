namespace SpeechML.Training.Classification;

/// <summary>Splits examples for cross-validation so that no document stands on both sides.</summary>
internal static class DocumentFolds
{
    /// <summary>Each example's fold, 0 to <paramref name="folds"/> - 1: documents in order of first appearance, dealt in turn.</summary>
    public static int[] Assign(IReadOnlyList<WeightedExample> examples, int folds)
    {
        Dictionary<string, int> byDocument = [];
        int[] result = new int[examples.Count];
        for (int i = 0; i < result.Length; i++)
        {
            string document = examples[i].Example.Document;
            if (!byDocument.TryGetValue(document, out int fold))
            {
                byDocument[document] = fold = byDocument.Count % folds;
            }

            result[i] = fold;
        }

        return result;
    }
}
