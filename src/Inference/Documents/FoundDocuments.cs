namespace SpeechML.Documents;

/// <summary>What <see cref="DocumentFinder"/> found.</summary>
/// <param name="Files">The files to read.</param>
/// <param name="PassedOver">
/// How many files of no known format lie among them, by extension in lower case with its dot; <c>""</c> for those without one, and
/// <see cref="NotRegular"/> for what has a known extension and is no file of its own.
/// </param>
public sealed record FoundDocuments(IReadOnlyList<DocumentFile> Files, IReadOnlyDictionary<string, int> PassedOver)
{
    /// <summary>What pipes, sockets and devices are counted under.</summary>
    public const string NotRegular = "not a regular file";
}
