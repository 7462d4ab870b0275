namespace SpeechML.Targets.Scanning;

/// <summary>The whole first stage: scans a paragraph and marks what needs a second look at neighbouring figures.</summary>
internal static class FigureReader
{
    /// <summary>The figures of a paragraph, in their order.</summary>
    public static List<QuantityMention> Read(ReadOnlySpan<char> text)
    {
        var mentions = new List<QuantityMention>();
        Read(text, mentions);
        return mentions;
    }

    /// <summary>Adds the figures of a paragraph, in their order, to an empty list.</summary>
    public static void Read(ReadOnlySpan<char> text, List<QuantityMention> mentions)
    {
        QuantityScanner.Default.Scan(text, mentions);
        BaselineFinder.Mark(text, mentions);
        BaselineFinder.ShareBounds(text, mentions);
    }
}
