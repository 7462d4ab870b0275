using System.Buffers;

namespace SpeechML.Documents;

/// <summary>Splits plain text at line ends; lines of nothing but white space are no paragraphs.</summary>
internal static class TextParagraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u2028\u2029");

    /// <summary>The non-blank lines of <paramref name="reader"/>, each exactly as it stands there, without its line end.</summary>
    public static IEnumerable<string> Read(TextReader reader)
    {
        char[] buffer = new char[1 << 13];
        int start = 0, length = 0;
        while (true)
        {
            // A CR LF cut by the end of the buffer needs no care: the empty line between the two is dropped anyway.
            int end = buffer.AsSpan(start, length).IndexOfAny(LineEnds);
            if (end >= 0)
            {
                if (Line(buffer.AsSpan(start, end)) is { } line)
                {
                    yield return line;
                }

                start += end + 1;
                length -= end + 1;
                continue;
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
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        if (Line(buffer.AsSpan(0, length)) is { } last)
        {
            yield return last;
        }
    }

    private static string? Line(ReadOnlySpan<char> line) => line.IsWhiteSpace() ? null : new string(line);
}
