using SpeechML.Training.Trainers;

namespace SpeechML.Training.Classification;

/// <summary>How the classifier is trained. The defaults are what <c>docs/experiments.md</c> found best by cross-validation.</summary>
public sealed record ClassifierOptions
{
    /// <summary>
    /// Who trains: <c>mixture</c>, or a trainer of one softmax a paragraph: <c>softmax</c>, and those of <c>docs/mlnet.md</c> where they are built.
    /// Null, the default, takes <see cref="TrainerCatalog.Default"/>: whichever library that is, its answers agree with the others' up to rounding. Training
    /// on from a base is the mixture's. A plan that is to give the same bytes everywhere names one.
    /// </summary>
    public string? Trainer { get; init; }

    /// <summary>The L2 penalty on the scale of the summed loss: larger is smoother. Default 0.2.</summary>
    public double L2 { get; set; } = 0.2;

    /// <summary>The same when training on from a bundle, towards its weights: larger stays nearer to it. Default 0.2.</summary>
    public double PriorL2 { get; set; } = 0.2;

    /// <summary>The weight of the latent dimensions beside the n-grams; 0 leaves them out. Default 2.</summary>
    public float LatentScale { get; set; } = 2;

    /// <summary>How much a sentence's own n-grams count in its scores. Default 0.7.</summary>
    public float SentenceScale { get; set; } = 0.7f;

    /// <summary>How much the whole paragraph's n-grams count in each sentence's scores. Default 0.7.</summary>
    public float ParagraphScale { get; set; } = 0.7f;

    /// <summary>The share of the target that the secondary labels of an example get together. Default 0.1.</summary>
    public float SecondaryShare { get; set; } = 0.1f;

    /// <summary>How much an example counts whose annotator was not sure. Default 0.5.</summary>
    public float UnsureWeight { get; set; } = 0.5f;

    /// <summary>
    /// How far labels that have few examples are made up for: 0 counts every example alike, 1, the default, gives each label the same weight in all
    /// (a label's examples at most four times theirs). Not used when training on from a bundle.
    /// </summary>
    public double Balance { get; set; } = 1;

    /// <summary>Into how many parts the documents are split to calibrate probabilities and thresholds. Default 5.</summary>
    public int Folds { get; set; } = 5;

    /// <summary>
    /// Documents whose names agree up to this mark are of one kind (<c>city_三亚_2024</c> and <c>city_东营_2024</c> up to <c>_</c>), and a kind stands in one part as a
    /// whole, so that probabilities are fitted to kinds that a model has not seen. Null, the default, splits by document alone.
    /// </summary>
    public string? KindMark { get; init; }

    /// <summary>The largest number of iterations. Default 100, and 1000 for a trainer that reaches the optimum (<see cref="ILinearTrainer.ReachesOptimum"/>).</summary>
    public int? MaxIterations { get; init; }

    /// <summary>
    /// For the mixture: a fit of the cross-validation ends after so many iterations that answered its held-out part no better; the last fit, which
    /// holds nothing out, stops where those were best, and later as it has more data. 0 lets every fit run to its end. Default 10.
    /// </summary>
    public int Patience { get; set; } = 10;

    /// <summary>
    /// Training stops when the gradient has fallen to this share of the first one. Default 0.0001, and 0.00001 for a trainer that reaches the optimum, so that
    /// any other that does gives the same answers.
    /// </summary>
    public double? Tolerance { get; init; }

    /// <summary>The same with every default that depends on who trains.</summary>
    /// <param name="linear">The trainer; null for the mixture.</param>
    internal ClassifierOptions For(ILinearTrainer? linear) => this with
    {
        Trainer = linear?.Name ?? TrainerCatalog.Mixture,
        MaxIterations = MaxIterations ?? (linear is { ReachesOptimum: true } ? 1000 : 100),
        Tolerance = Tolerance ?? (linear is { ReachesOptimum: true } ? 1e-5 : 1e-4),
    };
}
