using System.Text;

namespace SpeechML.Documents;

/// <summary>Reads files of every supported kind as a stream of paragraphs.</summary>
/// <remarks>
/// Text may be UTF-8, UTF-16, GB18030, or UTF-32 with its mark, which are told apart strictly: a file that is none of them is an error that names the
/// byte. A paragraph's text is exactly what stands in the file (for HTML: what a browser shows; for
/// PDF: its lines joined), so that offsets hold.
/// </remarks>
public static class DocumentReader
{
    /// <summary>The name that stands for standard input, here and on the command line.</summary>
    public const string StandardInput = "-";

    /// <summary>Bytes: a reader's buffers are made anew for every file, and those for more would go to the large object heap.</summary>
    private const int ReaderBuffer = 1 << 14;

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <param name="path">The file; its extension tells the kind (text where there is no known one).</param>
    /// <param name="onError">Takes the lines of a JSON Lines file that cannot be read, and reading goes on; null throws the first one.</param>
    /// <returns>The paragraphs, read as they are asked for.</returns>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.UnsupportedFormat"/>,
    /// <see cref="ErrorCodes.DamagedDocument"/> or <see cref="ErrorCodes.BadJsonLine"/>, while the paragraphs are being asked for.
    /// </exception>
    public static IEnumerable<Paragraph> Read(string path, Action<SpeechMLException>? onError = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path == StandardInput)
        {
            using Stream input = Console.OpenStandardInput();
            using Stream seekable = SeekableStream.Of(input);
            DocumentKind kind = DocumentKinds.OfContent(Head(seekable));
            foreach (Paragraph paragraph in Read(seekable, StandardInput, kind, onError))
            {
                yield return paragraph;
            }

            yield break;
        }

        using Stream file = Open(path);
        foreach (Paragraph paragraph in Read(file, Path.GetFileName(path), DocumentKinds.Of(path), onError, path))
        {
            yield return paragraph;
        }
    }

    /// <summary>Reads a stream of a known kind.</summary>
    /// <param name="stream">The document; it stays open. One that cannot seek is copied first, to a temporary file if it is large.</param>
    /// <param name="name">The document's name in the answers.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="onError">As in <see cref="Read(string, Action{SpeechMLException}?)"/>.</param>
    /// <returns>The paragraphs, read as they are asked for.</returns>
    /// <exception cref="SpeechMLException">As in <see cref="Read(string, Action{SpeechMLException}?)"/>.</exception>
    public static IEnumerable<Paragraph> Read(Stream stream, string name, DocumentKind kind, Action<SpeechMLException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Read(stream, name, kind, onError, name);
    }

    private static IEnumerable<Paragraph> Read(Stream stream, string name, DocumentKind kind, Action<SpeechMLException>? onError, string path)
    {
        Stream seekable = SeekableStream.Of(stream);
        try
        {
            DocumentKinds.RefuseUnsupported(Head(seekable), kind, path);
            if (kind == DocumentKind.JsonLines)
            {
                SectionTracker sections = new();
                string? current = null;
                foreach ((string document, long sequence, string text) in JsonLinesParagraphs.Read(OpenText(seekable, path), path, onError))
                {
                    if (document != current)
                    {
                        sections = new SectionTracker();
                        current = document;
                    }

                    yield return new Paragraph(current, sequence, text, sections.Next(text));
                }

                yield break;
            }

            IEnumerable<string> texts = kind switch
            {
                DocumentKind.Text => TextParagraphs.Read(OpenText(seekable, path)),
                DocumentKind.Word => WordParagraphs.Read(seekable, path),
                DocumentKind.Html => HtmlParagraphs.Read(OpenText(seekable, path).ReadToEnd(), path),
#if PDFPIG
                DocumentKind.Pdf => PdfParagraphs.Read(seekable, path),
#endif
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
            SectionTracker tracker = new();
            long number = 0;
            foreach (string text in texts)
            {
                yield return new Paragraph(name, ++number, text, tracker.Next(text));
            }
        }
        finally
        {
            if (seekable != stream)
            {
                seekable.Dispose();
            }
        }
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string reason = e is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : e.Message;
            throw new SpeechMLException(ErrorCodes.Unreadable, $"{reason} Check the name and that you may read it.", path, inner: e);
        }
    }

    /// <summary>A reader in the encoding that the whole stream was checked to have; the stream must be seekable and stays open.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Undecodable"/>, with the byte.</exception>
    private static StreamReader OpenText(Stream stream, string path)
    {
        Encoding encoding = TextEncodings.Detect(stream, path);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: ReaderBuffer, leaveOpen: true);
    }

    private static byte[] Head(Stream stream)
    {
        byte[] head = new byte[8];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read];
    }
}
