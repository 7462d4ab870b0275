namespace SpeechML.Cli;

/// <summary>A part that a build has or has not.</summary>
/// <param name="Kind"><c>trainer</c>, <c>teacher</c>, <c>segmenter</c> or <c>package</c>.</param>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Built">This build has it.</param>
/// <param name="Origin">The library that it is from, or why it is missing.</param>
internal sealed record OptionalPart(string Kind, string Name, bool Built, string Origin);
