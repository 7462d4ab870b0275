namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The indicators of the clause that is being read, without their verbs (办理建议92件、提案115件，满意率…).</summary>
internal struct ClauseItems(List<Phrase> items)
{
    private const int Most = 8;

    private readonly List<Phrase> items = items;

    /// <summary>True until something of the clause is named.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How many were named.</summary>
    public readonly int Count => items.Count;

    /// <summary>Begins to read a figure.</summary>
    public void Read(bool sameClause) => IsClosed = !sameClause;

    /// <summary>Takes an indicator.</summary>
    /// <param name="thing">The indicator without its verb, or null where it goes into no row.</param>
    public void Add(in Phrase? thing)
    {
        if (IsClosed)
            items.Clear();
        IsClosed = false;
        if (items.Count < Most && thing is { } item)
            items.Add(item);
    }

    /// <summary>Takes the last name back for a fuller one that ends alike.</summary>
    public readonly void Complete(in Phrase name, in Phrase thing)
    {
        if (items.Count > 0 && items[^1].Last == name.Last)
            items[^1] = thing;
    }

    /// <summary>True where <paramref name="name"/> is the last of them.</summary>
    public readonly bool EndsWith(in Phrase name) => items.Count > 0 && items[^1].Last == name.Last;

    /// <summary>All of them apart.</summary>
    public readonly Phrase[] ToArray() => [.. items];

    /// <summary>All of them as one name.</summary>
    public readonly Phrase Joint()
    {
        var joint = default(Phrase);
        foreach (var item in items)
        {
            // 帮助80家企业贷款2亿元: the same name twice; 80个项目已开工60个: the same thing.
            if (item.Last != joint.Last && !BeginsWithin(joint, item))
                joint.Add(item);
        }

        return joint;
    }

    private static bool BeginsWithin(in Phrase whole, in Phrase item)
    {
        for (int i = 0; i < whole.Count; i++)
        {
            if (item.First.Start >= whole[i].Start && item.First.Start < whole[i].End)
                return true;
        }

        return false;
    }
}
