namespace SpeechML.Documents.Pdf;

/// <summary>Takes the heads, the feet and the numbers off pages: they belong to the paper and not to the speech.</summary>
internal static class RunningLines
{
    /// <summary>How many pages before and behind are looked at for the same line; left and right pages may differ, and a title page from both.</summary>
    public const int Reach = 4;

    /// <summary>With more pages around it than this, a line must be met with on two of them: two may begin with the same heading by chance.</summary>
    private const int FewPages = 4;

    /// <summary>A page has no more running lines at one edge.</summary>
    private const int MostAtAnEdge = 3;

    /// <summary>In sizes: how far apart the heights of the same running line are at most.</summary>
    private const double SameHeight = 0.5;

    /// <summary>In sizes: a bare number that stands so far from the text is no line of it.</summary>
    private const double Apart = 2;

    /// <summary>The page without its running lines.</summary>
    /// <param name="page">The page.</param>
    /// <param name="neighbours">The pages around it.</param>
    public static PageRows Strip(PageRows page, IReadOnlyList<PageRows> neighbours)
    {
        int top = 0, bottom = page.Rows.Count - 1;
        while (bottom >= top && page.Rows.Count - 1 - bottom < MostAtAnEdge && IsRunning(bottom, bottom - 1))
        {
            bottom--;
        }

        while (top <= bottom && top < MostAtAnEdge && IsRunning(top, top + 1))
        {
            top++;
        }

        return page with { Rows = [.. page.Rows.Skip(top).Take(bottom - top + 1)] };

        bool IsRunning(int row, int inner)
        {
            TextLine line = page.Rows[row].Line;
            if (neighbours.Count(other => HasSame(other, line, page.Number)) >= (neighbours.Count > FewPages ? 2 : 1))
            {
                return true;
            }

            return PageNumbers.IsPageNumber(line.Text, out bool isBare)
                && (!isBare || inner < top || inner > bottom || Math.Abs(page.Rows[inner].Line.Baseline - line.Baseline) > Apart * line.Size);
        }
    }

    private static bool HasSame(PageRows page, TextLine line, int number)
    {
        for (int i = 0; i < page.Rows.Count; i++)
        {
            TextLine other = page.Rows[i].Line;
            bool atEdge = i < MostAtAnEdge || page.Rows.Count - i <= MostAtAnEdge;
            if (atEdge && Math.Abs(other.Baseline - line.Baseline) < SameHeight * line.Size && PageNumbers.AreSame(line.Text, number, other.Text, page.Number))
            {
                return true;
            }
        }

        return false;
    }
}
