using System.Runtime.CompilerServices;

namespace SpeechML.Features;

/// <summary>Walks over the n-grams of a text.</summary>
internal static class NGrams
{
    /// <summary>Hands every n-gram of 1 to <paramref name="longest"/> folded characters to <paramref name="sink"/>, one call an occurrence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Visit<TSink>(ReadOnlySpan<char> text, int longest, ref TSink sink)
        where TSink : struct, INGramSink, allows ref struct
    {
        char before2 = CharFolding.Dropped, before1 = CharFolding.Dropped;
        foreach (char raw in text)
        {
            char c = CharFolding.Fold(raw);
            if (c == CharFolding.Dropped)
            {
                continue;
            }

            sink.Add(NGramHash.Of(c));
            if (before1 != CharFolding.Dropped && longest > 1)
            {
                sink.Add(NGramHash.Of(before1, c));
                if (before2 != CharFolding.Dropped && longest > 2)
                {
                    sink.Add(NGramHash.Of(before2, before1, c));
                }
            }

            (before2, before1) = (before1, c);
        }
    }
}
