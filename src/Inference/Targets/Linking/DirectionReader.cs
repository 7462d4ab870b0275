namespace SpeechML.Targets.Linking;

/// <summary>Reads the direction of a figure from the words that name it, where no verb stands next to it.</summary>
internal static class DirectionReader
{
    /// <summary>The direction that <paramref name="noun"/> gives.</summary>
    public static Direction Read(ReadOnlySpan<char> noun, LinkingTables tables)
    {
        if (noun.IsEmpty)
            return Direction.Level;
        int start = noun.StartsWith("累计") || noun.StartsWith("全年") ? 2 : 0;
        if (tables.Verbs.Match(noun, start, out _) is > 0 and var direction)
            return (Direction)direction;
        if (noun.Contains("新增", StringComparison.Ordinal) || noun.Contains("净增", StringComparison.Ordinal) || noun.EndsWith("增幅"))
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
