using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>The words next to a figure that bound it or move it (<c>before.tsv</c>, <c>after.tsv</c>).</summary>
internal sealed class CueTable
{
    private readonly CharTrie before;
    private readonly CharTrie after;
    private readonly (Comparator? Comparator, Direction? Direction, bool Keep)[] beforeCues;
    private readonly Comparator[] afterCues;

    private CueTable(List<string[]> beforeRows, List<string[]> afterRows)
    {
        before = new CharTrie([.. beforeRows.Select((row, i) => KeyValuePair.Create(row[0], i))], backwards: true);
        beforeCues = [.. beforeRows.Select(row => (ParseComparator(row[1]), ParseDirection(row[2]), row[3] == "keep"))];
        after = new CharTrie([.. afterRows.Select((row, i) => KeyValuePair.Create(row[0], i))]);
        afterCues = [.. afterRows.Select(row => ParseComparator(row[1]) ?? Comparator.Equal)];
    }

    /// <summary>The table that is built into the library.</summary>
    public static CueTable Default { get; } = new(TableReader.Rows("before.tsv"), TableReader.Rows("after.tsv"));

    /// <summary>The longest cue word that ends before <paramref name="end"/>; false where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the word ends.</param>
    /// <param name="length">The word's length.</param>
    /// <param name="cue">What the word says; <c>Keep</c> where it belongs to the indicator too.</param>
    public bool TryBefore(
        ReadOnlySpan<char> text, int end, out int length, out (Comparator? Comparator, Direction? Direction, bool Keep) cue)
    {
        int row = before.MatchBack(text, end, out length);
        cue = row < 0 ? default : beforeCues[row];
        return row >= 0;
    }

    /// <summary>The longest cue word that begins at <paramref name="start"/>; false where none does.</summary>
    public bool TryAfter(ReadOnlySpan<char> text, int start, out int length, out Comparator comparator)
    {
        int row = after.Match(text, start, out length);
        comparator = row < 0 ? Comparator.Equal : afterCues[row];
        return row >= 0;
    }

    private static Comparator? ParseComparator(string name) => name switch
    {
        ">=" => Comparator.AtLeast,
        "<=" => Comparator.AtMost,
        "~" => Comparator.About,
        _ => null,
    };

    private static Direction? ParseDirection(string name) => name switch
    {
        "increase" => Direction.Increase,
        "decrease" => Direction.Decrease,
        "level" => Direction.Level,
        _ => null,
    };
}
