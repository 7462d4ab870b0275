namespace SpeechML.Documents.Pdf;

/// <summary>Lines that stand below each other in one column, and what can be told of its margins from them alone.</summary>
internal sealed class TextBlock
{
    /// <summary>In sizes: how far apart the ends of lines are that stand at one margin.</summary>
    private const double SameEdge = 0.6;

    /// <summary>So many lines at a margin leave no doubt where it is.</summary>
    private const int Certain = 3;

    /// <summary>In sizes: how far the first line of a paragraph is set in, two characters in most speeches.</summary>
    private const double LeastIndent = 1.5, MostIndent = 2.6;

    /// <param name="lines">The lines from the top to the bottom; one at least.</param>
    public TextBlock(IReadOnlyList<TextLine> lines)
    {
        Lines = lines;
        double size = lines.OrderBy(line => line.Size).ElementAt(lines.Count / 2).Size;
        (Left, int atLeft) = Margin([.. lines.Select(line => line.Left).Order()], size);
        (double right, int atRight) = Margin([.. Unhung(lines).Select(line => -line.Right).Order()], size);
        Right = -right;
        IsCertain = atLeft >= Certain && atRight >= Certain;
        List<double> pitches = [];
        for (int i = 1; i < lines.Count; i++)
        {
            TextLine above = lines[i - 1], line = lines[i];
            if (Math.Abs(above.Size - line.Size) < 0.1 * line.Size)
            {
                pitches.Add((above.Baseline - line.Baseline) / line.Size);
            }

            double indent = above.Left - Left;
            HasIndents |= indent > LeastIndent * size && indent < MostIndent * size && Right - above.Right < LeastIndent * size
                && Math.Abs(line.Left - Left) < SameEdge * size;
        }

        Pitches = pitches;
    }

    /// <summary>The lines from the top to the bottom.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>The left margin.</summary>
    public double Left { get; }

    /// <summary>The right margin.</summary>
    public double Right { get; }

    /// <summary>Whether there are lines enough to be sure of both margins.</summary>
    public bool IsCertain { get; }

    /// <summary>The distances between lines of one size, in sizes.</summary>
    public IReadOnlyList<double> Pitches { get; }

    /// <summary>Whether a paragraph is seen that begins with an indent.</summary>
    public bool HasIndents { get; }

    /// <summary>The lines whose last character does not hang over the margin, as closing marks may.</summary>
    private static IEnumerable<TextLine> Unhung(IReadOnlyList<TextLine> lines)
    {
        TextLine[] unhung = [.. lines.Where(line => !Characters.IsClosing(line.Text[^1]))];
        return unhung.Length >= Certain ? unhung : lines;
    }

    /// <summary>The outermost place that two lines have in common, and how many have it; the outermost of all where no two do.</summary>
    private static (double Place, int Lines) Margin(double[] edges, double size)
    {
        for (int i = 0; i + 1 < edges.Length; i++)
        {
            if (edges[i + 1] - edges[i] < SameEdge * size)
            {
                return (edges[i], edges.Count(edge => edge >= edges[i] && edge - edges[i] < SameEdge * size));
            }
        }

        return (edges[0], 1);
    }
}
