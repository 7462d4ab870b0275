namespace SpeechML.Targets;

/// <summary>Looks for the first of several words at either end of others, or for any of them within.</summary>
internal static class AnyWord
{
    /// <summary>How many characters the first of <paramref name="words"/> has that the text begins with, or 0.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>How many characters the first of <paramref name="words"/> has that the text ends with, or 0.</summary>
    public static int LengthAtEnd(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>True where the text holds one of <paramref name="words"/>.</summary>
    public static bool IsIn(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.IndexOf(word) >= 0)
                return true;
        }

        return false;
    }
}
