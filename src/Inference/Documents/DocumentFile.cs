namespace SpeechML.Documents;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is, or <see cref="DocumentReader.StandardInput"/>.</param>
/// <param name="Name">
/// What the answers call it: its file name, or for a file that was found in a folder its path from there with <c>/</c> between the names, so that
/// files of one name in several folders are told apart.
/// </param>
public sealed record DocumentFile(string Path, string Name);
