namespace SpeechML.Training.Targets;

/// <summary>When two wordings of an indicator agree: equal, one in the other at six tenths of its length, or a bigram likeness of 0.6.</summary>
internal static class IndicatorLikeness
{
    private const double Enough = 0.6;

    /// <summary>True where the wordings agree.</summary>
    public static bool Agree(string expected, string answered)
    {
        string a = Clean(expected), b = Clean(answered);
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (a == b)
            return true;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (longer.Contains(shorter, StringComparison.Ordinal) && shorter.Length >= Enough * longer.Length)
            return true;
        var pairs = Pairs(a);
        var others = Pairs(b);
        int total = a.Length + b.Length - 2;
        return total > 0 && 2.0 * pairs.Sum(pair => Math.Min(pair.Value, others.GetValueOrDefault(pair.Key))) / total >= Enough;
    }

    private static string Clean(string text) => string.Concat(text.Where(c => !"“”\"'‘’、，。的 　（）()".Contains(c, StringComparison.Ordinal)));

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        Dictionary<(char, char), int> pairs = [];
        for (int i = 1; i < text.Length; i++)
            pairs[(text[i - 1], text[i])] = pairs.GetValueOrDefault((text[i - 1], text[i])) + 1;
        return pairs;
    }
}
