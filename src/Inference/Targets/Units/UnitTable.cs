using System.Runtime.InteropServices;

namespace SpeechML.Targets.Units;

/// <summary>The editable table of units (<c>units.tsv</c>), ready for look-ups in the text.</summary>
internal sealed class UnitTable
{
    private readonly CharTrie trie;
    private readonly UnitKind[] kinds;
    private readonly string[] notBefore;

    private UnitTable(IEnumerable<string[]> rows)
    {
        var words = new List<KeyValuePair<string, int>>();
        var kindList = new List<UnitKind>();
        var stops = new List<string>();
        foreach (string[] row in rows)
        {
            words.Add(new(row[0], kindList.Count));
            kindList.Add(Enum.Parse<UnitKind>(row[1]));
            stops.Add(row.Length > 2 ? row[2] : "");
        }

        trie = new CharTrie(CollectionsMarshal.AsSpan(words));
        kinds = [.. kindList];
        notBefore = [.. stops];
    }

    /// <summary>The table that is built into the library.</summary>
    public static UnitTable Default { get; } = new(TableReader.Rows("units.tsv"));

    /// <summary>The unit at <paramref name="start"/>; <see cref="UnitKind.None"/> and length 0 where there is none.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where the unit would begin.</param>
    /// <param name="strict">True after a Chinese numeral or a mask: the unit may not be the beginning of another word.</param>
    /// <param name="length">The unit's length.</param>
    public UnitKind Match(ReadOnlySpan<char> text, int start, bool strict, out int length)
    {
        int row = trie.Match(text, start, out length);
        if (row < 0)
            return UnitKind.None;
        int end = start + length;
        if (text[start] == '人' && length == 1 && end < text.Length && text[end] is '口' or '群' or '民')
        {
            // 9300万人口: the noun is 人口, and 万 stands alone.
            length = 0;
            return UnitKind.None;
        }

        if (strict && end < text.Length && notBefore[row].Contains(text[end]) && !StartsCompound(text, end))
        {
            length = 0;
            return UnitKind.None;
        }

        return kinds[row];
    }

    // 35项目标 is 35项 of 目标, though 项目 is a word; so are XX条线路 and 两成都不到. 100人大代表 stays forbidden.
    private static bool StartsCompound(ReadOnlySpan<char> text, int at) => at + 1 < text.Length
        && (text[at], text[at + 1]) is ('目', '标' or '录') or ('线', '路' or '索') or ('都', '不' or '没' or '是' or '在');
}
