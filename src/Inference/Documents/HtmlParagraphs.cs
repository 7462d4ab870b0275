using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SpeechML.Documents;

/// <summary>Reads the text of an HTML page, one paragraph a block element or a table row (<see cref="TableRows"/>); a <c>br</c> ends a paragraph too.</summary>
/// <remarks>
/// White space is collapsed as a browser does it; the full-width indent is no white space there and is kept. Within <c>pre</c> the ends of lines
/// stand, and end paragraphs. What is hidden by its own attributes is left out (style sheets are not read), and so are the head and the foot
/// of a page that tells its main part from them. In XHTML an element may end within its own tag (<see cref="SelfClosedTags"/>).
/// </remarks>
internal static partial class HtmlParagraphs
{
    /// <summary>What stands within a line of text, whether its own text is shown or not.</summary>
    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        "audio", "button", "canvas", "del", "embed", "iframe", "img", "input", "link", "map", "math", "meta", "meter", "noscript", "object",
        "output", "picture", "progress", "script", "select", "style", "svg", "template", "textarea", "video",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Unseen = new[]
    {
        "script", "style", "noscript", "template", "head", "nav", "iframe", "object", "svg", "math", "select", "textarea", "button", "del",
        "audio", "canvas", "embed", "meter", "progress", "video",
    }.ToFrozenSet();

    /// <param name="html">The page.</param>
    /// <param name="name">The file's name for errors.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.DamagedDocument"/>.</exception>
    public static List<string> Read(string html, string name)
    {
        html = SelfClosedTags.End(html);
        HtmlNesting.Require(html, name);
        using IDocument page = new HtmlParser().ParseDocument(html);
        TableRows rows = new();
        StringBuilder text = new();
        int preformatted = 0;
        bool hasMain = page.QuerySelector("main, article") is not null;

        // The walk does not recurse, since scraped pages nest without bound, and it counts through the children itself, since a
        // node finds its next sibling by searching all of them.
        Stack<(INode Node, int Next)> open = new();
        if (page.Body is { } body)
        {
            open.Push((body, 0));
        }

        while (open.TryPop(out (INode Node, int Next) at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                FinishBlock(at.Node, text, rows);
                EndCell(at.Node, rows);
                preformatted -= IsPreformatted(at.Node) ? 1 : 0;
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            INode child = at.Node.ChildNodes[at.Next];
            if (child is IText leaf)
            {
                Append(text, leaf.Data, keepsLines: preformatted > 0, rows);
            }
            else if (child is IElement element)
            {
                FinishBlock(element, text, rows);
                if (!Unseen.Contains(element.LocalName) && !IsHidden(element) && !(hasMain && IsFurniture(element)))
                {
                    preformatted += IsPreformatted(element) ? 1 : 0;
                    BeginCell(element, rows);
                    open.Push((element, 0));
                }
            }
        }

        Finish(text, rows);
        if (rows.Paragraphs.Count == 0)
        {
            RefuseUnclosed(page, html, name);
        }

        return rows.Paragraphs;
    }

    /// <summary>A page without text that was taken for the text of one of its elements is damaged.</summary>
    private static void RefuseUnclosed(IDocument page, string html, string name)
    {
        string? unclosed = page.All.LastOrDefault(element => element.LocalName is not "body")?.LocalName;
        if (SelfClosedTags.RawNames.Contains(unclosed)
            && html.LastIndexOf($"<{unclosed}", StringComparison.OrdinalIgnoreCase) > html.LastIndexOf($"</{unclosed}", StringComparison.OrdinalIgnoreCase))
        {
            throw new SpeechMLException(ErrorCodes.DamagedDocument,
                $"The page's <{unclosed}> is never closed, so that all behind it belongs to it. Put </{unclosed}> where it ends, or save the page from a browser again, or as text.",
                name);
        }
    }

    private static void FinishBlock(INode node, StringBuilder text, TableRows rows)
    {
        if (node is IElement element && !Inline.Contains(element.LocalName))
        {
            Finish(text, rows);
        }
    }

    private static void BeginCell(IElement element, TableRows rows)
    {
        if (element.LocalName is "tr")
        {
            rows.BeginRow();
        }
        else if (element.LocalName is "td" or "th")
        {
            rows.BeginCell();
        }
    }

    private static void EndCell(INode node, TableRows rows)
    {
        if (node is IElement { LocalName: "tr" })
        {
            rows.EndRow();
        }
        else if (node is IElement { LocalName: "td" or "th" })
        {
            rows.EndCell();
        }
    }

    private static bool IsPreformatted(INode node) => node is IElement { LocalName: "pre" };

    /// <summary>Whether an element says of itself that it is not shown.</summary>
    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && DisplayNone().IsMatch(style));

    /// <summary>
    /// Whether it is the head or the foot of the page, where the page has a main part: without one its title may stand in the head, and those of an
    /// article, or within what may be one, belong to the text anyway.
    /// </summary>
    private static bool IsFurniture(IElement element) => element.LocalName is "header" or "footer" && element.ParentElement is { LocalName: "body" };

    [GeneratedRegex(@"(^|;)\s*display\s*:\s*none\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DisplayNone();

    private static void Append(StringBuilder text, string data, bool keepsLines, TableRows rows)
    {
        foreach (char c in data)
        {
            if (keepsLines && c is '\n')
            {
                Finish(text, rows);
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(c);
            }
        }
    }

    private static void Finish(StringBuilder text, TableRows rows)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        rows.Add(text.ToString());
        text.Clear();
    }
}
