namespace SpeechML.Features;

/// <summary>
/// Walks over the sentences of a text and their n-grams. A sentence ends behind 。！？； once it has <see cref="MinLength"/>
/// folded characters; n-grams do not cross sentences.
/// </summary>
internal readonly ref struct TextSentences(ReadOnlySpan<char> text) : ISentenceSource
{
    /// <summary>Shorter pieces are no sentence: 一是。 or a rest behind the last full stop.</summary>
    private const int MinLength = 8;

    /// <summary>N-grams that are handed on at once: a sink that looks them up can have many looks under way.</summary>
    private const int Portion = 256;

    private readonly ReadOnlySpan<char> text = text;

    public void Visit<TSink>(int longestNGram, ref TSink sink)
        where TSink : struct, ISentenceSink, allows ref struct
    {
        Span<uint> hashes = stackalloc uint[Portion];
        int count = 0, length = 0, sentences = 0;
        char before2 = CharFolding.Dropped, before1 = CharFolding.Dropped;
        foreach (char raw in text)
        {
            char c = CharFolding.Fold(raw);
            if (c == CharFolding.Dropped)
            {
                continue;
            }

            if (count > Portion - NGramHash.LongestNGram)
            {
                sink.Add(hashes[..count]);
                count = 0;
            }

            hashes[count++] = NGramHash.Of(c);
            if (length > 0 && longestNGram > 1)
            {
                hashes[count++] = NGramHash.Of(before1, c);
                if (length > 1 && longestNGram > 2)
                {
                    hashes[count++] = NGramHash.Of(before2, before1, c);
                }
            }

            (before2, before1) = (before1, c);
            length++;
            if (length >= MinLength && c is ('。' or '!' or '?' or ';'))
            {
                sink.Add(hashes[..count]);
                sink.EndSentence(length, joinsPrevious: false);
                sentences++;
                (count, length) = (0, 0);
            }
        }

        if (length > 0)
        {
            sink.Add(hashes[..count]);
            sink.EndSentence(length, joinsPrevious: length < MinLength && sentences > 0);
        }
    }
}
