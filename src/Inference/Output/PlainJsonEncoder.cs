using System.Buffers;
using System.Text.Encodings.Web;

namespace SpeechML.Output;

/// <summary>
/// Escapes what JSON demands and nothing else, so that Chinese and the full-width space stay readable; the encoders that come with
/// .NET escape every space but U+0020.
/// </summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    private const int EscapeLength = 6; // \uXXXX

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\', '\u007F', .. Enumerable.Range(0xD800, 0x800).Select(i => (char)i)]);

    public override int MaxOutputCharactersPerInputCharacter => EscapeLength;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> span = new(text, textLength);
        int at = 0;
        while (span[at..].IndexOfAny(Suspects) is >= 0 and int next)
        {
            at += next;
            bool pair = char.IsHighSurrogate(span[at]) && at + 1 < span.Length && char.IsLowSurrogate(span[at + 1]);
            if (!pair)
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or 0x7F;

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> output = new(buffer, bufferLength);
        char shorthand = unicodeScalar switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (shorthand != '\0')
        {
            numberOfCharactersWritten = output.Length >= 2 ? 2 : 0;
            if (numberOfCharactersWritten > 0)
            {
                (output[0], output[1]) = ('\\', shorthand);
            }

            return numberOfCharactersWritten > 0;
        }

        return output.TryWrite($"\\u{unicodeScalar:x4}", out numberOfCharactersWritten);
    }
}
