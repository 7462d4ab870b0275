namespace SpeechML.Documents;

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is, or <see cref="DocumentReader.StandardInput"/>.</param>
/// <param name="Name">
/// What the answers call it: its file name, or for a file that was found in a folder its path from there with <c>/</c> between the names, so that
/// files of one name in several folders are told apart.
/// </param>
/// <exception cref="ArgumentNullException"><paramref name="Path"/> or <paramref name="Name"/> is null.</exception>
public sealed record DocumentFile(string Path, string Name)
{
    /// <summary>Where it is, or <see cref="DocumentReader.StandardInput"/>.</summary>
    public string Path { get; init; } = Path ?? throw new ArgumentNullException(nameof(Path));

    /// <summary>What the answers call it.</summary>
    public string Name { get; init; } = Name ?? throw new ArgumentNullException(nameof(Name));
}
