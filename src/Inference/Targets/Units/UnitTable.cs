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

    // 35项目标 is 35项 of 目标, though 项目 is a word; so are XX条线路 and 两成都不到, X家电商企业 and X名优秀党员, 突破300人大关. 100人大代表 stays forbidden.
    private static bool StartsCompound(ReadOnlySpan<char> text, int at) => at + 1 < text.Length
        && (text[at], text[at + 1]) is ('目', '标' or '录') or ('线', '路' or '索') or ('都', '不' or '没' or '是' or '在')
            or ('电', '商' or '子' or '力' or '镀') or ('乡', '镇' or '村') or ('国', '有' or '家' or '企' or '内' or '外' or '控') or ('长', '期') or ('具', '有' or '备')
            or ('园', '区' or '林') or ('居', '民') or ('校', '外') or ('政', '府') or ('属', '于' or '地') or ('优', '秀' or '质') or ('特', '困' or '级' or '殊' or '岗')
            or ('大', '关') or ('队', '伍') or ('风', '电' or '机') or ('诉', '讼') or ('体', '育') or ('外', '出' or '来' or '资' or '贸') or ('生', '活') or ('单', '亲' or '身');
}
