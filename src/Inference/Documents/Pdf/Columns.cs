namespace SpeechML.Documents.Pdf;

/// <summary>Finds the two columns of a page, and what runs over both.</summary>
internal static class Columns
{
    /// <summary>In sizes: the least width of the gutter, which no gap within a line of text has often.</summary>
    private const double LeastGutter = 1.2;

    /// <summary>A column has so many lines beside the other.</summary>
    private const int LeastLines = 4;

    /// <summary>In parts of all lines: so many may run over both columns, as titles do.</summary>
    private const double MostOver = 0.3;

    /// <summary>What falls into more blocks has no two columns.</summary>
    private const int MostBlocks = 60;

    /// <summary>So many places are tried for a gutter over the whole width.</summary>
    private const int Steps = 200;

    /// <summary>In parts of a column's width: a line so long is one of running text, as the cells of tables are not.</summary>
    private const double Full = 0.8;

    private const double LeastFull = 0.5;

    /// <summary>In parts of the text's width: where a gutter may lie.</summary>
    private const double LeftMost = 0.3, RightMost = 0.7;

    /// <summary>The page's blocks in the order of reading: where there are two columns, the left one before the right one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="expected">Where the columns of the page before part; a last page has perhaps too few lines to show it.</param>
    public static PageBlocks Split(PageRows page, double? expected)
    {
        double? gutter = Gutter(page.Rows, expected);
        IReadOnlyList<TextBlock> blocks = Split(page.Rows, gutter);
        return blocks.Count <= MostBlocks ? new PageBlocks(page.Number, gutter, blocks) : new PageBlocks(page.Number, null, Split(page.Rows, gutter: null));
    }

    private static List<TextBlock> Split(IReadOnlyList<PageRow> rows, double? gutter)
    {
        List<TextBlock> blocks = [];
        List<TextLine> left = [], right = [], whole = [];
        foreach (PageRow row in rows)
        {
            if (gutter is not { } x || Runs(row, x))
            {
                Finish(left, blocks);
                Finish(right, blocks);
                whole.Add(row.Line);
                continue;
            }

            Finish(whole, blocks);
            int middle = CountLeft(row, x);
            Add(left, row.Glyphs.AsSpan(0, middle));
            Add(right, row.Glyphs.AsSpan(middle));
        }

        Finish(left, blocks);
        Finish(right, blocks);
        Finish(whole, blocks);
        return blocks;
    }

    private static double? Gutter(IReadOnlyList<PageRow> rows, double? expected)
    {
        TextLine[] pieces = [.. rows.SelectMany(Pieces)];
        if (expected is { } place && Over(place, pieces) <= MostOver * pieces.Length)
        {
            return place;
        }

        if (pieces.Length < 2 * LeastLines)
        {
            return null;
        }

        double from = pieces.Min(piece => piece.Left), width = pieces.Max(piece => piece.Right) - from;
        double[] places = [.. pieces.Select(piece => from + (width / Steps * Math.Ceiling((piece.Right - from) / width * Steps)))
            .Where(candidate => candidate > from + (LeftMost * width) && candidate < from + (RightMost * width)).Distinct()];
        double? best = places.Length == 0 ? null : places.Order().MinBy(candidate => Over(candidate, pieces));
        return best is { } gutter && Over(gutter, pieces) <= MostOver * pieces.Length && ArePartedBy(gutter, pieces) ? gutter : null;
    }

    /// <summary>How many pieces stand over a place.</summary>
    private static int Over(double place, TextLine[] pieces) => pieces.Count(piece => piece.Left < place && piece.Right > place);

    /// <summary>The parts of a row that wide gaps leave.</summary>
    private static IEnumerable<TextLine> Pieces(PageRow row)
    {
        int start = 0;
        for (int i = 1; i <= row.Glyphs.Length; i++)
        {
            if (i == row.Glyphs.Length || row.Glyphs[i].Left - row.Glyphs[i - 1].Right > LeastGutter * Math.Min(row.Glyphs[i].Size, row.Glyphs[i - 1].Size))
            {
                if (LineBuilder.Build(row.Glyphs.AsSpan(start, i - start)) is { } piece)
                {
                    yield return piece;
                }

                start = i;
            }
        }
    }

    /// <summary>Whether there is running text on both sides, side by side and not one above the other.</summary>
    private static bool ArePartedBy(double gutter, TextLine[] pieces)
    {
        TextLine[] left = [.. pieces.Where(piece => piece.Right <= gutter)], right = [.. pieces.Where(piece => piece.Left >= gutter)];
        return IsBeside(left, right) && IsBeside(right, left) && IsRunningText(left) && IsRunningText(right);
    }

    private static bool IsBeside(TextLine[] lines, TextLine[] others)
    {
        if (others.Length == 0)
        {
            return false;
        }

        double top = others.Max(other => other.Baseline), bottom = others.Min(other => other.Baseline);
        return lines.Count(line => line.Baseline <= top && line.Baseline >= bottom) >= LeastLines;
    }

    private static bool IsRunningText(TextLine[] lines)
    {
        double width = lines.Max(line => line.Right) - lines.Min(line => line.Left);
        return lines.Count(line => line.Right - line.Left >= Full * width) >= LeastFull * lines.Length;
    }

    /// <summary>Whether a row has text over the gutter.</summary>
    private static bool Runs(PageRow row, double gutter)
    {
        int middle = CountLeft(row, gutter);
        double from = middle > 0 ? row.Glyphs[middle - 1].Right : double.NegativeInfinity;
        double to = middle < row.Glyphs.Length ? row.Glyphs[middle].Left : double.PositiveInfinity;
        return to - from < LeastGutter / 2 * row.Line.Size;
    }

    private static int CountLeft(PageRow row, double gutter)
    {
        int count = 0;
        while (count < row.Glyphs.Length && (row.Glyphs[count].Left + row.Glyphs[count].Right) / 2 < gutter)
        {
            count++;
        }

        return count;
    }

    private static void Add(List<TextLine> lines, ReadOnlySpan<PdfGlyph> glyphs)
    {
        if (LineBuilder.Build(glyphs) is { } line)
        {
            lines.Add(line);
        }
    }

    private static void Finish(List<TextLine> lines, List<TextBlock> blocks)
    {
        if (lines.Count > 0)
        {
            blocks.Add(new TextBlock([.. lines]));
            lines.Clear();
        }
    }
}
