namespace SpeechML.Training.Classification;

/// <summary>Splits examples for cross-validation so that no document stands on both sides.</summary>
internal static class DocumentFolds
{
    /// <summary>Each example's fold, 0 to <paramref name="folds"/> - 1: documents in order of first appearance, dealt in turn.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="folds">How many folds.</param>
    /// <param name="kindMark">Documents whose names agree up to this mark are of one kind and stay together; null keeps each by itself.</param>
    public static int[] Assign(IReadOnlyList<WeightedExample> examples, int folds, string? kindMark = null)
    {
        Dictionary<string, int> byDocument = [];
        int[] result = new int[examples.Count];
        for (int i = 0; i < result.Length; i++)
        {
            string document = Kind(examples[i].Example.Document, kindMark);
            if (!byDocument.TryGetValue(document, out int fold))
            {
                byDocument[document] = fold = byDocument.Count % folds;
            }

            result[i] = fold;
        }

        return result;
    }

    /// <summary>How many documents there are, those of one kind counted as one.</summary>
    public static int CountKinds(IEnumerable<WeightedExample> examples, string? kindMark) =>
        examples.Select(example => Kind(example.Example.Document, kindMark)).Distinct().Count();

    private static string Kind(string document, string? mark)
    {
        int end = mark is null ? -1 : document.IndexOf(mark, StringComparison.Ordinal);
        return end < 0 ? document : document[..end];
    }
}
