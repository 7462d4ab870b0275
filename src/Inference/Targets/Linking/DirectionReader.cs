namespace SpeechML.Targets.Linking;

/// <summary>Reads the direction of a figure from the words that name it, where no verb stands next to it.</summary>
internal static class DirectionReader
{
    /// <summary>The direction that <paramref name="noun"/> gives.</summary>
    /// <param name="noun">The words.</param>
    /// <param name="share">True where the figure is a share, which 新增 within its name does not make a rise.</param>
    /// <param name="tables">The word lists.</param>
    public static Direction Read(ReadOnlySpan<char> noun, bool share, LinkingTables tables)
    {
        if (noun.IsEmpty)
            return Direction.Level;
        int start = ClauseWords.SkipPlace(noun);
        if (noun[start..].StartsWith("累计") || noun[start..].StartsWith("全年"))
            start += 2;
        if (!share && tables.Verbs.Match(noun, start, out _) is > 0 and var direction)
            return (Direction)direction;
        if (!share && noun.Contains("新增", StringComparison.Ordinal) || (!share && noun.Contains("净增", StringComparison.Ordinal)) || noun.EndsWith("增幅"))
            return Direction.Increase;
        ReadOnlySpan<string> falls = ["压降", "压减", "退出", "淘汰", "减少", "削减", "降至每", "降幅", "清退", "关停"];
        foreach (string word in falls)
        {
            if (noun.EndsWith(word))
                return Direction.Decrease;
        }

        return Direction.Level;
    }
}
