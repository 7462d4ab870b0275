namespace SpeechML.Targets.Linking;

/// <summary>Small readings of the words of a clause.</summary>
internal static class ClauseWords
{
    /// <summary>How many characters at the beginning name the place that speaks (全县, 我市), or 0.</summary>
    public static int SkipPlace(ReadOnlySpan<char> noun) =>
        noun.Length > 3 && noun[0] is '全' or '我' or '各' && noun[1] is '县' or '市' or '区' or '省' or '镇' or '乡' or '州' or '旗' or '村' or '团' or '州' or '校' or '国' ? 2 : 0;

    /// <summary>True where the figure is a distance from something: 高于全市平均水平.</summary>
    public static bool IsGap(ReadOnlySpan<char> noun) =>
        noun.StartsWith("高于") || noun.StartsWith("低于") || noun.StartsWith("快于") || noun.StartsWith("高出") || noun.StartsWith("低于") || noun.StartsWith("领先");

    /// <summary>Where the words of a comparison begin (人均产出约为全省平均水平的), or -1.</summary>
    public static int FindEquation(ReadOnlySpan<char> noun)
    {
        ReadOnlySpan<string> words = ["约为", "相当于", "是", "约占", "高于", "低于", "快于", "高出"];
        int best = -1;
        foreach (string word in words)
        {
            int at = noun.IndexOf(word);
            if (at >= 2 && (best < 0 || at < best))
                best = at;
        }

        return best;
    }
}
