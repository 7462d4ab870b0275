namespace SpeechML.Cli;

/// <summary>The beginning of a text, for tables.</summary>
internal static class TextExcerpt
{
    private const int Length = 60;

    public static string Of(string text)
    {
        text = text.Trim();
        if (text.Length <= Length)
        {
            return text;
        }

        int cut = char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length;
        return text[..cut] + "…";
    }
}
