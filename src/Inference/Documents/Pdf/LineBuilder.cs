using System.Text;

namespace SpeechML.Documents.Pdf;

/// <summary>Makes a line of the characters of a row, or of a part of one.</summary>
internal static class LineBuilder
{
    /// <summary>In sizes: a gap without a drawn space that is one all the same, between Latin characters, beside one, and between ideographs.</summary>
    private const double LatinSpace = 0.18, MixedSpace = 0.5, WideSpace = 0.9;

    /// <summary>In sizes: a gap that no line of text has.</summary>
    private const double Hole = 2;

    /// <summary>The line of <paramref name="glyphs"/>, which stand from left to right; null where all are blank.</summary>
    public static TextLine? Build(ReadOnlySpan<PdfGlyph> glyphs)
    {
        glyphs = Trim(glyphs);
        if (glyphs.IsEmpty)
        {
            return null;
        }

        StringBuilder text = new(glyphs.Length);
        double usual = UsualGap(glyphs);
        bool isRow = false;
        for (int i = 0; i < glyphs.Length; i++)
        {
            if (i > 0)
            {
                double gap = Gap(glyphs, i) - usual;
                isRow |= gap > Hole;
                if (IsSpace(glyphs[i - 1], glyphs[i], gap))
                {
                    Append(text, " ");
                }
            }

            Append(text, glyphs[i].Text);
        }

        PdfGlyph main = Main(glyphs);
        return new TextLine(text.ToString().Trim(), glyphs[0].Left, glyphs[^1].Right, main.Baseline, main.Size, main.Font, FirstUnit(glyphs), isRow);
    }

    private static ReadOnlySpan<PdfGlyph> Trim(ReadOnlySpan<PdfGlyph> glyphs)
    {
        while (glyphs.Length > 0 && glyphs[0].IsBlank)
        {
            glyphs = glyphs[1..];
        }

        while (glyphs.Length > 0 && glyphs[^1].IsBlank)
        {
            glyphs = glyphs[..^1];
        }

        return glyphs;
    }

    private static double Gap(ReadOnlySpan<PdfGlyph> glyphs, int i) =>
        (glyphs[i].Left - glyphs[i - 1].Right) / Math.Max(glyphs[i].Size, glyphs[i - 1].Size);

    /// <summary>How far apart the characters are set that have no space between them: a line is stretched to reach the margin.</summary>
    private static double UsualGap(ReadOnlySpan<PdfGlyph> glyphs)
    {
        double[] gaps = new double[glyphs.Length - 1];
        for (int i = 1; i < glyphs.Length; i++)
        {
            gaps[i - 1] = Gap(glyphs, i);
        }

        Array.Sort(gaps);
        return gaps.Length == 0 ? 0 : Math.Max(0, gaps[gaps.Length / 2]);
    }

    private static bool IsSpace(PdfGlyph before, PdfGlyph behind, double gap)
    {
        if (before.IsBlank || behind.IsBlank)
        {
            return false;
        }

        bool latinBefore = Characters.IsLatin(before.Text[^1]), latinBehind = Characters.IsLatin(behind.Text[0]);
        return gap > (latinBefore && latinBehind ? LatinSpace : latinBefore || latinBehind ? MixedSpace : WideSpace);
    }

    /// <summary>
    /// Spaces are one, as a reader sees them; the full-width space stays what it is. A glyph may stand for several characters of which the first
    /// or the last is a space, even at the ends of the line.
    /// </summary>
    private static void Append(StringBuilder text, string piece)
    {
        foreach (char c in piece)
        {
            if (c is not (' ' or '\u00A0' or '\t' or '\r' or '\n'))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>One of the characters whose size and font most of the line's width has.</summary>
    private static PdfGlyph Main(ReadOnlySpan<PdfGlyph> glyphs)
    {
        Dictionary<(double, string), double> widths = [];
        (PdfGlyph Glyph, double Width) main = (glyphs[0], 0);
        foreach (PdfGlyph glyph in glyphs)
        {
            (double, string) key = (Math.Round(glyph.Size, 1), glyph.Font);
            double width = widths[key] = widths.GetValueOrDefault(key) + glyph.Right - glyph.Left;
            if (width > main.Width)
            {
                main = (glyph, width);
            }
        }

        return main.Glyph;
    }

    /// <summary>What no line is broken within: opening brackets, an ideograph or a Latin word, closing marks.</summary>
    private static double FirstUnit(ReadOnlySpan<PdfGlyph> glyphs)
    {
        int end = 0;
        while (end < glyphs.Length - 1 && Characters.IsOpening(glyphs[end].Text[0]))
        {
            end++;
        }

        bool word = Characters.IsLatin(glyphs[end].Text[0]);
        end++;
        while (end < glyphs.Length && !glyphs[end].IsBlank
            && (Characters.IsClosing(glyphs[end].Text[0]) || (word && Characters.IsLatin(glyphs[end].Text[0]))))
        {
            end++;
        }

        return glyphs[end - 1].Right - glyphs[0].Left;
    }
}
