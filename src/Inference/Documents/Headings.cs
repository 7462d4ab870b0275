using SpeechML.Features;

namespace SpeechML.Documents;

/// <summary>Recognises headings by their numbering, or as a short line of their own that is no sentence.</summary>
internal static class Headings
{
    /// <summary>A heading that runs into its paragraph is cut here at the latest.</summary>
    private const int LongestHeading = 60;

    private const int LongestUnnumbered = 40;
    private const int ShortestUnnumbered = 4;

    /// <summary>The heading that <paramref name="paragraph"/> is or begins with: its level and its text up to the first sentence end.</summary>
    public static (HeadingLevel Level, string Text) Find(string paragraph)
    {
        HeadingLevel level = LevelOf(paragraph);
        if (level == HeadingLevel.None)
        {
            return (level, "");
        }

        ReadOnlySpan<char> text = paragraph.AsSpan().Trim();
        int end = text.IndexOfAny("。！？；!?;");
        text = end >= 0 ? text[..end] : text;
        return (level, new string(text.Length > LongestHeading ? text[..LongestHeading] : text));
    }

    /// <summary>Whether a paragraph begins with a heading's number: 一、 （一） 第一章 1.</summary>
    public static bool IsNumbered(string paragraph) => NumberedLevelOf(paragraph.AsSpan().Trim()) != HeadingLevel.None;

    private static HeadingLevel LevelOf(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        HeadingLevel numbered = NumberedLevelOf(text);
        return numbered != HeadingLevel.None ? numbered : IsUnnumbered(text) ? HeadingLevel.Second : HeadingLevel.None;
    }

    private static HeadingLevel NumberedLevelOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return HeadingLevel.None;
        }

        // The longest numbering, （十二）, plus what follows it.
        Span<char> head = stackalloc char[Math.Min(text.Length, 6)];
        for (int i = 0; i < head.Length; i++)
        {
            head[i] = CharFolding.Fold(text[i]);
        }

        return ByNumber(head);
    }

    private static HeadingLevel ByNumber(ReadOnlySpan<char> head)
    {
        int numerals = CountNumerals(head);
        if (numerals > 0)
        {
            return Follows(head[numerals..], "、,.:") ? HeadingLevel.Top : HeadingLevel.None;
        }

        if (head[0] == '第' && CountNumerals(head[1..]) is > 0 and int ordinal)
        {
            ReadOnlySpan<char> rest = head[(1 + ordinal)..];
            return rest.StartsWith("部分") || Follows(rest, "章篇") ? HeadingLevel.Top : Follows(rest, ",、") ? HeadingLevel.Second : HeadingLevel.None;
        }

        bool bracket = head[0] is '(' or '[';
        if (bracket && CountNumerals(head[1..]) is > 0 and int inBrackets && Follows(head[(1 + inBrackets)..], ")]"))
        {
            return HeadingLevel.Second;
        }

        ReadOnlySpan<char> digits = bracket ? head[1..] : head;
        int count = digits.Length - digits.TrimStart('0').Length;
        if (count is 0 or > 2)
        {
            return HeadingLevel.None;
        }

        ReadOnlySpan<char> behind = digits[count..];
        return Follows(behind, ")") || (!bracket && Follows(behind, "、.") && !Follows(behind[1..], "0")) ? HeadingLevel.Third : HeadingLevel.None;
    }

    private static int CountNumerals(ReadOnlySpan<char> text)
    {
        int count = text.IndexOfAnyExcept("一二三四五六七八九十百");
        count = count < 0 ? text.Length : count;
        return count <= 3 ? count : 0;
    }

    private static bool Follows(ReadOnlySpan<char> text, ReadOnlySpan<char> anyOf) => text.Length > 0 && anyOf.Contains(text[0]);

    private static bool IsUnnumbered(ReadOnlySpan<char> text) =>
        text.Length is >= ShortestUnnumbered and <= LongestUnnumbered
        && text.IndexOfAny("。！？；!?;") < 0
        && !"：，、:,".Contains(text[^1]);
}
