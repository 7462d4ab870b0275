namespace SpeechML.Training.Teaching;

/// <summary>A teacher and what it teaches: the member <c>teacher</c> of a training plan. See <c>docs/teacher.md</c>.</summary>
/// <param name="Paragraphs">How many unlabelled paragraphs the table learns from, 1 or more, chosen evenly over the documents. Default 8,000.</param>
/// <param name="Weight">How much each of them counts in the table's loss, beside 1 for a labelled one; above 0. Default 0.2.</param>
/// <param name="ShortestText">Shorter paragraphs, in UTF-16 units without white space around, teach nothing. Default 8.</param>
public sealed record TeacherPlan(int Paragraphs = 8_000, float Weight = 0.2f, int ShortestText = 8)
{
    /// <summary>
    /// A folder with a BERT-style checkpoint (<c>config.json</c>, <c>vocab.txt</c>, <c>model.safetensors</c>) to start from, or null for an encoder
    /// of characters that is trained from nothing.
    /// </summary>
    public string? Checkpoint { get; init; }

    /// <summary>Files and folders of unlabelled documents.</summary>
    public required IReadOnlyList<string> Unlabelled { get; init; }

    /// <summary>The network's settings.</summary>
    public TeacherOptions Network { get; init; } = new();

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> for a setting out of its range.</exception>
    internal void Validate()
    {
        if (Unlabelled.Count == 0 || Paragraphs < 1 || !(Weight > 0 && float.IsFinite(Weight)))
        {
            throw new SpeechMLException(ErrorCodes.BadDataset,
                "A teacher needs unlabelled files, at least one paragraph to teach by, and a weight above 0. Correct the training plan.");
        }

        Network.Validate();
    }
}
