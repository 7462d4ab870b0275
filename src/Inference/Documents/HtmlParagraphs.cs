using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SpeechML.Documents;

/// <summary>Reads the text of an HTML page, one paragraph a block element; a <c>br</c> ends a paragraph too.</summary>
/// <remarks>White space is collapsed as a browser does it; the full-width indent is no white space there and is kept.</remarks>
internal static class HtmlParagraphs
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
        HtmlNesting.Require(html, name);
        using IDocument page = new HtmlParser().ParseDocument(html);
        List<string> paragraphs = [];
        StringBuilder text = new();

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
                FinishBlock(at.Node, text, paragraphs);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            INode child = at.Node.ChildNodes[at.Next];
            if (child is IText leaf)
            {
                AppendCollapsed(text, leaf.Data);
            }
            else if (child is IElement element)
            {
                FinishBlock(element, text, paragraphs);
                if (!Unseen.Contains(element.LocalName))
                {
                    open.Push((element, 0));
                }
            }
        }

        Finish(text, paragraphs);
        return paragraphs;
    }

    private static void FinishBlock(INode node, StringBuilder text, List<string> paragraphs)
    {
        if (node is IElement element && !Inline.Contains(element.LocalName))
        {
            Finish(text, paragraphs);
        }
    }

    private static void AppendCollapsed(StringBuilder text, string data)
    {
        foreach (char c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
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

    private static void Finish(StringBuilder text, List<string> paragraphs)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        string paragraph = text.ToString();
        text.Clear();
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            paragraphs.Add(paragraph);
        }
    }
}
