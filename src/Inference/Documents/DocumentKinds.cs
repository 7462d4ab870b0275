using System.Collections.Frozen;

namespace SpeechML.Documents;

/// <summary>Tells the kind of a file by its name and its first bytes.</summary>
internal static class DocumentKinds
{
    private static readonly FrozenDictionary<string, DocumentKind> ByExtension = new Dictionary<string, DocumentKind>
    {
        [".txt"] = DocumentKind.Text,
        [".text"] = DocumentKind.Text,
        [".md"] = DocumentKind.Text,
        [".docx"] = DocumentKind.Word,
        [".docm"] = DocumentKind.Word,
        [".html"] = DocumentKind.Html,
        [".htm"] = DocumentKind.Html,
        [".xhtml"] = DocumentKind.Html,
        [".jsonl"] = DocumentKind.JsonLines,
        [".ndjson"] = DocumentKind.JsonLines,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file met in a folder is one of ours; others in a folder are passed over.</summary>
    public static bool IsKnown(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>The kind by extension; a file without a known one is taken for text, which then is checked strictly.</summary>
    public static DocumentKind Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), DocumentKind.Text);

    /// <summary>Refuses, by their first bytes, the files that people most often have beside the supported ones.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.UnsupportedFormat"/>.</exception>
    public static void RefuseUnsupported(ReadOnlySpan<byte> head, DocumentKind kind, string name)
    {
        string? advice =
            head.StartsWith("%PDF"u8) ? "PDF is not supported; convert it to .docx or .txt first." :
            head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "The old Word format (.doc) is not supported; save it as .docx first." :
            head.StartsWith("{\\rtf"u8) ? "RTF is not supported; save it as .docx or .txt first." :
            head.StartsWith("PK\u0003\u0004"u8) && kind != DocumentKind.Word ? "This is a ZIP file; a Word file needs the extension .docx." :
            null;
        if (advice is not null)
        {
            throw new SpeechMLException(ErrorCodes.UnsupportedFormat, advice, name);
        }
    }
}
