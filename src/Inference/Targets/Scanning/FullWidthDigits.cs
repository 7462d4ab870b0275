using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads digits of full width, with their points and signs (８．５％), as those of half width, so that whatever looks for digits finds them.</summary>
internal static class FullWidthDigits
{
    private static readonly SearchValues<char> Wide = SearchValues.Create("０１２３４５６７８９％");

    /// <summary>The same text with them folded: as long, so that places hold.</summary>
    /// <returns><paramref name="text"/> itself where there are none.</returns>
    public static string Fold(string text)
    {
        int at = text.AsSpan().IndexOfAny(Wide);
        return at < 0 ? text : string.Create(text.Length, (text, at), static (folded, state) =>
        {
            state.text.CopyTo(folded);
            for (int i = state.at; i < folded.Length; i++)
            {
                if (folded[i] is >= '０' and <= '９')
                    folded[i] = (char)(folded[i] - '０' + '0');
                else if (folded[i] == '％')
                    folded[i] = '%';
                else if (folded[i] == '．' && i > 0 && char.IsAsciiDigit(folded[i - 1]) && i + 1 < folded.Length && Glyph.Digit(folded[i + 1]) >= 0)
                    folded[i] = '.';
            }
        });
    }
}
