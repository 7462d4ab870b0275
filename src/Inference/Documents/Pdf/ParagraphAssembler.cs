using System.Text;

namespace SpeechML.Documents.Pdf;

/// <summary>Joins the lines of a document to paragraphs, over the ends of columns and pages.</summary>
/// <remarks>
/// A paragraph begins with an indent, behind a line that ends before the margin though the next word had room there, behind a wider
/// gap, and where the size changes. Lines of a title, which are all centred, stay together.
/// </remarks>
internal sealed class ParagraphAssembler
{
    /// <summary>In sizes: more than this from the left margin is an indent, and this far behind it text is set to the right or centred.</summary>
    private const double Indent = 1.2, FarIn = 4;

    /// <summary>In sizes: the indent of two characters, and how exactly it is kept.</summary>
    private const double TwoCharacters = 2, Exact = 0.4;

    /// <summary>In sizes: what rounding and hanging marks leave at the right margin.</summary>
    private const double Slack = 0.3;

    /// <summary>In sizes: how far apart the middles of centred lines are at most, and from that of the column.</summary>
    private const double SameCentre = 0.75, Centred = 1.5;

    /// <summary>第一百二十三条.</summary>
    private const int LongestNumber = 7;

    private const double SameSize = 0.1, WideGap = 1.35, Larger = 1.12;

    private readonly StringBuilder text = new();
    private (TextLine Line, BlockSetting Setting)? last;

    /// <summary>Takes the lines of the next block, and gives the paragraphs that are known to have ended.</summary>
    public IEnumerable<string> Add(TextBlock block, BlockSetting setting)
    {
        bool isFirst = true;
        foreach (TextLine line in block.Lines)
        {
            if (last is { } before && !Continues(before.Line, before.Setting, line, setting, isFirst))
            {
                yield return Take();
            }

            LineJoints.Append(text, line.Text);
            last = (line, setting);
            isFirst = false;
        }
    }

    /// <summary>The last paragraph, or null where there was none.</summary>
    public string? End() => text.Length > 0 ? Take() : null;

    private static bool Continues(TextLine above, BlockSetting settingAbove, TextLine line, BlockSetting setting, bool isFirst)
    {
        double size = above.Size;
        if (above.IsRow || line.IsRow || Math.Abs(line.Size - size) > SameSize * size)
        {
            return false;
        }

        bool isApart = !isFirst && setting.Pitch > 0 && (above.Baseline - line.Baseline) / size > WideGap * setting.Pitch;
        if (AreOneTitle(above, line, setting))
        {
            return !isApart && above.Font == line.Font && !BeginsAnew(line.Text);
        }

        bool hadRoom = above.Right + line.FirstUnit <= settingAbove.Right - (Slack * size);
        if (hadRoom || above.Left - settingAbove.Left > FarIn * size)
        {
            return false;
        }

        bool ended = Characters.EndsSentence(above.Text);
        if (line.Left - setting.Left > Indent * size)
        {
            // The later lines of a list may be set in as well.
            return !setting.HasIndents && !isApart && !ended;
        }

        // Without indents the end of a page hides the gap, and a number is what tells a paragraph that begins behind a full line.
        return setting.HasIndents
            ? !isApart || !ended
            : !isApart && !(ended && (isFirst || Headings.IsNumbered(line.Text)));
    }

    private static bool AreOneTitle(TextLine above, TextLine line, BlockSetting setting)
    {
        double size = line.Size;
        if (Math.Abs(above.Centre - line.Centre) > SameCentre * size)
        {
            return false;
        }

        TextLine narrow = above.Right - above.Left < line.Right - line.Left ? above : line;
        double left = narrow.Left - setting.Left, right = setting.Right - narrow.Right;
        bool isLarge = size > Larger * setting.BodySize;
        bool isIndent = Math.Abs(left - (TwoCharacters * size)) < Exact * size;
        return left > size && right > size && Math.Abs(left - right) < Centred * size && (isLarge || !isIndent);
    }

    /// <summary>What stands below a title and is none of its lines: ——在…会议上, （2024年…）, and numbered headings.</summary>
    private static bool BeginsAnew(string line) => line[0] is '—' or '（' or '(' or '─'
        || (line[0] == '第' && line.AsSpan(0, Math.Min(line.Length, LongestNumber)).ContainsAny("章节编篇条"))
        || Headings.IsNumbered(line);

    private string Take()
    {
        string paragraph = text.ToString();
        text.Clear();
        return paragraph;
    }
}
