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

    public static List<string> Read(string html)
    {
        using IDocument page = new HtmlParser().ParseDocument(html);
        List<string> paragraphs = [];
        StringBuilder text = new();
        INode? root = page.Body;
        INode? node = root;

        // The walk keeps no stack of its own and does not recurse, since scraped pages nest without bound.
        while (node is not null)
        {
            bool descend = true;
            if (node is IText leaf)
            {
                AppendCollapsed(text, leaf.Data);
            }
            else if (node is IElement element)
            {
                descend = !Unseen.Contains(element.LocalName);
                if (!Inline.Contains(element.LocalName))
                {
                    Finish(text, paragraphs);
                }
            }

            if (descend && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement closed && !Inline.Contains(closed.LocalName))
                {
                    Finish(text, paragraphs);
                }
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        Finish(text, paragraphs);
        return paragraphs;
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
