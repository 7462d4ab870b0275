using System.IO.Compression;

namespace SpeechML.Documents.Pdf;

/// <summary>How many bytes a packed stream makes, counted without keeping them; for a damaged one, up to the damage.</summary>
internal static class UnpackedSize
{
    private const int ClearTable = 256, EndOfData = 257, FirstFree = 258, MostCodes = 4096;

    /// <summary>Of Deflate within zlib's header; counting ends soon above <paramref name="most"/>.</summary>
    public static long OfFlate(ReadOnlyMemory<byte> packed, long most)
    {
        const int header = 2;
        if (packed.Length <= header)
        {
            return 0;
        }

        using MemoryStream input = new(packed[header..].ToArray());
        using DeflateStream stream = new(input, CompressionMode.Decompress);
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try
        {
            for (int read; total <= most && (read = stream.Read(buffer)) > 0;)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            // The filter says so itself, or makes do with it.
        }

        return total;
    }

    /// <summary>Of runs: up to 127 so many bytes and one as they are, above 128 one byte 257 times less that.</summary>
    public static long OfRuns(ReadOnlySpan<byte> packed)
    {
        long total = 0;
        for (int i = 0; i < packed.Length && packed[i] != 128;)
        {
            bool isCopy = packed[i] < 128;
            total += isCopy ? packed[i] + 1 : 257 - packed[i];
            i += isCopy ? packed[i] + 2 : 2;
        }

        return total;
    }

    /// <summary>Of LZW with codes of 9 to 12 bits.</summary>
    /// <param name="packed">The codes, the highest bit first.</param>
    /// <param name="isEarly">Whether codes grow by a bit one code before they must.</param>
    public static long OfLzw(ReadOnlySpan<byte> packed, bool isEarly)
    {
        long total = 0, bit = 0;
        int[] lengths = new int[MostCodes];
        int count = FirstFree, previous = -1, late = isEarly ? 0 : 1;
        while (true)
        {
            int bits = count >= 2047 + late ? 12 : count >= 1023 + late ? 11 : count >= 511 + late ? 10 : 9;
            if (bit + bits > packed.Length * 8L)
            {
                return total;
            }

            int code = Code(packed, bit, bits);
            bit += bits;
            switch (code)
            {
                case EndOfData:
                    return total;
                case ClearTable:
                    (count, previous) = (FirstFree, -1);
                    continue;
            }

            bool isNew = code >= count;
            if (previous >= 0 || isNew)
            {
                if (previous < 0)
                {
                    return total;
                }

                if (count < MostCodes)
                {
                    lengths[count] = Length(lengths, previous) + 1;
                }

                count++;
            }

            total += isNew ? Length(lengths, previous) + 1 : Length(lengths, code);
            previous = code;
        }
    }

    private static int Length(int[] lengths, int code) => code < ClearTable ? 1 : lengths[code];

    private static int Code(ReadOnlySpan<byte> packed, long bit, int bits)
    {
        int code = 0;
        for (int i = 0; i < bits; i++, bit++)
        {
            code = (code << 1) | ((packed[(int)(bit >> 3)] >> (7 - (int)(bit & 7))) & 1);
        }

        return code;
    }
}
