namespace SpeechML.Training.Datasets;

/// <summary>Labelled paragraphs of one origin.</summary>
/// <param name="Name">The file that they come from, without folder and extension.</param>
/// <param name="Examples">The paragraphs in the file's order.</param>
internal sealed record Dataset(string Name, IReadOnlyList<Example> Examples);
