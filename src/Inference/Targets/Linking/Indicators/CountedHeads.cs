using System.Runtime.CompilerServices;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The last few things that a paragraph counted, each in a unit of its own.</summary>
internal struct CountedHeads
{
    private const int Capacity = 4;

    private Entries entries;
    private int next;

    /// <summary>Takes a thing in the place of the one that was counted in its unit before, or else of the oldest.</summary>
    public void Add(in CountedHead head)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (entries[i].Unit != head.Unit)
                continue;
            entries[i] = head;
            return;
        }

        entries[next] = head;
        next = (next + 1) % Capacity;
    }

    /// <summary>The thing that was counted in <paramref name="unit"/> last.</summary>
    public readonly bool TryFind(char unit, out CountedHead head)
    {
        for (int i = 0; i < Capacity; i++)
        {
            head = entries[i];
            if (head.Unit == unit)
                return true;
        }

        head = default;
        return false;
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private CountedHead first;
    }
}
