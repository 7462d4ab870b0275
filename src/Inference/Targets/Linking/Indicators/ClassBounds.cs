namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads the bounds of classes that are counted side by side (5000万元以上工业项目20个，十亿元以上的2个).</summary>
internal static class ClassBounds
{
    /// <summary>True for words that end with a bound (十亿元以上).</summary>
    public static bool EndWords(ReadOnlySpan<char> text, Span words) =>
        words.Length > 2 && text[words.End - 1] is '上' or '下' && text[words.End - 2] == '以';

    /// <summary>The thing without its bound, where another class of it is counted: by a bound too, or by so many that they are no members (35岁以下干部76人，大学学历的284人).</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="modifier">What tells the class.</param>
    /// <param name="isMore">True where the class is larger than what was counted before.</param>
    /// <param name="thing">What was counted before.</param>
    public static Phrase Leave(ReadOnlySpan<char> text, Span modifier, bool isMore, in Phrase thing)
    {
        if (!(isMore || EndWords(text, modifier) || modifier.Of(text).IndexOfAny("超过足到") >= 0) || thing.IsEmpty)
            return thing;
        var words = thing.First.Of(text);
        int end = Math.Max(words.LastIndexOf('的') + 1, Math.Max(words.LastIndexOf("以上"), words.LastIndexOf("以下")) is > 0 and var bound ? bound + 2 : 0);
        return words.Length - end >= 2 ? thing.SkipFirst(end) : thing;
    }
}
