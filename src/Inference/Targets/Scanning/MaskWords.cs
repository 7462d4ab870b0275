using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads 多少 as the mask that some scraped files put where a figure stood (投资多少万元，新建厂房多少栋).</summary>
internal static class MaskWords
{
    private const string Word = "多少";
    private const string Mask = "XX";

    // So many are a scraper's work; fewer only beside other masks, or before a sum or a share.
    private const int Least = 3;

    private static readonly string[] Questions = ["？", "不管", "不论", "无论", "知道", "看看", "问问", "算算"];

    /// <summary>The same text, each 多少 before a unit made a mask of two characters, so that places hold.</summary>
    /// <returns><paramref name="text"/> itself where there are none, or where they ask.</returns>
    public static string Fold(string text)
    {
        int at = Next(text, 0);
        return at < 0 || AnyWord.IsIn(text, Questions) || !AreMasks(text, at) ? text : string.Create(text.Length, (text, at), static (folded, state) =>
        {
            state.text.CopyTo(folded);
            for (int i = state.at; i >= 0; i = Next(state.text, i + Word.Length))
                Mask.CopyTo(folded[i..]);
        });
    }

    private static bool AreMasks(string text, int first)
    {
        int count = 0;
        for (int i = first; i >= 0; i = Next(text, i + Word.Length))
        {
            count++;
            if (text[i + Word.Length] is '万' or '亿' or '%' or '％')
                return true;
        }

        return count >= Least || HoldsMask(text);
    }

    private static bool HoldsMask(string text)
    {
        foreach (char c in text)
        {
            if (Glyph.IsMask(c))
                return true;
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOf(Word) is >= 0 and var step)
        {
            int at = from + step;
            from = at + Word.Length;
            if (from < text.Length && (text[from] is '万' or '亿' || UnitTable.Default.Match(text, from, true, out _) is not (UnitKind.None or UnitKind.Name or UnitKind.Time)))
                return at;
        }

        return -1;
    }
}
