using System.Buffers;

namespace SpeechML.Documents;

/// <summary>Splits plain text at line ends and joins what was wrapped at a width; lines of nothing but white space and control characters are no paragraphs.</summary>
/// <remarks>
/// At the beginning of a line a form feed, which begins a page and no paragraph, and a byte order mark, as files have that were put together of
/// several, are dropped.
/// </remarks>
internal static class TextParagraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\v\u0085\u2028\u2029");

    /// <summary>The non-blank lines of <paramref name="reader"/>, each as it stands there, without its line end; those of a text that was wrapped at a width joined.</summary>
    public static IEnumerable<string> Read(TextReader reader) => WrappedLines.Join(Lines(reader));

    // Lines without their ends; blank ones are empty.
    private static IEnumerable<string> Lines(TextReader reader)
    {
        char[] buffer = new char[1 << 13];
        int start = 0, length = 0;
        bool ended = false;
        while (true)
        {
            int end = buffer.AsSpan(start, length).IndexOfAny(LineEnds);

            // Whether a CR is followed by an LF is known once the next character is there.
            if (end >= 0 && (buffer[start + end] != '\r' || end + 1 < length || ended))
            {
                yield return Line(buffer.AsSpan(start, end));
                int next = end + (buffer[start + end] == '\r' && end + 1 < length && buffer[start + end + 1] == '\n' ? 2 : 1);
                start += next;
                length -= next;
                continue;
            }

            if (ended)
            {
                break;
            }

            if (start > 0)
            {
                Array.Copy(buffer, start, buffer, 0, length);
                start = 0;
            }
            else if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = reader.Read(buffer, length, buffer.Length - length);
            ended = read == 0;
            length += read;
        }

        yield return Line(buffer.AsSpan(start, length));
    }

    private static string Line(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("\f\uFEFF");
        foreach (char c in line)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                return new string(line);
            }
        }

        return "";
    }
}
