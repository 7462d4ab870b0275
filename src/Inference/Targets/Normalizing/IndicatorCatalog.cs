using System.Runtime.InteropServices;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Normalizing;

/// <summary>The usual indicators with their spellings.</summary>
internal sealed class IndicatorCatalog
{
    private readonly CharTrie spellings;
    private readonly string[] ids;
    private readonly int[] lengths;

    public IndicatorCatalog(IEnumerable<string[]> rows)
    {
        List<KeyValuePair<string, int>> words = [];
        List<string> names = [];
        List<int> sizes = [];
        foreach (string[] row in rows)
        {
            foreach (string spelling in (string[])[row[1], .. row.Length > 2 ? row[2].Split(',', StringSplitOptions.RemoveEmptyEntries) : []])
            {
                string clean = Clean(spelling);
                words.Add(new(clean, names.Count));
                names.Add(row[0]);
                sizes.Add(clean.Length);
            }
        }

        spellings = new CharTrie(CollectionsMarshal.AsSpan(words));
        ids = [.. names];
        lengths = [.. sizes];
    }

    /// <summary>The identifier of the longest spelling that <paramref name="indicator"/> is, ends with or holds; null where none fits.</summary>
    public string? Find(string indicator)
    {
        string clean = Clean(indicator);
        string core = Core(clean);
        string? best = null;
        int longest = 1;
        for (int i = 0; i < clean.Length; i++)
        {
            int row = spellings.Match(clean, i, out int length);
            if (row < 0)
                continue;

            // A spelling within a longer name is trusted only when it is long; at the end, or alone, always.
            bool closes = i + length == clean.Length || i + length == core.Length;
            if (length > longest && (closes || lengths[row] >= 5))
            {
                longest = length;
                best = ids[row];
            }
        }

        return best;
    }

    private static string Core(string indicator)
    {
        foreach (string ending in (string[])["年均增速", "同比增速", "增速", "增幅", "降幅", "总量", "数量", "人数", "里程", "面积"])
        {
            if (indicator.EndsWith(ending, StringComparison.Ordinal) && indicator.Length > ending.Length + 1)
                return indicator[..^ending.Length];
        }

        return indicator;
    }

    private static string Clean(string text) => string.Concat(text.Where(c => c is not ('“' or '”' or '"' or '、' or '，' or '的' or ' ' or '\u3000')));
}
