using System.Buffers;

namespace SpeechML.Words;

/// <summary>
/// Finds phrases without a dictionary: stretches of letters that come back, among differing neighbours on both sides (accessor variety;
/// Feng et al., "Accessor variety criteria for Chinese word extraction", Computational Linguistics 30, 2004).
/// </summary>
/// <remarks>
/// The places where phrases begin are sorted by what follows them, as in a suffix array, but one character at a time and only where something comes
/// back: places that have a phrase in common then lie side by side, and nothing is kept for each phrase. It takes eight to ten bytes a letter in all.
/// </remarks>
internal sealed class RepeatedPhrases
{
    private const int Shortest = 2, Longest = 8, LeastCount = 2, LeastVariety = 2;

    /// <summary>Stands between clauses, where it is the neighbour that ends them.</summary>
    private const char End = '\0';

    /// <summary>Characters that join words and begin or end none that is worth listing.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create("的了着把被和与及或在从对向将是也都就之其等");

    /// <summary>A phrase that stands inside a longer one in this share of its places is a piece of that.</summary>
    private const double PieceShare = 0.7;

    /// <summary>All clauses, with <see cref="End"/> before, between and behind them.</summary>
    private readonly ReadOnlyMemory<char> letters;

    /// <summary>Where clauses' letters stand in <see cref="letters"/>, sorted step by step by what follows there.</summary>
    private readonly int[] places;

    /// <summary>What <see cref="places"/> is being sorted by; of each range only for as long as it is sorted.</summary>
    private readonly char[] keys;

    private readonly List<(string Text, int Count)> found = [];

    private RepeatedPhrases(ReadOnlyMemory<char> letters)
    {
        this.letters = letters;
        ReadOnlySpan<char> text = letters.Span;
        places = new int[text.Length - text.Count(End)];
        keys = new char[places.Length];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != End)
            {
                places[count++] = i;
            }
        }
    }

    /// <summary>The phrases and how often each stands there, in no order that means anything.</summary>
    public static IReadOnlyList<(string Text, int Count)> Find(IEnumerable<string> texts)
    {
        RepeatedPhrases phrases = new(Clauses(texts));
        phrases.Visit(0, phrases.places.Length, 0);
        return phrases.found;
    }

    /// <summary>Looks at the phrase of a length that all places of a range have in common, and at those that begin with it.</summary>
    private void Visit(int start, int end, int length)
    {
        Span<int> common = places.AsSpan(start, end - start);
        Span<char> beside = keys.AsSpan(start, end - start);
        Neighbours left = default;
        if (length >= Shortest)
        {
            Take(common, -1, beside);
            beside.Sort();
            left = Neighbours.Of(beside);
        }

        Take(common, length, beside);
        beside.Sort(common);
        if (length >= Shortest)
        {
            Judge(common, length, left, Neighbours.Of(beside));
        }

        if (length == Longest)
        {
            return;
        }

        // A phrase within uses the keys of its own places alone, which lie behind this loop by then.
        for (int next, i = start; i < end; i = next)
        {
            char key = keys[i];
            next = i + 1;
            while (next < end && keys[next] == key)
            {
                next++;
            }

            if (key != End && next - i >= LeastCount)
            {
                Visit(i, next, length + 1);
            }
        }
    }

    private void Take(ReadOnlySpan<int> common, int offset, Span<char> letter)
    {
        ReadOnlySpan<char> text = letters.Span;
        for (int i = 0; i < common.Length; i++)
        {
            letter[i] = text[common[i] + offset];
        }
    }

    private void Judge(ReadOnlySpan<int> common, int length, Neighbours left, Neighbours right)
    {
        int most = Math.Max(left.Most, right.Most);
        bool isPiece = length < Longest && most >= LeastCount && most >= PieceShare * common.Length;
        ReadOnlySpan<char> phrase = letters.Span.Slice(common[0], length);
        if (!isPiece && Math.Min(left.Variety, right.Variety) >= LeastVariety && !Joints.Contains(phrase[0]) && !Joints.Contains(phrase[^1]))
        {
            found.Add((phrase.ToString(), common.Length));
        }
    }

    /// <summary>The letters of all texts, each stretch of them with an <see cref="End"/> on both sides.</summary>
    private static ReadOnlyMemory<char> Clauses(IEnumerable<string> texts)
    {
        ArrayBufferWriter<char> clauses = new();
        clauses.Write([End]);
        foreach (string text in texts)
        {
            int start = 0;
            for (int i = 0; i <= text.Length; i++)
            {
                if (i == text.Length || !char.IsLetter(text[i]))
                {
                    if (i - start >= Shortest)
                    {
                        clauses.Write(text.AsSpan(start, i - start));
                        clauses.Write([End]);
                    }

                    start = i + 1;
                }
            }
        }

        return clauses.WrittenMemory;
    }

    /// <summary>What stands on one side of a phrase.</summary>
    /// <param name="Variety">How many neighbours differ; each end of a clause counts as one of its own.</param>
    /// <param name="Most">How often the commonest letter stands there.</param>
    private readonly record struct Neighbours(int Variety, int Most)
    {
        public static Neighbours Of(ReadOnlySpan<char> sorted)
        {
            int ends = sorted.LastIndexOf(End) + 1, variety = ends, most = 0;
            for (int next, i = ends; i < sorted.Length; i = next)
            {
                next = i + 1;
                while (next < sorted.Length && sorted[next] == sorted[i])
                {
                    next++;
                }

                variety++;
                most = Math.Max(most, next - i);
            }

            return new Neighbours(variety, most);
        }
    }
}
