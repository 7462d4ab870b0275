namespace SpeechML.Targets.Linking.Indicators;

/// <summary>What a paragraph was about up to the figure that is being read: shared heads, carried verbs and unnamed subjects need no second look at the text.</summary>
/// <param name="items">An empty list for its own use.</param>
internal struct Discourse(List<Phrase> items)
{
    // So far from its sentence a topic is forgotten.
    private const int TopicReach = 160;

    /// <summary>So few characters (死亡, 投入, 总产) name nothing alone.</summary>
    public const int ShortestName = 2;

    private Aside aside;
    private Phrase wholeOfParts;
    private int wholeSentence = -1;
    private Span topic;
    private int topicSentence = -1;

    /// <summary>The record before, or -1.</summary>
    public int Previous { get; private set; } = -1;

    /// <summary>Where what was read of the record before ends.</summary>
    public int PreviousEnd { get; set; }

    /// <summary>The direction of the record before.</summary>
    public Direction LastDirection { get; private set; }

    /// <summary>The indicator of the record before.</summary>
    public Phrase Last { get; set; }

    /// <summary>The last indicator of the clause before.</summary>
    public Phrase LastOfClauseBefore { get; private set; }

    /// <summary>What the text is about.</summary>
    public Phrase Subject { get; set; }

    /// <summary>Where the subject's sentence begins, or -1.</summary>
    public int SubjectSentence { get; set; } = -1;

    /// <summary>The verb of doing that goes on (新建公园3座、广场5个).</summary>
    public Span Verb { get; set; }

    /// <summary>The place that speaks (全村).</summary>
    public Span Place { get; private set; }

    /// <summary>Where the place's sentence begins, or -1.</summary>
    public int PlaceSentence { get; private set; } = -1;

    /// <summary>True where the name before was completed by the subject.</summary>
    public bool Completed { get; set; }

    /// <summary>What stood before the colon, where the short name behind it was completed by it.</summary>
    public Span Label { get; set; }

    /// <summary>The names of the clause.</summary>
    public ClauseItems Items = new(items);

    /// <summary>The names of the sentence.</summary>
    public SentenceNames NamesOfSentence;

    /// <summary>The measures that were named with their owners.</summary>
    public EarlierNames EarlierNames;

    /// <summary>The names that wait for their figures.</summary>
    public SharedNames Shared;

    /// <summary>What was ranked last.</summary>
    public RankedThing Ranked;

    /// <summary>The plan that shares were told of last.</summary>
    public PlanOfSentence Plan { get; set; }

    /// <summary>What was told last as a part of a whole, without the whole.</summary>
    public Phrase Parted { get; set; }

    /// <summary>Who contributed, as the shares of a row are told of it.</summary>
    public Phrase Contributed { get; set; }

    /// <summary>The measure that a heading gives for the list behind its colon (主要农产品产量：).</summary>
    public Span Listed { get; set; }

    /// <summary>The measure with the word of distance (收入高于) that a gap was told of last, and the figure that told it.</summary>
    public (Phrase Measure, int Figure) Gap { get; set; } = (default, -2);

    /// <summary>The rate that was told last, but for those of single owners.</summary>
    public Phrase Rate { get; set; }

    /// <summary>What was counted.</summary>
    public CountedHeads Counted;

    /// <summary>The figure that was a part of another one's thing, if the record before was.</summary>
    public int PartAt { get; set; } = -2;

    /// <summary>The event whose harm was told last, and the figure that told it.</summary>
    public (Phrase Event, int Figure) Harm { get; set; } = (default, -2);

    /// <summary>What the grades of a row share (国家级…, 省级…: 示范园).</summary>
    public Span GradeTail { get; set; }

    /// <summary>Goes on to the figure at <paramref name="index"/>.</summary>
    public Figure Open(in Passage passage, int index)
    {
        ref readonly var mention = ref passage.Mentions[index];
        var region = passage.Clauses.Region(index, PreviousEnd, Previous >= 0, out bool sameClause, out bool sameSentence);
        Bracket(passage.Clauses.IsInBrackets(mention.NumberStart));
        if (!aside.IsOpen)
            Items.Read(sameClause);
        if (!sameSentence)
            Verb = default;
        if (!sameClause)
            LastOfClauseBefore = Last;
        PreviousEnd = mention.End;
        var figure = new Figure(index, mention, passage.Clauses.SentenceStart(mention.Start), region, sameClause);
        // 项目50个，其中续建20个，已开工40个: of all, and not of the part that was named last.
        if (SubjectIn(figure.Sentence) && passage.Says(figure, "其中"))
            (wholeOfParts, wholeSentence) = (Subject, SubjectSentence);
        else if (wholeSentence == figure.Sentence && PartReader.IsBehindRow(passage, index))
            (Subject, SubjectSentence) = (wholeOfParts, wholeSentence);
        return figure;
    }

    // 造林面积3万亩（其中退化林5000亩），增长8%: what is told between brackets goes on to nothing behind them.
    private void Bracket(bool isBetween)
    {
        if (isBetween && !aside.IsOpen)
            aside = new Aside(true, Last, Subject, SubjectSentence, Verb, Counted);
        else if (!isBetween && aside.IsOpen)
            (aside, Last, Subject, SubjectSentence, Verb, Counted) = (default, aside.Last, aside.Subject, aside.SubjectSentence, aside.Verb, aside.Counted);
    }

    /// <summary>Leaves a figure that was linked.</summary>
    public void Close(in Figure figure) => (Previous, LastDirection) = (figure.Index, figure.Direction);

    /// <summary>True where the sentence that begins at <paramref name="sentence"/> has named a subject.</summary>
    public readonly bool SubjectIn(int sentence) => !Subject.IsEmpty && SubjectSentence == sentence;

    /// <summary>The last indicator, where the sentence that begins at <paramref name="sentence"/> names it.</summary>
    public readonly bool LastIn(int sentence, out Phrase last)
    {
        last = Last;
        return !last.IsEmpty && last.First.Start >= sentence;
    }

    /// <summary>True where the record before ends before <paramref name="at"/>, so that what stands there was not told of yet.</summary>
    public readonly bool IsUntold(in Passage passage, int at) => Previous < 0 || passage.Mentions[Previous].End <= at;

    /// <summary>Takes what a sentence is about: from here on, or again.</summary>
    public void TurnTo(in Phrase subject, int sentence) => (Subject, SubjectSentence) = (subject, sentence);

    /// <summary>Takes an indicator that does not change what the text is about.</summary>
    public Phrase Mention(in Phrase name) => Last = name;

    /// <summary>Takes an indicator that what follows may be about.</summary>
    public Phrase Remember(in Passage passage, in Phrase name)
    {
        Last = name;
        int sentence = passage.Clauses.SentenceStart(name.First.Start);
        if (!(SubjectIn(sentence) && name.Count == 1 && passage.Text[name.First.End - 1] is '宽' or '高' or '深' or '厚' or '长'))
            (Subject, SubjectSentence) = (name, sentence); // 公路全长12公里，路基宽8米，总投资3亿元
        if (ClauseWords.SkipPlace(passage.Text[name.First.Start..]) is > 0 and var length)
            (Place, PlaceSentence) = (new Span(name.First.Start, name.First.Start + length), SubjectSentence);
        if (aside.IsOpen)
            return name;
        bool inRow = !name.Last.IsEmpty && passage.Text[name.Last.End - 1] is not ('率' or '比');
        Items.Add(!inRow ? null : VerbReader.WithoutVerb(passage, name) is { IsEmpty: false } thing && (Items.IsClosed || !Items.EndsWith(thing)) ? thing : name); // 新开工、新竣工项目: known by it
        NamesOfSentence.Add(passage.Text, name);
        return name;
    }

    /// <summary>Goes back from a part to the whole that was named before 其中.</summary>
    public void ReturnToWhole(in Passage passage, in Figure figure)
    {
        if (wholeSentence == figure.Sentence && (passage.Says(figure, "已") || passage.Says(figure, "目前")))
            Subject = wholeOfParts;
    }

    /// <summary>What the sentence is about, or else the one before it, or the one that opens the paragraph.</summary>
    public Span Topic(in Passage passage, int sentence)
    {
        if (sentence == topicSentence)
            return topic;
        topicSentence = sentence;
        if (sentence - topic.End > TopicReach)
            topic = default;
        var own = TopicReader.Read(passage, sentence);
        if (own.IsEmpty && topic.IsEmpty && sentence <= TopicReach)
            own = TopicReader.Read(passage, 0);
        if (!own.IsEmpty)
            topic = own;
        return topic;
    }

    /// <summary>A measure with the topic that owns it (粮食这块，播种面积3万亩，总产1万吨): measures do not own each other.</summary>
    public Phrase OfTopic(in Passage passage, in Phrase measure, int sentence)
    {
        var about = Topic(passage, sentence);
        if (about.IsEmpty || about.Start < sentence || measure.First.Start < about.End)
            return measure;
        var whole = Phrase.Of(about);
        whole.Add(measure);
        return Last = whole;
    }

    /// <summary>A name, with the subject before it where it is a measure that says nothing alone (占比仍有12%，比…).</summary>
    public readonly Phrase Named(in Passage passage, Span measure)
    {
        if (!MeasureReader.IsRelation(passage, measure) || Subject.IsEmpty || MeasureReader.IsMeasureAlone(passage, Subject))
            return Phrase.Of(measure);
        var named = VerbReader.WithoutVerb(passage, Subject);
        named.Add(measure);
        return named;
    }
}
