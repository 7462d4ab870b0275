using SpeechML.Training.Trainers;

namespace SpeechML.Training.Classification;

/// <summary>How the classifier is trained. The defaults are what <c>docs/experiments.md</c> found best by cross-validation.</summary>
public sealed record ClassifierOptions
{
    /// <summary>
    /// Who trains: <c>mixture</c>, or a trainer of one softmax a paragraph: <c>softmax</c>, and those of <c>docs/mlnet.md</c> where they are built.
    /// Default <c>mixture</c>, whatever is built, so that a plan gives the same model everywhere.
    /// </summary>
    public string Trainer { get; init; } = TrainerCatalog.Mixture;

    /// <summary>The L2 penalty on the scale of the summed loss: larger is smoother. Default 0.05.</summary>
    public double L2 { get; init; } = 0.05;

    /// <summary>The same when training on from a bundle, towards its weights: larger stays nearer to it. Default 0.2.</summary>
    public double PriorL2 { get; init; } = 0.2;

    /// <summary>The weight of the latent dimensions beside the n-grams; 0 leaves them out. Default 1.</summary>
    public float LatentScale { get; init; } = 1;

    /// <summary>How much a sentence's own n-grams count in its scores. Default 0.7.</summary>
    public float SentenceScale { get; init; } = 0.7f;

    /// <summary>How much the whole paragraph's n-grams count in each sentence's scores. Default 0.7.</summary>
    public float ParagraphScale { get; init; } = 0.7f;

    /// <summary>The share of the target that the secondary labels of an example get together. Default 0.1.</summary>
    public float SecondaryShare { get; init; } = 0.1f;

    /// <summary>How much an example counts whose annotator was not sure. Default 0.5.</summary>
    public float UnsureWeight { get; init; } = 0.5f;

    /// <summary>Into how many parts the documents are split to calibrate probabilities and thresholds. Default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>The largest number of iterations. Default 60: stopping there regularises, more brings nothing.</summary>
    public int MaxIterations { get; init; } = 60;

    /// <summary>Training stops when the gradient has fallen to this share of the first one. Default 0.0001.</summary>
    public double Tolerance { get; init; } = 1e-4;
}
