using System.Collections.Frozen;

namespace SpeechML.Documents;

/// <summary>
/// Refuses pages whose elements nest without end before the parser sees them: its time grows with the square of the depth, so that
/// a small hostile file would occupy it for hours.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>Browsers themselves flatten pages at a depth of some hundreds.</summary>
    private const int Deepest = 10_000;

    /// <summary>Elements that have no content, or that old pages habitually leave open; the parser closes them itself.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SelfClosing = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "body", "html", "head",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.DamagedDocument"/>.</exception>
    public static void Require(ReadOnlySpan<char> html, string name)
    {
        int depth = 0;
        while (html.IndexOf('<') is >= 0 and int at)
        {
            html = html[(at + 1)..];
            bool closing = html.StartsWith('/');
            ReadOnlySpan<char> tag = html[(closing ? 1 : 0)..];
            int length = 0;
            while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
            {
                length++;
            }

            if (length == 0 || SelfClosing.Contains(tag[..length]))
            {
                continue;
            }

            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
            {
                throw new SpeechMLException(ErrorCodes.DamagedDocument,
                    $"The page's elements nest more than {Deepest} deep. Save it from a browser again, or as text.", name);
            }
        }
    }
}
