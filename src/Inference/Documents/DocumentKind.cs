namespace SpeechML.Documents;

/// <summary>The kinds of file that can be read.</summary>
public enum DocumentKind
{
    /// <summary>Plain text, one paragraph a line.</summary>
    Text,

    /// <summary>Word (<c>.docx</c>), one paragraph a <c>w:p</c> or a table row.</summary>
    Word,

    /// <summary>HTML, one paragraph a block element or a table row.</summary>
    Html,

    /// <summary>JSON Lines with <c>doc</c>, <c>seq</c> and <c>text</c>, one paragraph a line.</summary>
    JsonLines,

    /// <summary>PDF, one paragraph as a reader sees it, where the build has PdfPig.</summary>
    Pdf,
}
