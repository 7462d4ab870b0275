namespace SpeechML.Documents;

/// <summary>One paragraph of a document, the unit of every answer.</summary>
/// <param name="Document">The document's name: its file name, its path within the folder that it was found in (<see cref="DocumentFile"/>), or the caller's <c>doc</c>.</param>
/// <param name="Sequence">The paragraph's place in its document, counted from 1, or the caller's <c>seq</c>.</param>
/// <param name="Text">The text exactly as it stands in the file; offsets of all records count in its UTF-16 units.</param>
/// <param name="Section">The title and headings that it stands under; <see cref="SectionContext.None"/> where there are none.</param>
/// <exception cref="ArgumentNullException"><paramref name="Document"/>, <paramref name="Text"/> or <paramref name="Section"/> is null.</exception>
public sealed record Paragraph(string Document, long Sequence, string Text, SectionContext Section)
{
    /// <summary>The document's name: its file name, or the caller's <c>doc</c>.</summary>
    public string Document { get; init; } = Document ?? throw new ArgumentNullException(nameof(Document));

    /// <summary>The text exactly as it stands in the file; offsets of all records count in its UTF-16 units.</summary>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));

    /// <summary>The title and headings that it stands under.</summary>
    public SectionContext Section { get; init; } = Section ?? throw new ArgumentNullException(nameof(Section));
}
