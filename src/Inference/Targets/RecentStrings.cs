namespace SpeechML.Targets;

/// <summary>Hands out the same string again for words that come again and again: units, periods.</summary>
internal sealed class RecentStrings
{
    // Longer ones seldom come again.
    private const int Longest = 12;

    private const int Bits = 8;

    private readonly string?[] recent = new string?[1 << Bits];

    /// <summary>The characters as a string.</summary>
    public string Get(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return "";
        if (word.Length > Longest)
            return word.ToString();
        uint hash = ((((uint)word[0] * 31) + word[^1]) * 31 + word[word.Length / 2]) * 31 + (uint)word.Length;
        ref string? place = ref recent[(hash * 0x9E3779B1u) >> (32 - Bits)];
        if (place is null || !word.SequenceEqual(place))
            place = word.ToString();
        return place;
    }
}
