using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;

namespace SpeechML.Documents;

/// <summary>Reads files of every supported kind as a stream of paragraphs.</summary>
/// <remarks>
/// Text may be UTF-8, UTF-16, GB18030, or UTF-32 with its mark, which are told apart strictly: a file that is none of them is an error that names the
/// byte. A paragraph's text is exactly what stands in the file (for HTML: what a browser shows; for
/// PDF, and for text that was wrapped at a width: its lines joined; for a table row: its cells joined), so that offsets hold.
/// </remarks>
public static class DocumentReader
{
    /// <summary>The name that stands for standard input, here and on the command line.</summary>
    public const string StandardInput = "-";

    /// <summary>Bytes: a reader's buffers are made anew for every file, and those for more would go to the large object heap.</summary>
    private const int ReaderBuffer = 1 << 14;

    /// <summary>Bytes at the beginning of a file, to tell its kind by.</summary>
    private const int HeadSize = 512;

    /// <summary>Reads a file, or standard input for <c>-</c>; its file name is its name in the answers.</summary>
    /// <param name="path">The file; its extension tells the kind (text where there is no known one, or HTML where such a file begins as a page does).</param>
    /// <param name="onError">Takes the lines of a JSON Lines file that cannot be read, and reading goes on; null throws the first one. What it throws comes out as it is.</param>
    /// <returns>The paragraphs, read as they are asked for.</returns>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.UnsupportedFormat"/>,
    /// <see cref="ErrorCodes.DamagedDocument"/> or <see cref="ErrorCodes.BadJsonLine"/>, while the paragraphs are being asked for.
    /// </exception>
    public static IEnumerable<Paragraph> Read(string path, Action<SpeechMLException>? onError = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(new DocumentFile(path, path == StandardInput ? path : Path.GetFileName(path)), onError);
    }

    /// <summary>Reads a file that <see cref="DocumentFinder"/> found, under the name that it has there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="onError">As in <see cref="Read(string, Action{SpeechMLException}?)"/>.</param>
    /// <returns>The paragraphs, read as they are asked for.</returns>
    /// <exception cref="SpeechMLException">As in <see cref="Read(string, Action{SpeechMLException}?)"/>.</exception>
    public static IEnumerable<Paragraph> Read(DocumentFile file, Action<SpeechMLException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ReadFile(file, onError);
    }

    /// <summary>Reads a stream of a known kind, from its present position to its end.</summary>
    /// <param name="stream">
    /// The document; it stays open. One that cannot seek is copied first, to a temporary file if it is large, and gives its paragraphs once.
    /// </param>
    /// <param name="name">The document's name in the answers.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="onError">As in <see cref="Read(string, Action{SpeechMLException}?)"/>.</param>
    /// <returns>The paragraphs, read as they are asked for.</returns>
    /// <exception cref="SpeechMLException">As in <see cref="Read(string, Action{SpeechMLException}?)"/>; a byte that it names counts from where reading began.</exception>
    public static IEnumerable<Paragraph> Read(Stream stream, string name, DocumentKind kind, Action<SpeechMLException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Enum.IsDefined(kind)
            ? ReadStream(stream, stream.CanSeek ? stream.Position : 0, name, kind, onError)
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of document.");
    }

    private static IEnumerable<Paragraph> ReadFile(DocumentFile file, Action<SpeechMLException>? onError)
    {
        using Stream input = file.Path == StandardInput ? Console.OpenStandardInput() : Open(file.Path);
        using Stream seekable = Try(() => SeekableStream.Of(input), file.Path);
        byte[] head = Try(() => Head(seekable), file.Path);
        DocumentKind kind = file.Path == StandardInput ? DocumentKinds.OfContent(head) : DocumentKinds.Of(file.Path);
        kind = kind == DocumentKind.Text && DocumentKinds.IsHtml(head) ? DocumentKind.Html : kind;
        foreach (Paragraph paragraph in Guard(Paragraphs(seekable, head, file.Name, kind, onError, file.Path), file.Path))
        {
            yield return paragraph;
        }
    }

    private static IEnumerable<Paragraph> ReadStream(Stream stream, long origin, string name, DocumentKind kind, Action<SpeechMLException>? onError)
    {
        if (stream.CanSeek)
        {
            stream.Position = origin;
        }

        Stream seekable = Try(() => SeekableStream.Of(stream), name);
        try
        {
            byte[] head = Try(() => Head(seekable), name);
            foreach (Paragraph paragraph in Guard(Paragraphs(seekable, head, name, kind, onError, name), name))
            {
                yield return paragraph;
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

    /// <param name="stream">A stream that can seek, at its beginning.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="name">The document's name in the answers.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="onError">Takes the lines that cannot be read.</param>
    /// <param name="path">Its name in errors.</param>
    private static IEnumerable<Paragraph> Paragraphs(Stream stream, byte[] head, string name, DocumentKind kind, Action<SpeechMLException>? onError, string path)
    {
        DocumentKinds.RefuseUnsupported(head, kind, path);
        if (kind == DocumentKind.JsonLines)
        {
            SectionTracker sections = new();
            string? current = null;
            foreach ((string document, long sequence, string text) in JsonLinesParagraphs.Read(OpenText(stream, path), path, Wrapped(onError)))
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
            DocumentKind.Text => TextParagraphs.Read(OpenText(stream, path)),
            DocumentKind.Word => WordParagraphs.Read(stream, path),
            DocumentKind.Html => HtmlParagraphs.Read(OpenText(stream, path).ReadToEnd(), path),
#if PDFPIG
            DocumentKind.Pdf => PdfParagraphs.Read(stream, path),
#endif
            _ => throw new UnreachableException(),
        };
        SectionTracker tracker = new();
        long number = 0;
        foreach (string text in texts)
        {
            yield return new Paragraph(name, ++number, text, tracker.Next(text));
        }
    }

    /// <summary>What the caller throws at a line that cannot be read is no fault of the document, and so passes <see cref="Try"/> wrapped.</summary>
    private static Action<SpeechMLException>? Wrapped(Action<SpeechMLException>? onError) => onError is null ? null : error =>
    {
        try
        {
            onError(error);
        }
        catch (Exception e)
        {
            throw new CallersException(ExceptionDispatchInfo.Capture(e));
        }
    };

    /// <summary>The paragraphs, and an error of ours with the place where the system does not give more of the file.</summary>
    private static IEnumerable<Paragraph> Guard(IEnumerable<Paragraph> paragraphs, string path)
    {
        using IEnumerator<Paragraph> next = paragraphs.GetEnumerator();
        while (Try(next.MoveNext, path))
        {
            yield return next.Current;
        }
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or, where the text is no longer what was checked, <see cref="ErrorCodes.Undecodable"/>.</exception>
    private static T Try<T>(Func<T> read, string path)
    {
        try
        {
            return read();
        }
        catch (CallersException e)
        {
            e.Thrown.Throw();
            throw;
        }
        catch (Exception e) when (TextEncodings.IsCause(e))
        {
            throw new SpeechMLException(ErrorCodes.Undecodable, "The file changed while it was read. Read it again when nothing writes to it.", path, inner: e);
        }
        catch (Exception e) when (UnreadablePath.IsCause(e))
        {
            throw UnreadablePath.Error(path, e);
        }
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (UnreadablePath.IsCauseOfOpening(e))
        {
            throw UnreadablePath.Error(path, e);
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
        byte[] head = new byte[HeadSize];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read];
    }

    private sealed class CallersException(ExceptionDispatchInfo thrown) : Exception
    {
        public ExceptionDispatchInfo Thrown => thrown;
    }
}
