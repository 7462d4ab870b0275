using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Normalizing;

/// <summary>Finds the year in which a document was given: from its title, else from the first full date of its opening.</summary>
public static class DocumentYear
{
    /// <summary>The years that documents may be of: a slip such as 25 must not become the year of every target.</summary>
    internal const int First = 1900, Last = 2100;

    /// <summary>Whether a number is taken for a year.</summary>
    internal static bool IsYear(int number) => number is >= First and <= Last;

    /// <summary>The year itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    internal static int? Checked(int? year, string name) =>
        year is { } number && !IsYear(number) ? throw new ArgumentOutOfRangeException(name, number, $"A document's year is from {First} to {Last}.") : year;

    /// <summary>The year, 1900 to 2100, or null where neither names one.</summary>
    /// <param name="title">The document's title, or null.</param>
    /// <param name="opening">Its first paragraphs; as many as should be looked at.</param>
    /// <exception cref="ArgumentException"><paramref name="opening"/> or one of them is null.</exception>
    public static int? Find(string? title, IEnumerable<string> opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        if (title is not null && Read(title, dated: false) is { } named)
            return named;
        foreach (string paragraph in opening)
        {
            ArgumentNullException.ThrowIfNull(paragraph, nameof(opening));
            if (Read(paragraph.Length > 200 ? paragraph[..200] : paragraph, dated: true) is { } year)
                return year;
        }

        return null;
    }

    // dated: a month must follow (2024年1月16日), since a paragraph names other years too.
    private static int? Read(string text, bool dated)
    {
        for (int at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
        {
            int year = 0, digits = 0;
            for (int i = Math.Max(0, at - 4); i < at; i++)
            {
                int digit = Glyph.Digit(text[i]) is >= 0 and var ascii ? ascii : Glyph.ChineseDigit(text[i]);
                if (digit < 0)
                    break;
                year = (year * 10) + digit;
                digits++;
            }

            bool month = at + 2 < text.Length && text.IndexOf('月', at, Math.Min(4, text.Length - at)) > 0;
            if (digits == 4 && IsYear(year) && (!dated || month))
                return year;
        }

        return null;
    }
}
