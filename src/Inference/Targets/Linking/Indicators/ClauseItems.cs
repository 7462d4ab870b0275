namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The indicators of the clause that is being read, without their verbs, and the one of the clause before (办理建议92件、提案115件，满意率…).</summary>
internal struct ClauseItems(List<Phrase> items)
{
    private const int Most = 8;

    private readonly List<Phrase> items = items;
    private Phrase whole;
    private Phrase before;
    private int sentence = -1;

    /// <summary>True until something of the clause is named.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How many were named.</summary>
    public readonly int Count => items.Count;

    /// <summary>Begins to read a figure.</summary>
    public void Read(bool sameClause) => IsClosed = !sameClause;

    /// <summary>Takes an indicator.</summary>
    /// <param name="name">The indicator.</param>
    /// <param name="thing">The same without its verb, or null where it goes into no row.</param>
    /// <param name="ofSentence">Where its sentence begins.</param>
    public void Add(in Phrase name, in Phrase? thing, int ofSentence)
    {
        if (IsClosed)
        {
            before = items.Count == 1 && sentence == ofSentence ? whole : default;
            sentence = ofSentence;
            items.Clear();
        }

        IsClosed = false;
        whole = name;
        if (items.Count < Most && thing is { } item)
            items.Add(item);
    }

    /// <summary>Takes the last name back for a fuller one that ends alike.</summary>
    public readonly void Complete(in Phrase name, in Phrase thing)
    {
        if (items.Count > 0 && items[^1].Last == name.Last)
            items[^1] = thing;
    }

    /// <summary>Two indicators of two clauses of the sentence (外资3亿元，出口5亿元，分别…).</summary>
    public readonly bool TryPair(int ofSentence, in Phrase last, out Phrase[] pair)
    {
        pair = items.Count == 1 && !before.IsEmpty && sentence == ofSentence ? [before, last] : [];
        return pair.Length > 0;
    }

    /// <summary>All of them apart.</summary>
    public readonly Phrase[] ToArray() => [.. items];

    /// <summary>All of them as one name.</summary>
    public readonly Phrase Joint()
    {
        var joint = default(Phrase);
        foreach (var item in items)
            joint.Add(item);
        return joint;
    }
}
