using System.Numerics;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>The words of time and will (<c>time-signs.tsv</c>), and the marks between clauses.</summary>
internal sealed class TimeWords
{
    /// <summary>What <see cref="Words"/> says of a mark that ends a clause.</summary>
    public const int ClauseMark = int.MaxValue;

    // FigureCell.Time and its like have a combination for none, too.
    private const int MostRows = 511;

    private const string ClauseMarks = "，。；：！";

    private readonly TimeSigns[] signs;

    private TimeWords(List<string[]> rows)
    {
        KeyValuePair<string, int>[] words =
            [.. rows.Select((row, i) => KeyValuePair.Create(row[0], i)), .. ClauseMarks.Select(mark => KeyValuePair.Create(mark.ToString(), ClauseMark))];
        Words = new CharTrie(words);
        All = [.. words.Select(word => word.Key)];
        signs = [.. rows.Select(row => Enum.Parse<TimeSigns>(row[1]))];
        if (Array.Exists(signs, sign => BitOperations.PopCount((uint)sign) > 1))
            throw new InvalidOperationException("A word of time has more than one sign.");
        if (Count >= MostRows)
            throw new InvalidOperationException("There are more words of time than the judge's tables have room for.");
    }

    /// <summary>The table that is built into the library.</summary>
    public static TimeWords Default { get; } = new(TableReader.Rows("time-signs.tsv"));

    /// <summary>The words with their rows, and the marks as <see cref="ClauseMark"/>.</summary>
    public CharTrie Words { get; }

    /// <summary>The words and marks themselves.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The number of rows.</summary>
    public int Count => signs.Length;

    /// <summary>The sign of a row: one or none; none for -1.</summary>
    public TimeSigns SignOf(int row) => row < 0 ? TimeSigns.None : signs[row];
}
