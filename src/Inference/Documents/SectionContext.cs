using SpeechML.Targets.Normalizing;

namespace SpeechML.Documents;

/// <summary>What stands over a paragraph: the document's title and the headings that were read last before it.</summary>
/// <param name="Title">The document's first line when it reads like a title, or null.</param>
/// <param name="TopHeading">The last heading of the highest level (<c>一、…</c>), or null.</param>
/// <param name="Heading">The last heading of a higher level than the paragraph itself has; the same as <paramref name="TopHeading"/> when no lower one followed it; or null.</param>
public sealed record SectionContext(string? Title, string? TopHeading, string? Heading)
{
    /// <summary>The year in which the document was given, 1900 to 2100, as its title or a full date in its opening names it; null where neither does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1900 to 2100.</exception>
    public int? Year { get; init => field = DocumentYear.Checked(value, nameof(value)); }

    /// <summary>No title and no heading.</summary>
    public static SectionContext None { get; } = new(null, null, null);
}
