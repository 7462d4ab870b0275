using System.Collections.Frozen;
using System.Text;

namespace SpeechML.Documents;

/// <summary>
/// Ends the elements of an XHTML page that end within their own tag, such as <c>&lt;title/&gt;</c>: to a parser of HTML that is the beginning of a
/// title, and the rest of the page is its text.
/// </summary>
/// <remarks>Comments and scripts hold no tags. A tag, a comment or a script without end has none behind it, so that the page is gone through once.</remarks>
internal static class SelfClosedTags
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Elements whose content is text up to their own closing tag, whatever it looks like.</summary>
    public static readonly string[] RawNames = ["title", "script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = HtmlNesting.Names(RawNames);

    /// <summary>Elements that have no content in HTML either.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Void = HtmlNesting.Names(
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
        "track", "wbr");

    /// <summary>The page with a closing tag for each of its elements that ends within its own; a page that is no XHTML as it is.</summary>
    public static string End(string html)
    {
        if (!IsXhtml(html))
        {
            return html;
        }

        StringBuilder ended = new(html.Length);
        int written = 0;
        for (int at = 0; at >= 0 && html.IndexOf('<', at) is >= 0 and int start;)
        {
            ReadOnlySpan<char> rest = html.AsSpan(start + 1);
            if (rest.StartsWith("!--"))
            {
                at = html.IndexOf("-->", start, StringComparison.Ordinal);
                continue;
            }

            ReadOnlySpan<char> tag = rest[..HtmlNesting.EndOfTag(rest)];
            ReadOnlySpan<char> name = tag.IndexOfAny(" \t\r\n\f/") is >= 0 and int length ? tag[..length] : tag;
            at = start + 1 + tag.Length;
            if (at < html.Length && IsSelfClosed(tag, name))
            {
                ended.Append(html, written, at + 1 - written).Append("</").Append(name).Append('>');
                written = at + 1;
            }
            else if (Raw.Contains(name))
            {
                at = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
            }
        }

        return ended.Append(html, written, html.Length - written).ToString();
    }

    private static bool IsXhtml(string html)
    {
        if (html.AsSpan().TrimStart().StartsWith("<?xml"))
        {
            return true;
        }

        int root = html.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        return root >= 0 && html.AsSpan(root, HtmlNesting.EndOfTag(html.AsSpan(root))).Contains(Namespace, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a tag ends its element; the stroke at the end of an address without quotes does not.</summary>
    private static bool IsSelfClosed(ReadOnlySpan<char> tag, ReadOnlySpan<char> name) => tag.EndsWith('/') && !name.IsEmpty && char.IsAsciiLetter(name[0])
        && !Void.Contains(name) && (name.Length == tag.Length - 1 || tag[^2] is '"' or '\'' or ' ' or '\t' or '\r' or '\n');
}
