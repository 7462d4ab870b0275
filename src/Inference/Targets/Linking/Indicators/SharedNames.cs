namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The names of a list that wait for their figures (小麦、玉米面积分别达到30万亩、20万亩).</summary>
internal struct SharedNames
{
    private Phrase[]? names;
    private int next;
    private Direction direction;

    /// <summary>True while there is a list, all of its names being taken or not.</summary>
    public readonly bool IsOpen => names is not null;

    /// <summary>True where the names are distances, and what follows is told of the measure alone.</summary>
    public bool AreGaps { get; private set; }

    /// <summary>Opens a list and takes its first name.</summary>
    public Phrase Open(Phrase[] list, Direction sharedDirection, bool gaps = false)
    {
        (names, next, direction, AreGaps) = (list, 1, sharedDirection, gaps);
        return list[0];
    }

    /// <summary>Takes the next name for a figure of the same clause, or closes the list.</summary>
    public bool TryTake(bool sameClause, out Phrase name, out Direction sharedDirection)
    {
        (name, sharedDirection) = (default, direction);
        if (names is null || next >= names.Length || !sameClause)
        {
            names = null;
            return false;
        }

        name = names[next++];
        return true;
    }
}
