using System.Collections.Frozen;
using System.Text;

namespace SpeechML.Documents;

/// <summary>Tells the kind of a file by its name and its first bytes.</summary>
internal static class DocumentKinds
{
    private static readonly KeyValuePair<string, DocumentKind>[] Known =
    [
        new(".txt", DocumentKind.Text), new(".text", DocumentKind.Text), new(".md", DocumentKind.Text),
        new(".docx", DocumentKind.Word), new(".docm", DocumentKind.Word),
        new(".html", DocumentKind.Html), new(".htm", DocumentKind.Html), new(".xhtml", DocumentKind.Html),
#if PDFPIG
        new(".pdf", DocumentKind.Pdf),
#endif
        new(".jsonl", DocumentKind.JsonLines), new(".ndjson", DocumentKind.JsonLines),
    ];

    private static readonly FrozenDictionary<string, DocumentKind> ByExtension = Known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions of what is read, as messages and help texts name them.</summary>
    public static string Extensions { get; } = string.Join(", ", Known.Select(kind => kind.Key));

    /// <summary>Whether a file met in a folder is one of ours; others in a folder are passed over.</summary>
    public static bool IsKnown(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>The kind by extension; a file without a known one is taken for text, which then is checked strictly.</summary>
    public static DocumentKind Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), DocumentKind.Text);

    /// <summary>The kind of what comes without a name, from standard input, by its first bytes; of the files that are a ZIP only those of Word are read.</summary>
    public static DocumentKind OfContent(ReadOnlySpan<byte> head)
    {
        return Unmarked(head).StartsWith("{"u8) ? DocumentKind.JsonLines : IsPdf(head) ? DocumentKind.Pdf : IsZip(head) ? DocumentKind.Word : DocumentKind.Text;
    }

    /// <summary>Whether what passes for text begins as an HTML page does, as pages do that were saved or piped under another name.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = Unmarked(head).TrimStart(" \t\r\n\f"u8);
        if (text.StartsWith("<?xml"u8) && text.IndexOf("?>"u8) is > 0 and int declared)
        {
            text = text[(declared + 2)..].TrimStart(" \t\r\n\f"u8);
        }

        return Begins(text, "<!doctype html"u8) || (Begins(text, "<html"u8) && text.Length > 5 && text[5] is (byte)'>' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');

        static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> with) => text.Length >= with.Length && Ascii.EqualsIgnoreCase(text[..with.Length], with);
    }

    /// <summary>Refuses, by their first bytes, the files that people most often have beside the supported ones.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.UnsupportedFormat"/>.</exception>
    public static void RefuseUnsupported(ReadOnlySpan<byte> head, DocumentKind kind, string name)
    {
        string? advice =
            PdfAdvice(head, kind) is { } pdf ? pdf :
            head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? OldFormatAdvice(kind) :
            head.StartsWith("{\\rtf"u8) ? "RTF is not supported; save it as .docx or .txt first." :
            IsZip(head) && kind != DocumentKind.Word ? "This is a ZIP file; a Word file needs the extension .docx." :
            null;
        if (advice is not null)
        {
            throw new SpeechMLException(ErrorCodes.UnsupportedFormat, advice, name);
        }
    }

    /// <summary>Word puts a .docx that has a password into the container of the old format.</summary>
    private static string OldFormatAdvice(DocumentKind kind) => kind == DocumentKind.Word
        ? "The file asks for a password, or is of the old Word format (.doc) under another name; take the password off in Word, or save it as .docx first."
        : "The old Word format (.doc) is not supported; save it as .docx first.";

    private static ReadOnlySpan<byte> Unmarked(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    private static bool IsPdf(ReadOnlySpan<byte> head) => head.StartsWith("%PDF"u8);

    private static string? PdfAdvice(ReadOnlySpan<byte> head, DocumentKind kind) =>
#if PDFPIG
        IsPdf(head) && kind != DocumentKind.Pdf ? "This is a PDF file; it needs the extension .pdf." : null;
#else
        IsPdf(head) || kind == DocumentKind.Pdf
            ? "This build cannot read PDF, since it has no PdfPig. Convert the file to .docx or .txt, or build where a package source has PdfPig (docs/optional-packages.md)."
            : null;
#endif
}
