using SpeechML.Classification;
using SpeechML.Features;

namespace SpeechML.Words;

/// <summary>
/// Finds what texts are about in their own words: those that stand in them often and, by the n-gram frequencies of a bundle, seldom elsewhere
/// (tf-idf; a word is at least as rare as the rarest pair of characters in it). Safe to share between threads.
/// </summary>
public sealed class KeywordFinder
{
    private readonly NGramTable table;
    private readonly IWordSegmenter? segmenter;
    private readonly double rarest;

    /// <summary>Makes a finder from a bundle that is loaded.</summary>
    /// <param name="analyzer">Whose bundle knows how rare pairs of characters are.</param>
    /// <param name="segmenter">Cuts words; null to take phrases that come back in the texts instead.</param>
    public KeywordFinder(SpeechAnalyzer analyzer, IWordSegmenter? segmenter = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        table = analyzer.Classifier.Model.Table;
        this.segmenter = segmenter;
        foreach (uint hash in table.Hashes)
        {
            rarest = Math.Max(rarest, Rarity(hash) ?? 0);
        }
    }

    /// <summary>The keywords of texts taken together, heaviest first.</summary>
    /// <param name="texts">Paragraphs; enumerated once.</param>
    /// <param name="count">How many are wanted at most; 1 or more.</param>
    /// <exception cref="ArgumentException"><paramref name="texts"/> or one of them is null, or <paramref name="count"/> is less than 1.</exception>
    public IReadOnlyList<Keyword> Find(IEnumerable<string> texts, int count)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        texts = texts.Select(text => text ?? throw new ArgumentNullException(nameof(texts), "A text is null."));
        IEnumerable<(string Text, int Count)> candidates = segmenter is null
            ? RepeatedPhrases.Find(texts)
            : texts.SelectMany(segmenter.Segment).Where(word => IsWord(word.Quote)).CountBy(word => word.Quote).Select(pair => (pair.Key, pair.Value));
        return [.. candidates
            .Select(candidate => new Keyword(candidate.Text, candidate.Count, candidate.Count * Rarity(candidate.Text)))
            .OrderByDescending(keyword => keyword.Weight).ThenBy(keyword => keyword.Text, StringComparer.Ordinal).Take(count)];
    }

    private static bool IsWord(string word) => word.Length > 1 && word.All(char.IsLetter);

    private double Rarity(string word)
    {
        double result = 0;
        for (int i = 1; i < word.Length; i++)
        {
            result = Math.Max(result, Rarity(NGramHash.Of(CharFolding.Fold(word[i - 1]), CharFolding.Fold(word[i]))) ?? rarest);
        }

        return result;
    }

    /// <summary>A row's last lane is the square of its inverse document frequency, which is ln(N/df) + 1.</summary>
    private double? Rarity(uint hash)
    {
        var row = table.Find(hash);
        return row.Length > 0 ? Math.Max(0, Math.Sqrt(row[^1]) - 1) : null;
    }
}
