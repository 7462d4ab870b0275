namespace SpeechML.Training;

/// <summary>One labelled dataset of a training plan.</summary>
/// <param name="Path">A <c>.jsonl</c> file with texts and labels, or a <c>.features</c> file.</param>
/// <param name="Weight">How much each of its paragraphs counts; above 0. Default 1.</param>
/// <param name="Calibrates">Its paragraphs are of the kind that the model will read, so that probabilities are fitted to them. Default true.</param>
/// <param name="Collection">
/// Names the collection of documents that the file belongs to: files of one collection share documents, so that a document whose paragraphs
/// stand in two files is on one side of every split. Null for a file with documents of its own.
/// </param>
public sealed record TrainingSource(string Path, float Weight = 1, bool Calibrates = true, string? Collection = null)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> for a weight out of its range.</exception>
    internal void Validate() => PlanSetting.RequireWeight(Weight, $"The \"weight\" of the source {Path}");
}
