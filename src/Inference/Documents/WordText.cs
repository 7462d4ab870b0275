using System.Text;
using System.Xml;

namespace SpeechML.Documents;

/// <summary>Reads a part of a Word file, one paragraph a <c>w:p</c> or a table row (<see cref="TableRows"/>); a manual line break ends a paragraph too.</summary>
/// <remarks>
/// Deleted text, text moved elsewhere, hidden text, field codes, the readings of characters, and the fall-back twin of drawn text are left out, as
/// Word itself does not show them or not in the line. A paragraph whose mark is deleted goes on in the next one. An equation is read as it is
/// written in a line: 3/4, 10^8.
/// </remarks>
internal sealed class WordText
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string MathNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMathNamespace = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string CompatibilityNamespace = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Characters: a paragraph is held whole, and no speech is so long.</summary>
    private const int LongestParagraph = 1 << 26;

    private readonly XmlReader reader;
    private readonly TableRows rows = new();
    private readonly Stack<(StringBuilder Text, bool GoesOn)> open = new();

    /// <summary>What stands in the paragraph before, whose mark is deleted.</summary>
    private StringBuilder? before;

    private bool isHidden;

    /// <summary>The sign between the parts of an equation, if a part with text follows.</summary>
    private char? joint;

    private WordText(XmlReader reader) => this.reader = reader;

    /// <summary>The paragraphs of the whole part.</summary>
    public List<string> Paragraphs => rows.Paragraphs;

    /// <summary>The footnotes and the endnotes that the text names, in its order.</summary>
    public List<string> Footnotes { get; } = [];

    /// <inheritdoc cref="Footnotes"/>
    public List<string> Endnotes { get; } = [];

    /// <summary>The paragraphs of each note, in a part that holds notes.</summary>
    public Dictionary<string, List<string>> Notes { get; } = [];

    /// <exception cref="InvalidDataException">The part is no such part, or one of its paragraphs has no end.</exception>
    /// <exception cref="XmlException"/>
    public static WordText Read(XmlReader reader, string root)
    {
        reader.MoveToContent();
        if (reader.LocalName != root || reader.NamespaceURI is not (WordNamespace or StrictNamespace))
        {
            throw new InvalidDataException($"One of its parts is no Word {root}.");
        }

        WordText text = new(reader);
        while (!reader.EOF)
        {
            // What was skipped, or read to its end, leaves the reader at what follows.
            if (reader.NodeType == XmlNodeType.Element ? text.Begin() : text.End())
            {
                reader.Read();
            }
        }

        return text;
    }

    private bool Begin() => reader.NamespaceURI switch
    {
        WordNamespace or StrictNamespace => BeginWord(),
        MathNamespace or StrictMathNamespace => BeginMath(),
        CompatibilityNamespace when reader.LocalName == "Fallback" => Skip(),
        _ => true,
    };

    private bool BeginWord()
    {
        switch (reader.LocalName)
        {
            case "tr" when !reader.IsEmptyElement:
                rows.BeginRow();
                return true;
            case "tc" when !reader.IsEmptyElement:
                rows.BeginCell();
                return true;
            case "tbl":
                FinishBefore();
                return true;
            case "footnote" or "endnote" when !reader.IsEmptyElement:
                return ReadNote();
            case "p" when reader.IsEmptyElement:
                FinishBefore();
                return true;
            case "p":
                open.Push((before ?? new StringBuilder(), false));
                before = null;
                return true;
            case "r":
                isHidden = false;
                return true;
            case "vanish":
                isHidden = IsOn();
                return true;
            case "pPr" when open.Count > 0 && !reader.IsEmptyElement:
                return ReadMark();
            case "rPrChange" when open.Count > 0:
            case "tabs" or "instrText" or "del" or "delText" or "moveFrom" or "rt":
                // How a run was set before a change says nothing of its text, and tab stops of the paragraph's format are no tabs of its text; moved
                // text stands again where it went.
                return Skip();
            default:
                return open.Count == 0 || BeginPiece();
        }
    }

    /// <summary>What a run consists of.</summary>
    private bool BeginPiece()
    {
        if (reader.LocalName is not ("t" or "tab" or "br" or "cr" or "noBreakHyphen" or "sym" or "footnoteReference" or "endnoteReference"))
        {
            return true;
        }

        if (isHidden)
        {
            return Skip();
        }

        StringBuilder text = open.Peek().Text;
        switch (reader.LocalName)
        {
            case "t":
                ElementText.Append(reader, text, LongestParagraph);
                break;
            case "tab":
                text.Append('\t');
                break;
            case "br" or "cr":
                Finish(text);
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym":
                text.Append(SymbolFont.Of(Attribute("font"), Attribute("char")));
                break;
            case "footnoteReference":
                Footnotes.Add(Attribute("id") ?? "");
                break;
            case "endnoteReference":
                Endnotes.Add(Attribute("id") ?? "");
                break;
        }

        return true;
    }

    private bool BeginMath()
    {
        switch (reader.LocalName)
        {
            case "r":
                isHidden = false;
                break;
            case "den":
                joint = '/';
                break;
            case "sup":
                joint = '^';
                break;
            case "t" when open.Count > 0 && !isHidden:
                StringBuilder text = open.Peek().Text.Append(joint);
                joint = null;
                ElementText.Append(reader, text, LongestParagraph);
                break;
        }

        return true;
    }

    private bool End()
    {
        if (reader.NodeType != XmlNodeType.EndElement)
        {
            return true;
        }

        if (reader.NamespaceURI is MathNamespace or StrictMathNamespace)
        {
            joint = reader.LocalName is "den" or "sup" ? null : joint;
            return true;
        }

        if (reader.NamespaceURI is WordNamespace or StrictNamespace)
        {
            switch (reader.LocalName)
            {
                case "p":
                    (StringBuilder text, bool goesOn) = open.Pop();
                    before = goesOn ? text : null;
                    if (!goesOn)
                    {
                        Finish(text);
                    }

                    break;
                case "tc":
                    FinishBefore();
                    rows.EndCell();
                    break;
                case "tr":
                    rows.EndRow();
                    break;
                case "txbxContent" or "body":
                    FinishBefore();
                    break;
            }
        }

        return true;
    }

    private bool Skip()
    {
        reader.Skip();
        return false;
    }

    /// <summary>Reads a note through; what parts notes from the text is passed over.</summary>
    private bool ReadNote()
    {
        if (Attribute("type") is not (null or "normal"))
        {
            return Skip();
        }

        string id = Attribute("id") ?? "";
        int start = Paragraphs.Count, depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element ? Begin() : End())
            {
                reader.Read();
            }
        }

        FinishBefore();
        Notes[id] = Paragraphs[start..];
        return true;
    }

    /// <summary>Reads how a paragraph is set, of which only matters whether its mark is deleted or moved away: how else it is set says nothing of its text.</summary>
    private bool ReadMark()
    {
        int depth = reader.Depth;
        bool isMark = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth == depth + 1)
            {
                isMark = reader.LocalName == "rPr";
            }
            else if (isMark && reader.Depth == depth + 2 && reader is { NodeType: XmlNodeType.Element, LocalName: "del" or "moveFrom" })
            {
                open.Push(open.Pop() with { GoesOn = true });
            }
        }

        return true;
    }

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: it is, unless it says that it is not.</summary>
    private bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    private string? Attribute(string name) => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>Ends the paragraph whose mark is deleted where none follows that it could go on in.</summary>
    private void FinishBefore()
    {
        if (before is { } text)
        {
            before = null;
            Finish(text);
        }
    }

    private void Finish(StringBuilder text)
    {
        rows.Add(text.ToString());
        text.Clear();
    }
}
