using System.Runtime.CompilerServices;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The last few names of a sentence, beyond ； too, each of them once, for figures that are told of them apart (事故8起，死亡3人，损失50万元，分别下降…).</summary>
internal struct SentenceNames
{
    private const int Capacity = 8;
    private const int MostJoint = 3;

    private Names names;
    private int count;
    private int end;

    /// <summary>Takes a name.</summary>
    public void Add(ReadOnlySpan<char> text, in Phrase name)
    {
        if (HasEnded(text, name.First.Start))
            count = 0;
        end = Math.Max(end, name.Last.End);
        for (int i = Math.Max(0, count - Capacity); i < count; i++)
        {
            if (IsSame(names[i % Capacity], name))
                return;
        }

        names[count++ % Capacity] = name;
    }

    /// <summary>Takes the last name back for a fuller one that ends alike.</summary>
    public void Complete(in Phrase name)
    {
        if (count > 0 && names[(count - 1) % Capacity].Last == name.Last)
            names[(count - 1) % Capacity] = name;
    }

    /// <summary>The last names in their order; false where the sentence has not named so many before <paramref name="at"/>.</summary>
    public readonly bool TryLast(ReadOnlySpan<char> text, int number, int at, out Phrase[] last)
    {
        last = [];
        if (number > Math.Min(count, Capacity) || HasEnded(text, at))
            return false;
        last = new Phrase[number];
        for (int i = 0; i < number; i++)
            last[i] = names[(count - number + i) % Capacity];
        return true;
    }

    /// <summary>How many of the last names begin at <paramref name="start"/> or behind it.</summary>
    public readonly int CountFrom(int start)
    {
        int found = 0;
        for (int i = Math.Max(0, count - Capacity); i < count; i++)
            found += names[i % Capacity].First.Start >= start ? 1 : 0;
        return found;
    }

    /// <summary>All names of the sentence before <paramref name="at"/>, where they are so few that one figure may be told of all.</summary>
    public readonly bool TryAll(ReadOnlySpan<char> text, int at, out Phrase[] all)
    {
        all = [];
        return count is >= 2 and <= MostJoint && TryLast(text, count, at, out all);
    }

    private readonly bool HasEnded(ReadOnlySpan<char> text, int at) => at > end && text[end..at].IndexOfAny("。！？\n") >= 0;

    private static bool IsSame(in Phrase one, in Phrase other) => one.First == other.First && one.Last == other.Last;

    [InlineArray(Capacity)]
    private struct Names
    {
        private Phrase first;
    }
}
