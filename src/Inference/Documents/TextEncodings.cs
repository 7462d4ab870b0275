using System.Buffers;
using System.Text;

namespace SpeechML.Documents;

/// <summary>
/// Tells UTF-8, UTF-16 and GB18030 apart by strict decoding: a byte order mark decides, that of UTF-32 too; then, where there are zero bytes,
/// <see cref="Utf16Columns"/>; then UTF-8 if the whole file is valid UTF-8; then GB18030 if the whole file is valid GB18030 and what it says
/// is text.
/// </summary>
internal static class TextEncodings
{
    private const int ChunkSize = 1 << 16;

    /// <summary>Finds the encoding and leaves <paramref name="stream"/> at the first byte of the text, behind a byte order mark.</summary>
    /// <param name="stream">A seekable stream, read to its end once.</param>
    /// <param name="name">The file's name for errors.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Undecodable"/>, with the byte.</exception>
    public static Encoding Detect(Stream stream, string name)
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            int head = stream.ReadAtLeast(chunk.AsSpan(0, 4), 4, throwOnEndOfStream: false);
            (Encoding? marked, int markLength) = ByMark(chunk.AsSpan(0, head));
            stream.Position = markLength;
            Encoding encoding;
            if (marked is not null)
            {
                encoding = marked;
                if (FirstBadByte(stream, encoding, chunk) is { } bad)
                {
                    throw Undecodable(name, bad, encoding.WebName);
                }
            }
            else
            {
                encoding = ByContent(stream, name, chunk);
            }

            stream.Position = markLength;
            return encoding;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>Whether an exception is a decoder's refusal: that for GB18030 throws no <see cref="DecoderFallbackException"/> but its base.</summary>
    public static bool IsCause(Exception e) => e is DecoderFallbackException || e.GetType() == typeof(ArgumentException);

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Utf8(), 3) :
        head.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? (Gb18030(), 4) :
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? (Utf32(bigEndian: false), 4) :
        head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? (Utf32(bigEndian: true), 4) :
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Utf16(bigEndian: false), 2) :
        head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Utf16(bigEndian: true), 2) :
        (null, 0);

    private static Encoding ByContent(Stream stream, string name, byte[] chunk)
    {
        (long? badUtf8, bool hasZeros) = ScanUtf8(stream, chunk);
        stream.Position = 0;
        if (hasZeros)
        {
            Utf16Columns columns = Columns(stream, chunk);
            stream.Position = 0;
            if (badUtf8 is null ? columns.HasZeroColumn : columns.IsText)
            {
                Encoding utf16 = Utf16(columns.IsBigEndian);
                return FirstBadByte(stream, utf16, chunk) is { } bad ? throw Undecodable(name, bad, "UTF-16") : utf16;
            }
        }

        if (badUtf8 is null)
        {
            return Utf8();
        }

        Encoding gb18030 = Gb18030();
        PrivateUseShare share = new();
        if (FirstBadByte(stream, gb18030, chunk, share) is { } badGb)
        {
            throw Undecodable(name, Math.Max(badGb, badUtf8.Value), "UTF-8 or GB18030");
        }

        return share.IsText ? gb18030 : throw new SpeechMLException(ErrorCodes.Undecodable,
            "Read as GB18030 the file is full of characters that no text has; it is most likely Big5. Convert it to UTF-8 (iconv -f BIG5 -t UTF-8).", name);
    }

    private static (long? BadByte, bool HasZeros) ScanUtf8(Stream stream, byte[] chunk)
    {
        long? bad = null;
        bool zeros = false;
        long consumed = 0;
        int kept = 0;
        while (true)
        {
            int read = stream.ReadAtLeast(chunk.AsSpan(kept, ChunkSize - kept), ChunkSize - kept, throwOnEndOfStream: false);
            ReadOnlySpan<byte> bytes = chunk.AsSpan(0, kept + read);
            zeros = zeros || bytes[kept..].Contains((byte)0);
            bool last = kept + read < ChunkSize;
            int whole = last ? bytes.Length : bytes.Length - CutSequence(bytes);
            if (bad is null && !Utf8IsValid(bytes[..whole]))
            {
                bad = consumed + FirstBadUtf8(bytes[..whole]);
            }

            consumed += whole;
            kept = bytes.Length - whole;
            if (last)
            {
                return (bad, zeros);
            }

            bytes[whole..].CopyTo(chunk);
        }
    }

    private static Utf16Columns Columns(Stream stream, byte[] chunk)
    {
        Utf16Columns columns = new();
        int read;
        do
        {
            read = stream.ReadAtLeast(chunk.AsSpan(0, ChunkSize), ChunkSize, throwOnEndOfStream: false);
            columns.Add(chunk.AsSpan(0, read));
        }
        while (read == ChunkSize);
        return columns;
    }

    private static bool Utf8IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>How many bytes at the end may be the beginning of a character that the next chunk completes.</summary>
    private static int CutSequence(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            byte b = bytes[^back];
            if (b >= 0xC0)
            {
                int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    private static int FirstBadUtf8(ReadOnlySpan<byte> bytes)
    {
        int i = 0;
        while (i < bytes.Length && Rune.DecodeFromUtf8(bytes[i..], out _, out int length) == OperationStatus.Done)
        {
            i += length;
        }

        return i;
    }

    /// <summary>The place of the first character that cannot be decoded, or null.</summary>
    private static long? FirstBadByte(Stream stream, Encoding encoding, byte[] chunk, PrivateUseShare? share = null)
    {
        Decoder decoder = encoding.GetDecoder();
        char[] chars = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(ChunkSize));
        long start = stream.Position;
        try
        {
            int read;
            do
            {
                read = stream.ReadAtLeast(chunk.AsSpan(0, ChunkSize), ChunkSize, throwOnEndOfStream: false);
                int count = decoder.GetChars(chunk, 0, read, chars, 0, flush: read < ChunkSize);
                share?.Add(chars.AsSpan(0, count));
            }
            while (read == ChunkSize);
            return null;
        }
        catch (ArgumentException e) when (IsCause(e))
        {
            stream.Position = start;
            return EndOfWholeCharacters(stream, encoding, chunk);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>
    /// Where the last character before the first bad one ends, found byte by byte: each decoder counts the place in its error in
    /// another way, some from behind the bad character and some from the chunk before.
    /// </summary>
    private static long EndOfWholeCharacters(Stream stream, Encoding encoding, byte[] chunk)
    {
        Decoder decoder = encoding.GetDecoder();
        Span<char> chars = stackalloc char[8];
        long position = stream.Position, whole = position;
        try
        {
            for (int read; (read = stream.Read(chunk, 0, ChunkSize)) > 0;)
            {
                foreach (byte b in chunk.AsSpan(0, read))
                {
                    position++;
                    if (decoder.GetChars([b], chars, flush: false) > 0)
                    {
                        whole = position;
                    }
                }
            }
        }
        catch (ArgumentException e) when (IsCause(e))
        {
            // The character behind the whole ones.
        }

        return whole;
    }

    private static Encoding Utf8() => new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static Encoding Utf16(bool bigEndian) => new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static Encoding Utf32(bool bigEndian) => new UTF32Encoding(bigEndian, byteOrderMark: false, throwOnInvalidCharacters: true);

    private static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime lacks GB18030.");

    private static SpeechMLException Undecodable(string name, long offset, string encoding) =>
        new(ErrorCodes.Undecodable, $"The bytes from here on are not {encoding}. Convert the file to UTF-8 or repair it.", name, offset: offset);
}
