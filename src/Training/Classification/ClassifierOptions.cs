using SpeechML.Training.Trainers;

namespace SpeechML.Training.Classification;

/// <summary>How the classifier is trained. The defaults are what <c>docs/experiments.md</c> found best by cross-validation.</summary>
/// <param name="Trainer">
/// Who trains: <c>mixture</c>, or a trainer of one softmax a paragraph: <c>softmax</c>, and those of <c>docs/mlnet.md</c> where they are built.
/// Null, the default, takes <see cref="TrainerCatalog.Default"/>: whichever library that is, its answers agree with the others' up to rounding. Training
/// on from a base is the mixture's. A plan that is to give the same bytes everywhere names one.
/// </param>
/// <param name="L2">The L2 penalty on the scale of the summed loss: larger is smoother; 0 or more. Default 0.2.</param>
/// <param name="PriorL2">The same when training on from a bundle, towards its weights: larger stays nearer to it; 0 or more. Default 0.2.</param>
/// <param name="LatentScale">The weight of the latent dimensions beside the n-grams; 0 leaves them out, and it is never less. Default 2.</param>
/// <param name="SentenceScale">How much a sentence's own n-grams count in its scores; 0 or more. Default 0.7.</param>
/// <param name="ParagraphScale">How much the whole paragraph's n-grams count in each sentence's scores; 0 or more, and above 0 where <paramref name="SentenceScale"/> is 0. Default 0.7.</param>
/// <param name="SecondaryShare">The share of the target that the secondary labels of an example get together, from 0 to below 1. Default 0.1.</param>
/// <param name="UnsureWeight">How much an example counts whose annotator was not sure; 0 or more. Default 0.5.</param>
/// <param name="Balance">
/// How far labels that have few examples are made up for, from 0 to 1: 0 counts every example alike, 1, the default, gives each label the same weight in all
/// (a label's examples at most four times theirs). Not used when training on from a bundle.
/// </param>
/// <param name="Folds">Into how many parts the documents are split to calibrate probabilities and thresholds; 2 or more. Default 5.</param>
/// <param name="KindMark">
/// Documents whose names agree up to this mark are of one kind (<c>city_三亚_2024</c> and <c>city_东营_2024</c> up to <c>_</c>), and a kind stands in one part as a
/// whole, so that probabilities are fitted to kinds that a model has not seen. Null, the default, splits by document alone.
/// </param>
/// <param name="MaxIterations">The largest number of iterations, 1 or more. Default 100, and 1000 for a trainer that reaches the optimum (<see cref="ILinearTrainer.ReachesOptimum"/>).</param>
/// <param name="Patience">
/// For the mixture: a fit of the cross-validation ends after so many iterations that answered its held-out part no better; the last fit, which
/// holds nothing out, stops where those were best, and later as it has more data. 0 lets every fit run to its end, and it is never less. Default 10.
/// </param>
/// <param name="Tolerance">
/// Training stops when the gradient has fallen to this share of the first one, from 0 to below 1. Default 0.0001, and 0.00001 for a trainer that reaches the optimum, so that
/// any other that does gives the same answers.
/// </param>
public sealed record ClassifierOptions(
    string? Trainer = null,
    double L2 = 0.2,
    double PriorL2 = 0.2,
    float LatentScale = 2,
    float SentenceScale = 0.7f,
    float ParagraphScale = 0.7f,
    float SecondaryShare = 0.1f,
    float UnsureWeight = 0.5f,
    double Balance = 1,
    int Folds = 5,
    string? KindMark = null,
    int? MaxIterations = null,
    int Patience = 10,
    double? Tolerance = null)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> for a setting out of its range.</exception>
    internal void Validate()
    {
        Require(IsNotNegative(L2), "l2", "0 or more");
        Require(IsNotNegative(PriorL2), "priorL2", "0 or more");
        Require(IsNotNegative(LatentScale), "latentScale", "0 or more");
        Require(IsNotNegative(SentenceScale), "sentenceScale", "0 or more");
        Require(IsNotNegative(ParagraphScale) && SentenceScale + ParagraphScale > 0, "paragraphScale", "0 or more, and above 0 where \"sentenceScale\" is 0");
        Require(SecondaryShare is >= 0 and < 1, "secondaryShare", "from 0 to below 1");
        Require(IsNotNegative(UnsureWeight), "unsureWeight", "0 or more");
        Require(Balance is >= 0 and <= 1, "balance", "from 0 to 1");
        Require(Folds >= 2, "folds", "2 or more");
        Require(MaxIterations is null or >= 1, "maxIterations", "1 or more");
        Require(Patience >= 0, "patience", "0 or more");
        Require(Tolerance is null or (>= 0 and < 1), "tolerance", "from 0 to below 1");
    }

    private static bool IsNotNegative(double number) => number >= 0 && double.IsFinite(number);

    private static void Require(bool holds, string name, string range) => PlanSetting.Require(holds, $"The classifier's \"{name}\"", range);

    /// <summary>The same with every default that depends on who trains.</summary>
    /// <param name="linear">The trainer; null for the mixture.</param>
    internal ClassifierOptions For(ILinearTrainer? linear) => this with
    {
        Trainer = linear?.Name ?? TrainerCatalog.Mixture,
        MaxIterations = MaxIterations ?? (linear is { ReachesOptimum: true } ? 1000 : 100),
        Tolerance = Tolerance ?? (linear is { ReachesOptimum: true } ? 1e-5 : 1e-4),
    };
}
