namespace SpeechML.Features;

/// <summary>
/// The 32-bit identity of a character n-gram (n = 1, 2, 3) over folded text. Feature files hold these hashes in place of text,
/// so the function may never change without a new version of every such file.
/// </summary>
internal static class NGramHash
{
    /// <summary>The longest n-gram that has a hash.</summary>
    public const int LongestNGram = 3;

    private const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 / golden ratio (Knuth, TAOCP 3, 6.4)

    public static uint Of(char a) => Mix(a);

    public static uint Of(char a, char b) => Mix(((ulong)a << 16) | b);

    public static uint Of(char a, char b, char c) => Mix(((ulong)a << 32) | ((ulong)b << 16) | c);

    private static uint Mix(ulong key) => (uint)((key * Multiplier) >> 32);
}
