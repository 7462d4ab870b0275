using System.Buffers;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>
/// Finds the figures of a paragraph in one pass: jumps from candidate to candidate and reads number, unit, range and the
/// comparator words around it. It does not judge what a figure is; it only leaves out what plainly is none.
/// </summary>
internal sealed class QuantityScanner
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        "0123456789０１２３４５６７８９〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿几数半XxＸｘ×*＊╳✕_＿翻倍首榜");

    private readonly UnitTable units;
    private readonly CueTable cues;

    private QuantityScanner(UnitTable units, CueTable cues)
    {
        this.units = units;
        this.cues = cues;
    }

    /// <summary>The scanner over the built-in tables.</summary>
    public static QuantityScanner Default { get; } = new(UnitTable.Default, CueTable.Default);

    /// <summary>The place of the first character at or after <paramref name="start"/> that may begin a figure, or -1.</summary>
    public static int NextCandidate(ReadOnlySpan<char> text, int start)
    {
        int offset = text[start..].IndexOfAny(Candidates);
        return offset < 0 ? -1 : start + offset;
    }

    /// <summary>Adds the figures of <paramref name="text"/> to <paramref name="mentions"/>, in their order.</summary>
    public void Scan(ReadOnlySpan<char> text, List<QuantityMention> mentions)
    {
        int i = 0;
        while (i < text.Length)
        {
            i = NextCandidate(text, i);
            if (i < 0)
                return;
            int floor = mentions.Count > 0 ? mentions[^1].End : 0;
            var reader = new QuantityReader(text, units, cues, floor);
            int next = reader.Read(i, out var first, out var second, out int count);
            if (count > 0)
                mentions.Add(first);
            if (count > 1)
                mentions.Add(second);
            i = Math.Max(next, i + 1);
        }
    }
}
