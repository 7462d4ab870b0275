namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The indicators of the sentence that is being read, and of its last clause (办理建议92件、提案115件，满意率…).</summary>
internal struct ClauseItems(List<Phrase> items)
{
    private const int Most = 12;

    private readonly List<Phrase> items = items;
    private int clause;
    private Phrase whole;
    private Phrase before;
    private int sentence = -1;

    /// <summary>True until something of the clause is named.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How many the clause named.</summary>
    public readonly int Count => items.Count - clause;

    /// <summary>Begins to read a figure.</summary>
    public void Read(bool sameClause) => IsClosed = !sameClause;

    /// <summary>Takes an indicator.</summary>
    /// <param name="name">The indicator.</param>
    /// <param name="inRow">False where it goes into no row.</param>
    /// <param name="ofSentence">Where its sentence begins.</param>
    public void Add(in Phrase name, bool inRow, int ofSentence)
    {
        if (IsClosed)
        {
            before = Count == 1 && sentence == ofSentence ? whole : default;
            if (sentence != ofSentence || items.Count >= Most)
                items.Clear();
            clause = items.Count;
            sentence = ofSentence;
        }

        IsClosed = false;
        whole = name;
        if (inRow && items.Count < Most)
            items.Add(name);
    }

    /// <summary>Takes the last name back for a fuller one that ends alike.</summary>
    public readonly void Complete(in Phrase name, in Phrase fuller)
    {
        if (items.Count > 0 && items[^1].Last == name.Last)
            items[^1] = fuller;
    }

    /// <summary>Two indicators of two clauses of the sentence (外资3亿元，出口5亿元，分别…).</summary>
    public readonly bool TryPair(int ofSentence, in Phrase last, out Phrase[] pair)
    {
        pair = Count == 1 && !before.IsEmpty && sentence == ofSentence ? [before, last] : [];
        return pair.Length > 0;
    }

    /// <summary>All indicators of the sentence, where they are <paramref name="count"/> (事故3起，死亡1人，损失20万元，分别…).</summary>
    public readonly bool TrySentence(int ofSentence, int count, out Phrase[] names)
    {
        names = items.Count == count && sentence == ofSentence ? [.. items] : [];
        return names.Length > 0;
    }

    /// <summary>All of the clause apart, without their verbs.</summary>
    public readonly Phrase[] ToArray(in Passage passage)
    {
        var things = new Phrase[Count];
        for (int i = 0; i < things.Length; i++)
            things[i] = VerbReader.WithoutVerb(passage, items[clause + i]);
        return things;
    }

    /// <summary>All of the clause as one name.</summary>
    public readonly Phrase Joint(in Passage passage)
    {
        var joint = default(Phrase);
        for (int i = clause; i < items.Count; i++)
            joint.Add(VerbReader.WithoutVerb(passage, items[i]));
        return joint;
    }
}
