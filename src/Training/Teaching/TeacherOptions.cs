namespace SpeechML.Training.Teaching;

/// <summary>How a neural teacher is built and trained.</summary>
/// <param name="Seed">The seed of everything random. The same seed, machine and number of threads give the same teacher on a processor. Default 1.</param>
/// <param name="Width">The length of the character encoder's vectors. Default 192; a checkpoint has its own.</param>
/// <param name="Layers">The character encoder's convolution layers. Default 6; a checkpoint has its own.</param>
/// <param name="LongestInput">Longer paragraphs are read in pieces of this many tokens, the marks around them included; 8 or more. Default 256.</param>
/// <param name="TokensPerBatch">How many tokens, padding included, are worked on at once. Default 8,192.</param>
/// <param name="PretrainingEpochs">How often masked-character pretraining reads the unlabelled text; 0 leaves it out. Default 6.</param>
/// <param name="PretrainingRate">The highest learning rate of pretraining. Default 0.002.</param>
/// <param name="Epochs">The most rounds over the labelled text. Default 12.</param>
/// <param name="Patience">Training ends after so many rounds without a lower loss on the documents held out. Default 3.</param>
/// <param name="HeldOutShare">The share of typical documents held out to stop by. Default 0.1.</param>
/// <param name="Rate">The highest learning rate of training on labels, or null for 0.001 for the character encoder and 0.00003 for a checkpoint.</param>
/// <param name="Dropout">The share of numbers dropped inside the encoder of characters while it learns. Default 0.1.</param>
/// <param name="HeadDropout">The same before the answer. Default 0.3.</param>
/// <param name="UseGpu">Work on a graphics processor where there is one. Default true.</param>
public sealed record TeacherOptions(
    int Seed = 1,
    int Width = 192,
    int Layers = 6,
    int LongestInput = 256,
    int TokensPerBatch = 8_192,
    int PretrainingEpochs = 6,
    double PretrainingRate = 2e-3,
    int Epochs = 12,
    int Patience = 3,
    double HeldOutShare = 0.1,
    double? Rate = null,
    double Dropout = 0.1,
    double HeadDropout = 0.3,
    bool UseGpu = true)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> for a setting out of its range.</exception>
    internal void Validate()
    {
        Require(Width >= 2 && Width % 2 == 0, "width", "an even number of 2 or more");
        Require(Layers >= 1, "layers", "1 or more");
        Require(LongestInput >= 8, "longestInput", "8 or more");
        Require(TokensPerBatch >= LongestInput, "tokensPerBatch", "no less than longestInput");
        Require(PretrainingEpochs >= 0, "pretrainingEpochs", "0 or more");
        Require(PretrainingRate > 0, "pretrainingRate", "above 0");
        Require(Epochs >= 1, "epochs", "1 or more");
        Require(Patience >= 1, "patience", "1 or more");
        Require(HeldOutShare is > 0 and < 1, "heldOutShare", "between 0 and 1");
        Require(Rate is null or > 0, "rate", "above 0");
        Require(Dropout is >= 0 and < 1, "dropout", "from 0 to below 1");
        Require(HeadDropout is >= 0 and < 1, "headDropout", "from 0 to below 1");
    }

    private static void Require(bool holds, string name, string range) => PlanSetting.Require(holds, $"The teacher's \"{name}\"", range);
}
