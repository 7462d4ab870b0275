using System.Globalization;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>The words that the rules go by: of tense, of time and will, of advertising, of what is only supposed.</summary>
internal sealed class RuleWords
{
    private readonly CharTrie tense;
    private readonly int[] weights;
    private readonly CharTrie advertising;
    private readonly bool[] advertisesAlone;
    private readonly CharTrie supposing;
    private readonly WordFilter filter;

    private RuleWords()
    {
        var rows = TableReader.Rows("tense.tsv");
        tense = Trie(rows.Select(row => row[0]));
        weights = [.. rows.Select(row => int.Parse(row[1], CultureInfo.InvariantCulture))];
        var advertisingRows = TableReader.Rows("advertising.tsv");
        string[] advertisingWords = [.. advertisingRows.Select(row => row[0])];
        advertisesAlone = [.. advertisingRows.Select(row => row.Length > 1 && row[1] == "alone")];
        advertising = Trie(advertisingWords);
        supposing = Trie(FigureShape.SupposingWords);
        filter = new WordFilter([.. rows.Select(row => row[0]), .. advertisingWords, .. FigureShape.SupposingWords, .. TimeWords.Default.All]);
    }

    /// <summary>The words that are built into the library.</summary>
    public static RuleWords Default { get; } = new();

    /// <summary>Finds the words of a paragraph in one pass; each list takes the longest word at a place and goes on behind it.</summary>
    public void Find(ReadOnlySpan<char> text, RuleWordHits hits)
    {
        hits.Clear();
        var times = TimeWords.Default.Words;
        int tenseFrom = 0, timeFrom = 0, advertisingFrom = 0;
        for (int i = filter.Next(text, 0); i < text.Length; i = filter.Next(text, i + 1))
        {
            int length;
            if (i >= timeFrom && times.Match(text, i, out length) is >= 0 and var time)
            {
                hits.Times.Add((i, time));
                timeFrom = i + length;

                // No word of the other lists begins with a mark.
                if (time == TimeWords.ClauseMark)
                    continue;
            }

            if (i >= tenseFrom && tense.Match(text, i, out length) is >= 0 and var row)
            {
                hits.Tense.Add((i, weights[row]));
                tenseFrom = i + length;
            }

            if (i >= advertisingFrom && advertising.Match(text, i, out length) is >= 0 and var advertised)
            {
                hits.Advertises |= advertisesAlone[advertised] || (hits.Advertising >= 0 && hits.Advertising != advertised);
                hits.Advertising = advertised;
                advertisingFrom = i + length;
            }

            if (!hits.Supposes)
                hits.Supposes = supposing.Match(text, i, out _) >= 0;
        }
    }

    /// <summary>What the words of tense of a text weigh together.</summary>
    public int Weigh(ReadOnlySpan<char> text)
    {
        int sum = 0;
        for (int i = tense.NextBeginning(text, 0); i < text.Length; i = tense.NextBeginning(text, i))
        {
            int row = tense.Match(text, i, out int length);
            if (row >= 0)
                sum += weights[row];
            i += row >= 0 ? length : 1;
        }

        return sum;
    }

    /// <summary>The part of an advertising paragraph that is the advertisement: where all its words stand in brackets, those, else the sentences from its first word to its last.</summary>
    public (int Start, int End) Advertisement(ReadOnlySpan<char> text)
    {
        int open = -1, start = text.Length, end = 0;
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (open < 0 && "（(【[〔".Contains(text[i]))
            {
                open = i;
            }
            else if (open >= 0 && "）)】]〕".Contains(text[i]))
            {
                end = inside ? i + 1 : end;
                (open, inside) = (-1, false);
            }
            else if (advertising.Match(text, i, out int length) >= 0)
            {
                if (open < 0)
                    return (text[..i].LastIndexOfAny("。！？") + 1, LastWord(text, i));
                (start, inside) = (Math.Min(start, open), true);
                i += length - 1;
            }
        }

        return (start, inside ? text.Length : end);
    }

    // Where the sentence of the last word of advertising ends.
    private int LastWord(ReadOnlySpan<char> text, int from)
    {
        int last = from;
        for (int i = from; i < text.Length; i++)
        {
            if (advertising.Match(text, i, out _) >= 0)
                last = i;
        }

        int end = text[last..].IndexOfAny("。！？");
        return end < 0 ? text.Length : last + end + 1;
    }

    private static CharTrie Trie(IEnumerable<string> words) => new([.. words.Select((word, i) => KeyValuePair.Create(word, i))]);
}
