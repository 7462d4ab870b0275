namespace SpeechML.Training.Datasets;

/// <summary>How often an n-gram stands in a text.</summary>
internal readonly record struct NGramCount(uint Hash, int Count);
