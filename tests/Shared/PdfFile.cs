using System.Globalization;
using System.Text;

namespace SpeechML.TestSupport;

/// <summary>Makes small PDF files: text at given places, in a font that is named and not embedded, with a table of its characters.</summary>
internal sealed class PdfFile
{
    public const double Width = 595, Height = 842;

    /// <summary>In sizes: the advance of an ASCII character; all others have 1.</summary>
    public const double Narrow = 0.5;

    private readonly List<StringBuilder> pages = [];
    private readonly List<string> resources = [];

    /// <summary>Leave out the table that tells the font's characters.</summary>
    public bool IsUnmapped { get; init; }

    /// <summary>Codes that the table gives several characters; it then gives the others of the same 256 none.</summary>
    public IReadOnlyList<(char Code, string Text)> Mapped { get; init; } = [];

    /// <summary>Entries for the trailer, such as <c>/Encrypt</c>.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>Entries for every page, such as <c>/Rotate 90</c>.</summary>
    public string PageEntries { get; init; } = "";

    /// <summary>Whole objects besides those of pages and fonts, from number 100 on.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];

    /// <summary>A file of one page with these lines, one below the other from the top, from the left margin of 80.</summary>
    public static byte[] WithLines(params IEnumerable<string> lines)
    {
        PdfFile file = new PdfFile().Page();
        double y = 760;
        foreach (string line in lines)
        {
            file.Text(80, y, line);
            y -= 28;
        }

        return file.ToBytes();
    }

    /// <summary>Begins a page.</summary>
    public PdfFile Page(string entriesOfResources = "")
    {
        pages.Add(new StringBuilder());
        resources.Add(entriesOfResources);
        return this;
    }

    /// <summary>Draws text on the last page, its baseline at <paramref name="y"/> from the bottom.</summary>
    public PdfFile Text(double x, double y, string text, double size = 16, string font = "F1") =>
        Draw(Invariant($"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{Codes(text)}> Tj ET"));

    /// <summary>Draws text with its own text matrix.</summary>
    public PdfFile TextAt(string matrix, string text, double size = 16) => Draw(Invariant($"BT /F1 {size} Tf {matrix} Tm <{Codes(text)}> Tj ET"));

    /// <summary>Puts operators into the content of the last page.</summary>
    public PdfFile Draw(string operators)
    {
        pages[^1].Append(operators).Append('\n');
        return this;
    }

    /// <summary>The width of a text.</summary>
    public static double WidthOf(string text, double size = 16) => text.Sum(c => c < 128 ? Narrow : 1) * size;

    public byte[] ToBytes()
    {
        List<(int Number, string Body)> objects =
        [
            (1, "<</Type/Catalog/Pages 2 0 R>>"),
            (2, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Concat(Enumerable.Range(0, pages.Count).Select(i => $"{1000 + (2 * i)} 0 R "))}]>>"),
            .. Font(10, "Song"), .. Font(20, "Hei"),
            (50, Stream("", Map())),
        ];
        for (int i = 0; i < pages.Count; i++)
        {
            objects.Add((1000 + (2 * i), Invariant($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {Width} {Height}]/Contents {1001 + (2 * i)} 0 R{PageEntries}/Resources<</Font<</F1 10 0 R/F2 20 0 R>>{resources[i]}>>>>")));
            objects.Add((1001 + (2 * i), Stream("", pages[i].ToString())));
        }

        objects.AddRange(Objects.Select((body, i) => (100 + i, body)));
        return Write(objects);
    }

    /// <summary>A stream object's body.</summary>
    public static string Stream(string entries, string content) => $"<<{entries}/Length {Encoding.Latin1.GetByteCount(content)}>>stream\n{content}\nendstream";

    private byte[] Write(List<(int Number, string Body)> objects)
    {
        StringBuilder file = new("%PDF-1.7\n");
        Dictionary<int, int> offsets = [];
        foreach ((int number, string body) in objects)
        {
            offsets[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        int table = file.Length, count = offsets.Keys.Max() + 1;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n");
        for (int i = 1; i < count; i++)
        {
            file.Append(offsets.TryGetValue(i, out int at) ? $"{at:D10} 00000 n \n" : "0000000000 00000 f \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {count}/Root 1 0 R{Trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private IEnumerable<(int Number, string Body)> Font(int number, string name)
    {
        string map = IsUnmapped ? "" : "/ToUnicode 50 0 R";
        yield return (number, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{number + 1} 0 R]{map}>>");
        yield return (number + 1, $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[0 127 {Narrow * 1000}]/FontDescriptor {number + 2} 0 R>>");
        yield return (number + 2, $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>");
    }

    /// <summary>Every code is the UTF-16 unit that it stands for, but for those of <see cref="Mapped"/>.</summary>
    private string Map()
    {
        StringBuilder map = new("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (int[] rows in Enumerable.Range(0, 256).Where(row => Mapped.All(mapped => mapped.Code >> 8 != row)).Chunk(64))
        {
            map.Append(CultureInfo.InvariantCulture, $"{rows.Length} beginbfrange\n");
            foreach (int row in rows)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>\n");
            }

            map.Append("endbfrange\n");
        }

        foreach ((char code, string text) in Mapped)
        {
            map.Append(CultureInfo.InvariantCulture, $"1 beginbfchar <{(int)code:X4}> <{Codes(text)}> endbfchar\n");
        }

        return map.Append("endcmap end end").ToString();
    }

    private static string Codes(string text) => string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
