namespace SpeechML.Throughput;

/// <summary>Work over many items, one by one.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Items">How many items there are.</param>
/// <param name="Run">Works on one.</param>
internal sealed record Stage(string Name, int Items, Action<int> Run);
