namespace SpeechML.Training.Classification;

/// <summary>How the classifier is trained. The defaults are what <c>docs/experiments.md</c> found best by cross-validation.</summary>
public sealed record ClassifierOptions
{
    /// <summary>The L2 penalty on the scale of the summed loss: larger is smoother. Default 0.05.</summary>
    public double L2 { get; init; } = 0.05;

    /// <summary>The weight of the latent dimensions beside the n-grams; 0 leaves them out. Default 1.5.</summary>
    public float LatentScale { get; init; } = 1.5f;

    /// <summary>The weight of the headings' n-grams beside the body's; 0 leaves headings out. Default 0.3.</summary>
    public float HeadingScale { get; init; } = 0.3f;

    /// <summary>The share of the target that the secondary labels of an example get together. Default 0.</summary>
    public float SecondaryShare { get; init; }

    /// <summary>Into how many parts the documents are split to calibrate probabilities and thresholds. Default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>The largest number of iterations. Default 300.</summary>
    public int MaxIterations { get; init; } = 300;

    /// <summary>Training stops when the gradient has fallen to this share of the first one. Default 0.0001.</summary>
    public double Tolerance { get; init; } = 1e-4;
}
