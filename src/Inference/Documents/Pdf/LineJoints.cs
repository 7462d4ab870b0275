using System.Text;
using SpeechML.Targets.Scanning;

namespace SpeechML.Documents.Pdf;

/// <summary>Joins the lines of a paragraph: Chinese without a space, Latin words with one, words parted by a hyphen to one.</summary>
internal static class LineJoints
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Appends a line to the paragraph so far.</summary>
    public static void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length > 0 && paragraph[^1] == SoftHyphen)
        {
            paragraph.Length--;
        }
        else if (paragraph.Length > 0 && NeedsSpace(paragraph, line[0]))
        {
            paragraph.Append(' ');
        }

        paragraph.Append(line);
    }

    private static bool NeedsSpace(StringBuilder paragraph, char first)
    {
        char last = paragraph[^1], beforeLast = paragraph.Length > 1 ? paragraph[^2] : ' ';
        if (!Characters.IsLatin(last) || !Characters.IsLatin(first) || Characters.IsClosing(first) || Characters.IsOpening(last))
        {
            return false;
        }

        // A number goes on in the next line, 20|24 and 1.|5; a hyphen or a stroke within a word does not end it.
        bool isNumber = Glyph.Digit(first) >= 0 && (Glyph.Digit(last) >= 0 || (last is '.' or ',' && Glyph.Digit(beforeLast) >= 0));
        return !isNumber && last is not ('-' or '/');
    }
}
