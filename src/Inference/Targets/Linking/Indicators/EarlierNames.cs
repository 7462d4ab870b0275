using System.Runtime.CompilerServices;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The last measures that a paragraph named with their owners, for those that are named again without (…在线监管覆盖率为76%。年底覆盖率要达到95%).</summary>
internal struct EarlierNames
{
    private const int Capacity = 8;
    private const int Reach = 240;
    private const int LongestBare = 4;
    private const int ShortestOwner = 2;

    private Entries entries;
    private int count;
    private int repeatedIn;

    /// <summary>Takes a name that has an owner.</summary>
    public void Add(ReadOnlySpan<char> text, in Phrase name)
    {
        if (name.Suffix is null && name.Length >= Discourse.ShortestName + ShortestOwner && !name.First.Of(text).StartsWith("累计"))
            entries[count++ % Capacity] = name;
    }

    /// <summary>The last name of another clause that ends with the measure that a figure names alone.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="bare">The name without an owner.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="goesOn">True where a record before it stands in its sentence; else the figure must open the sentence, since what opens it owns the measure.</param>
    /// <param name="whole">The name with its owner.</param>
    public bool TryFind(in Passage passage, in Phrase bare, in Figure figure, bool goesOn, out Phrase whole)
    {
        whole = default;
        if (bare.Count != 1 || bare.Suffix is not null || bare.Length > LongestBare || !IsMeasure(passage, figure, bare.First))
            return false;
        int sentence = figure.Sentence;
        if (!goesOn && passage.TrimLead(sentence, figure.Region.Start) < figure.Region.Start)
            return false;
        if (IsOwned(passage.Text, bare.First.Start))
            return false;
        var words = bare.First.Of(passage.Text);
        for (int i = count - 1; i >= Math.Max(0, count - Capacity); i--)
        {
            ref readonly var name = ref entries[i % Capacity];
            if (bare.First.Start - name.Last.End > Reach)
                return false;
            if (name.Last.End < figure.Region.Start && name.Last.End <= bare.First.Start && name.Length - words.Length >= ShortestOwner && name.Last.Of(passage.Text).EndsWith(words))
            {
                whole = name;
                repeatedIn = sentence;
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a measure whose owner is told, though the name goes without (东县入园率92%，我县入园率66%).</summary>
    public static bool IsOwned(ReadOnlySpan<char> text, int start)
    {
        int end = start > 0 && text[start - 1] == '的' ? start - 1 : start;
        return end >= 2 && text[end - 2] is '我' && RankWords.IsPlace(text[end - 1]);
    }

    /// <summary>The same for the next measure of a sentence that began so (…覆盖率要达到95%，核处率要达到92%): the one before does not own it.</summary>
    public bool TryNext(in Passage passage, in Figure figure, out Phrase whole)
    {
        whole = default;
        return repeatedIn > 0 && repeatedIn == figure.Sentence && TryFind(passage, Phrase.Of(figure.Noun), figure, goesOn: true, out whole);
    }

    // 覆盖率, 增加值, 盈利, but not 投入资金, which says what is done.
    private static bool IsMeasure(in Passage passage, in Figure figure, Span words)
    {
        if (VerbReader.TryLeading(passage, words, out var doing) && words.Length - doing.Length != 1)
            return false;
        if (words.Length == Discourse.ShortestName)
            return figure.Mention.Kind == UnitKind.Money && passage.Tables.Names.Match(passage.Text[..words.End], words.Start, out _) < 0;
        return MeasureReader.IsRelation(passage, words) || MeasureReader.HeadLength(passage, words) == words.Length || ClauseWords.IsMeasure(words.Of(passage.Text));
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private Phrase first;
    }
}
