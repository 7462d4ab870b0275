using SpeechML.Documents;

namespace SpeechML.Training.Suggestion;

/// <summary>Tells paragraphs of running text from headings, salutations, tables and what is too long to label.</summary>
internal sealed class ParagraphFilter(SuggestionOptions options)
{
    /// <summary>Rows of a table and foreign text have a smaller share of Chinese characters.</summary>
    private const double LeastChinese = 0.5;

    public bool Accepts(string paragraph)
    {
        string text = paragraph.Trim();
        return text.Length >= options.ShortestText && text.Length <= options.LongestText && IsChinese(text) && !IsHeading(text);
    }

    /// <summary>A numbered paragraph that goes on behind its first sentence is no heading, nor is one that begins with a heading.</summary>
    private static bool IsHeading(string text) =>
        Headings.Find(text).Level != HeadingLevel.None && text.AsSpan(0, text.Length - 1).IndexOfAny("。！？；!?;") < 0;

    private static bool IsChinese(string text) => text.Count(c => c is >= '\u3400' and <= '\u9FFF') >= LeastChinese * text.Length;
}
