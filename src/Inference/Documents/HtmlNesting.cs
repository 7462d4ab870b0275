using System.Collections.Frozen;

namespace SpeechML.Documents;

/// <summary>
/// Refuses pages whose elements nest without end before the parser sees them: its time grows with the square of the depth, so that
/// a small hostile file would occupy it for hours.
/// </summary>
/// <remarks>
/// What is open is never counted too low: an opening tag counts wherever it stands, and a closing one only where it certainly closes something, not
/// within a comment or a tag, nor over the edge of a block that is open.
/// </remarks>
internal sealed class HtmlNesting
{
    /// <summary>Browsers themselves flatten pages at a depth of some hundreds.</summary>
    private const int Deepest = 10_000;

    /// <summary>Formatting that is open at a tag the parser may have to open anew there: so many copies no page asks for.</summary>
    private const long MostCopies = 1 << 21;

    /// <summary>Of formatting elements with the same attributes the parser keeps no more.</summary>
    private const int MostAlike = 3;

    /// <summary>In lengths of the page: tags and comments do not stand within each other, so that looking for their ends costs one.</summary>
    private const int MostScanned = 16;

    /// <summary>A closing tag is not looked for further up.</summary>
    private const int Reach = 64;

    /// <summary>Elements that have no content, or that old pages habitually leave open; the parser closes them itself.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SelfClosing = Names(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "body", "html", "head");

    /// <summary>Elements that stay open behind the end of their block, in which the parser opens them anew.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Elements that any block around them closes with itself. All others are taken for blocks, which only their own closing tag closes.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Names(
        "abbr", "acronym", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "samp", "span", "sub", "sup", "time", "var");

    private readonly List<(string Name, Role Role)> open = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> alike =
        new Dictionary<string, int>().GetAlternateLookup<ReadOnlySpan<char>>();

    private int formatting;
    private long copies;

    private enum Role
    {
        Block,
        Plain,
        Formatting,
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.DamagedDocument"/>.</exception>
    public static void Require(ReadOnlySpan<char> html, string name)
    {
        HtmlNesting nesting = new();
        int certain = 0;
        long scanned = 0;
        for (int at = 0; html[at..].IndexOf('<') is >= 0 and int next;)
        {
            at += next + 1;
            if (html[at..].StartsWith("!--"))
            {
                int end = html[at..].IndexOf("-->");
                end = end < 0 ? html.Length - at : end;
                certain = Math.Max(certain, at + end);
                scanned += end;
                Require(scanned <= (long)MostScanned * html.Length, name);
                continue;
            }

            bool closing = html[at..].StartsWith('/');
            ReadOnlySpan<char> tag = html[(at + (closing ? 1 : 0))..];
            int length = 0;
            while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
            {
                length++;
            }

            if (length == 0)
            {
                continue;
            }

            if (!closing)
            {
                int end = EndOfTag(tag);
                nesting.Open(tag[..length], tag[..end]);
                certain = Math.Max(certain, at + end);
                scanned += end;
            }
            else if (at >= certain)
            {
                nesting.Close(tag[..length]);
            }

            Require(nesting.open.Count <= Deepest && nesting.copies <= MostCopies && scanned <= (long)MostScanned * html.Length, name);
        }
    }

    /// <summary>Where a tag ends: at the first &gt; that is in no quotes behind an equals sign.</summary>
    internal static int EndOfTag(ReadOnlySpan<char> tag)
    {
        for (int i = 0; i < tag.Length; i++)
        {
            if (tag[i] == '>')
            {
                return i;
            }

            if (tag[i] is '"' or '\'' && tag[..i].TrimEnd().EndsWith('='))
            {
                int end = tag[(i + 1)..].IndexOf(tag[i]);
                if (end < 0)
                {
                    return tag.Length;
                }

                i += end + 1;
            }
        }

        return tag.Length;
    }

    /// <summary>A set of element names, in which those of a page are looked up in capitals too.</summary>
    internal static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static void Require(bool holds, string name)
    {
        if (!holds)
        {
            throw new SpeechMLException(ErrorCodes.DamagedDocument,
                $"The page's elements nest more than {Deepest} deep, or are never closed. Save it from a browser again, or as text.", name);
        }
    }

    private void Open(ReadOnlySpan<char> name, ReadOnlySpan<char> tag)
    {
        copies += formatting;
        if (SelfClosing.Contains(name))
        {
            return;
        }

        if (!Formatting.Contains(name))
        {
            open.Add((name.ToString(), Plain.Contains(name) ? Role.Plain : Role.Block));
            return;
        }

        alike.TryGetValue(tag, out int same);
        if (same < MostAlike)
        {
            alike[tag] = same + 1;
            open.Add((tag.ToString(), Role.Formatting));
            formatting++;
        }
    }

    private void Close(ReadOnlySpan<char> name)
    {
        for (int i = open.Count - 1; i >= Math.Max(0, open.Count - Reach); i--)
        {
            (string opened, Role role) = open[i];
            if (opened.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase) && (opened.Length == name.Length || !char.IsAsciiLetterOrDigit(opened[name.Length])))
            {
                if (role == Role.Formatting)
                {
                    alike[opened]--;
                    formatting--;
                }

                open.RemoveAt(i);
                for (int above = open.Count - 1; above >= i; above--)
                {
                    if (open[above].Role == Role.Plain)
                    {
                        open.RemoveAt(above);
                    }
                }

                return;
            }

            if (role == Role.Block)
            {
                return;
            }
        }
    }
}
