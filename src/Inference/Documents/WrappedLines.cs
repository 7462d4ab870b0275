using System.Text;

namespace SpeechML.Documents;

/// <summary>
/// Joins the lines of a text that was wrapped at a width, as mail programs and old editors did, into its paragraphs. A text that has a line for each
/// paragraph passes unchanged: its lines are of all lengths.
/// </summary>
/// <remarks>
/// A text is taken for wrapped where half of its lines are full, or fewer of them if only the lines behind them are not set in. A blank line ends a
/// paragraph, unless one stands between all lines: then two of them do.
/// </remarks>
internal static class WrappedLines
{
    /// <summary>Lines, and characters in them, at the beginning of a text that tell whether it is wrapped.</summary>
    private const int SampleLines = 400, SampleCharacters = 1 << 18;

    /// <summary>Columns of a text's width; an ideograph takes two.</summary>
    private const int Narrowest = 40, Widest = 160;

    /// <summary>Columns by which a full line may stay behind the width: a word or a mark that must not be parted goes to the next line.</summary>
    private const int Slack = 3;

    private const int FewestFull = 10;

    /// <summary>One in so many lines is full at the least where short paragraphs are told by their indents.</summary>
    private const int FullAmongIndented = 8;

    /// <summary>Characters of a paragraph: longer ones are no speech.</summary>
    private const int LongestParagraph = 20_000;

    private const string SentenceEnds = "。！？!?";

    /// <param name="lines">The lines; blank ones are empty.</param>
    /// <returns>The paragraphs, none of them blank.</returns>
    public static IEnumerable<string> Join(IEnumerable<string> lines)
    {
        using IEnumerator<string> rest = lines.GetEnumerator();
        List<string> sample = [];
        for (int characters = 0; sample.Count < SampleLines && characters < SampleCharacters && rest.MoveNext(); characters += rest.Current.Length)
        {
            sample.Add(rest.Current);
        }

        IEnumerable<string> all = sample.Concat(Remaining(rest));
        if (IsSpaced(sample))
        {
            sample = [.. WithoutSingleBlanks(sample)];
            all = WithoutSingleBlanks(all);
        }

        int width = WidthOf(sample);
        foreach (string paragraph in width == 0 ? all.Where(line => line.Length > 0) : Join(all, width))
        {
            yield return paragraph;
        }
    }

    private static IEnumerable<string> Join(IEnumerable<string> lines, int width)
    {
        StringBuilder paragraph = new();
        bool open = false;
        foreach (string line in lines)
        {
            if (open && (line.Length == 0 || Begins(line) || paragraph.Length > LongestParagraph))
            {
                yield return Take(paragraph);
                open = false;
            }

            if (line.Length == 0)
            {
                continue;
            }

            if (open && char.IsAsciiLetterOrDigit(paragraph[^1]) && char.IsAsciiLetter(line[0]))
            {
                paragraph.Append(' ');
            }

            paragraph.Append(line.AsSpan().TrimEnd());
            open = IsFull(Columns(line), width);
            if (!open)
            {
                yield return Take(paragraph);
            }
        }

        if (open)
        {
            yield return Take(paragraph);
        }
    }

    private static string Take(StringBuilder paragraph)
    {
        string taken = paragraph.ToString();
        paragraph.Clear();
        return taken;
    }

    private static IEnumerable<string> Remaining(IEnumerator<string> lines)
    {
        while (lines.MoveNext())
        {
            yield return lines.Current;
        }
    }

    // Whether a blank line stands between nearly all lines.
    private static bool IsSpaced(List<string> lines)
    {
        int apart = 0, together = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                bool isApart = lines[i - 1].Length == 0;
                apart += isApart ? 1 : 0;
                together += isApart ? 0 : 1;
            }
        }

        return apart > together * 20;
    }

    private static IEnumerable<string> WithoutSingleBlanks(IEnumerable<string> lines)
    {
        int blanks = 0;
        foreach (string line in lines)
        {
            if (line.Length == 0)
            {
                blanks++;
                continue;
            }

            if (blanks > 1)
            {
                yield return "";
            }

            blanks = 0;
            yield return line;
        }
    }

    // The width that half of the lines have, or fewer by their indents, and hardly any line goes over; 0 for a text that is not wrapped.
    private static int WidthOf(List<string> lines)
    {
        int[] counts = new int[Widest + 2];
        int count = 0, ending = 0;
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            counts[Math.Min(Columns(line), Widest + 1)]++;
            count++;
        }

        int width = Enumerable.Range(Narrowest, Widest - Narrowest + 1).MaxBy(columns => Full(counts, columns));
        int full = Full(counts, width), wider = counts[(width + 1)..].Sum();
        if (full < FewestFull || wider * 25 > count || (full * 2 < count && (full * FullAmongIndented < count || !IndentsTell(lines, width))))
        {
            return 0;
        }

        // Lines of one length that are whole sentences are a list or a poem.
        foreach (string line in lines.Where(line => IsFull(Columns(line), width)))
        {
            ending += EndsSentence(line) ? 1 : 0;
        }

        return ending * 2 > full ? 0 : width;
    }

    // Whether lines go on behind full ones and begin behind others, nearly all of them. A full line that ends a sentence may end a paragraph.
    private static bool IndentsTell(List<string> lines, int width)
    {
        int goOn = 0, full = 0, begin = 0, others = 0;
        string before = "";
        foreach (string line in lines)
        {
            if (line.Length > 0)
            {
                bool isBehindFull = IsFull(Columns(before), width);
                if (!isBehindFull)
                {
                    others++;
                    begin += Begins(line) ? 1 : 0;
                }
                else if (!EndsSentence(before))
                {
                    full++;
                    goOn += Begins(line) ? 0 : 1;
                }
            }

            before = line;
        }

        return full >= FewestFull && goOn * 10 >= full * 9 && begin * 10 >= others * 9;
    }

    private static bool EndsSentence(string line) => SentenceEnds.Contains(line.AsSpan().TrimEnd()[^1]);

    private static int Full(int[] counts, int width) => counts[(width - Slack)..(width + 1)].Sum();

    private static bool IsFull(int columns, int width) => columns >= width - Slack && columns <= width;

    // Paragraphs begin with white space or a number.
    private static bool Begins(string line) => char.IsWhiteSpace(line[0]) || Headings.IsNumbered(line);

    private static int Columns(string line)
    {
        int columns = 0;
        foreach (char c in line.AsSpan().TrimEnd())
        {
            columns += c < 0x80 ? 1 : 2;
        }

        return columns;
    }
}
