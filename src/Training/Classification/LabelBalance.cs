namespace SpeechML.Training.Classification;

/// <summary>
/// Weights that make up for labels that the examples have more or less of than others: how often a label was annotated says what
/// was chosen for annotation, not what the documents to come are about.
/// </summary>
/// <remarks>
/// A label of total weight w gets the factor (W / (K·w))^<see cref="ClassifierOptions.Balance"/>, W being the weight of all and K the number of labels
/// (King and Zeng, "Logistic regression in rare events data", Political Analysis, 2001, weight by prior).
/// </remarks>
internal sealed class LabelBalance
{
    /// <summary>A label of few examples does not outweigh the others by more: its examples would be learned by heart.</summary>
    public const double Largest = 4;

    private readonly Dictionary<string, float> factors;

    /// <param name="examples">The label and the weight of each example.</param>
    /// <param name="power">1 gives every label the same weight in all, 0 leaves them as they are.</param>
    public LabelBalance(IEnumerable<(string Label, float Weight)> examples, double power)
    {
        Dictionary<string, double> totals = [];
        foreach ((string label, float weight) in examples)
        {
            totals[label] = totals.GetValueOrDefault(label) + weight;
        }

        double even = totals.Values.Sum() / Math.Max(1, totals.Count);
        factors = totals.ToDictionary(pair => pair.Key, pair => pair.Value > 0 ? (float)Math.Min(Largest, Math.Pow(even / pair.Value, power)) : 1);
    }

    /// <summary>What the weight of an example with this label is multiplied by.</summary>
    public float Of(string label) => factors[label];
}
