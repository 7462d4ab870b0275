namespace SpeechML.Targets.Linking;

/// <summary>The words of ranking.</summary>
internal static class RankWords
{
    /// <summary>Where the last verb of ranking stands, or -1.</summary>
    public static int FindVerb(ReadOnlySpan<char> part, out int length)
    {
        ReadOnlySpan<string> verbs =
        [
            "排名", "位居", "位列", "分列", "名列", "稳居", "跃居", "连续居", "居于", "保持", "列", "居", "排", "获", "升至", "进入", "跻身", "排在", "取得",
        ];
        int best = -1;
        length = 0;
        foreach (string word in verbs)
        {
            int at = part.LastIndexOf(word);
            if (at >= 0 && (at > best + length - 1 || (at == best && word.Length > length)))
            {
                best = at;
                length = word.Length;
            }
        }

        return best;
    }

    /// <summary>True for what a rank is within: 全省, 全国同类城市.</summary>
    public static bool IsScope(ReadOnlySpan<char> part) =>
        part.Length == 0 || (part.Length <= 6 && (part[0] is '全' or '世' or '国' or '同' or '本' || part is "省" or "市" or "中部" or "西部" or "东部"));
}
