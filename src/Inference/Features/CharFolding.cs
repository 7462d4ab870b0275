using System.Runtime.CompilerServices;

namespace SpeechML.Features;

/// <summary>
/// The normal form of text that n-grams are taken over: white space dropped, full-width ASCII narrowed, Latin letters lower-cased,
/// every digit <c>0</c>, characters beyond the basic plane all one stand-in.
/// </summary>
internal static class CharFolding
{
    /// <summary>What a character folds to when it is dropped.</summary>
    public const char Dropped = '\0';

    private const char BeyondBasicPlane = '\uFFFD';

    // Most characters are Han and stay what they are; looked up, they would crowd the first-level cache.
    private const char FirstHan = '\u4E00', LastHan = '\u9FFF';

    private static readonly char[] Table = Build();

    /// <summary>The folded form of a UTF-16 unit, or <see cref="Dropped"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c is >= FirstHan and <= LastHan ? c : Table[c];

    private static char[] Build()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)i);
        }

        return table;
    }

    private static char FoldOne(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            c = (char)(c - 0xFEE0);
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B' || char.IsLowSurrogate(c))
        {
            return Dropped;
        }

        return char.IsHighSurrogate(c) ? BeyondBasicPlane : char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
    }
}
