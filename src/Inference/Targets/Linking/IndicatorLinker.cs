using System.Runtime.InteropServices;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <summary>
/// Finds what each figure of a paragraph measures. It walks through the figures in their order and remembers what the
/// clauses before were about, so that shared heads, carried verbs and unnamed subjects need no second look at the text.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="mentions">Its figures.</param>
/// <param name="statuses">What the judge said of each.</param>
/// <param name="periods">The expressions of time of the paragraph.</param>
/// <param name="tables">The word lists.</param>
/// <param name="clauseItems">An empty list for the linker's own use.</param>
internal ref partial struct IndicatorLinker(
    ReadOnlySpan<char> text, List<QuantityMention> mentions, MentionStatus[] statuses, List<Period> periods, LinkingTables tables, List<Phrase> clauseItems)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly List<QuantityMention> mentions = mentions;
    private readonly MentionStatus[] statuses = statuses;
    private readonly List<Period> periods = periods;
    private readonly LinkingTables tables = tables;
    private readonly ClauseReader clauses = new(text, mentions, statuses);

    // So few characters (死亡, 投入, 总产) name nothing alone.
    private const int ShortestName = 2;
    private const int BaselineReach = 16;
    private const int ComparisonReach = 16;
    private const int ClauseReach = 40;
    private const int LongestActor = 12;

    private int previousEnd;
    private int previous = -1;
    private Phrase last;
    private Phrase subject;
    private int subjectSentence = -1;
    private Phrase wholeOfParts;
    private int wholeSentence = -1;
    private bool completed;
    private Span place;
    private int placeSentence = -1;
    private Span verb;
    private Span gradeTail;
    private Phrase ranked;
    private int rankedSentence = -1;
    private Phrase lastOfClauseBefore;
    private Direction lastDirection;
    private Phrase[]? shared;
    private int sharedAt;
    private Direction? sharedDirection;
    private CountedHeads counted;
    private int partAt = -2;
    private Span topic;
    private int topicSentence = -1;

    // The indicators of the clause that is being read and of the one before it, verbs left out: 办理建议92件、提案115件，满意率…
    private readonly List<Phrase> clauseItems = clauseItems;
    private bool clauseClosed;
    private Phrase wholeItem;
    private Phrase itemBefore;
    private int itemSentence = -1;

    /// <summary>The indicator and direction of the record at <paramref name="index"/>; to be called in order.</summary>
    public (Phrase Indicator, Direction Direction) Link(int index)
    {
        ref readonly var mention = ref CollectionsMarshal.AsSpan(mentions)[index];
        var region = clauses.Region(index, previousEnd, previous >= 0, out bool sameClause, out bool sameSentence);
        clauseClosed = !sameClause;
        if (!sameSentence)
            verb = default;
        if (!sameClause)
            lastOfClauseBefore = last;
        previousEnd = mention.End;
        RememberWhole(index, region);
        var subjectBefore = subject;
        int sentenceBefore = subjectSentence;
        var result = LinkOne(index, mention, region, sameClause, out var direction);
        if (result.Length <= ShortestName && shared is null && mention.Form != QuantityForm.Rank)
        {
            if (tables.Names.Match(text[..result.Last.End], result.Last.Start, out _) < 0)
                result = CompleteItem(result, index, region, subjectBefore, sentenceBefore);
            if (result.Length == ShortestName && LeadingVerb(result.First, out _))
                result.Suffix = CountName(mention);
        }
        else
        {
            completed = false;
        }

        if (mention.Kind == UnitKind.Share && result.Suffix is null && !result.IsEmpty && IsPartOf(mention, result.Last))
            result.Suffix = "占比";
        if (direction == Direction.Level && index > 0 && mention.NumberStart - mentions[index - 1].End is >= 0 and <= BaselineReach)
            direction = DirectionReader.FromBaseline(mentions[index - 1], mention);
        if (direction == Direction.Level && mention.VerbDirection is null)
            direction = DirectionReader.FromComparison(text[Math.Max(0, mention.NumberStart - ComparisonReach)..mention.NumberStart]);
        RememberCounted(index, mention, result, direction);
        previous = index;
        lastDirection = direction;
        return (InnerWords.LeaveOut(result, text, mentions, statuses), direction);
    }

    private Phrase LinkOne(int index, in QuantityMention mention, Span region, bool sameClause, out Direction direction)
    {
        if (shared is not null && sharedAt < shared.Length && sameClause)
        {
            direction = mention.VerbDirection ?? sharedDirection ?? Direction.Level;
            return Remember(shared[sharedAt++], subjectToo: true);
        }

        shared = null;
        var noun = PhraseTrimmer.Trim(text, region, tables, periods, cutModal: mention.Form != QuantityForm.Rank);
        if (noun.Length == 1 && text[noun.Start] == '比')
            noun = noun with { Start = noun.End }; // 产值30亿元，比增12%
        direction = mention.VerbDirection ?? Direction.Level;
        if (mention.Form == QuantityForm.Rank)
            return LinkRank(index, noun, region);
        if (Measured(index, mention, region, ref direction, out var measure))
            return measure;

        if (mention.Kind is UnitKind.Share or UnitKind.None or UnitKind.Multiple && mention.NumberStart > region.Start && text[mention.NumberStart - 1] == '的'
            && MeasuredByWhole(region with { End = mention.NumberStart - 1 }, out var measured, out var whole))
        {
            var owner = measured.Length < 2 ? last : Phrase.Of(measured);
            bool times = mention.Kind == UnitKind.Multiple;
            if (!owner.IsEmpty && !whole.IsEmpty && (!times || text[whole.Start] is '相' or '等'))
                return Comparing(owner, whole, times ? null : "比例");
            if (!owner.IsEmpty && measured.Length < 2)
                return owner;
            noun = measured;
        }
        else if (mention.Kind is UnitKind.Multiple or UnitKind.None or UnitKind.Points or UnitKind.Share && ClauseWords.FindEquation(noun.Of(text)) is >= 0 and var equation
            && (equation > 0 || text[Math.Max(0, mention.Start - 1)] == '的'))
        {
            if (equation == 0 && !last.IsEmpty)
            {
                // …收入21亿元，相当于财政收入的8倍.
                var compared = last;
                compared.Add(noun);
                return compared;
            }

            noun = noun with { End = noun.Start + equation };
        }
        else if (mention.VerbDirection is Direction.Increase or Direction.Decrease && ClauseWords.FindComparison(noun.Of(text)) is > 1 and var comparison)
            noun = noun with { End = noun.Start + comparison };
        if (mention.Kind is not (UnitKind.Count or UnitKind.People) && mention.VerbDirection is not null && ClauseWords.IsMeasure(noun.Of(text))
            && ClauseWords.SkipCausative(noun.Of(text)) is > 0 and var cause)
            noun = noun with { Start = PhraseTrimmer.TrimLead(text, noun.Start + cause, noun.End, tables, periods) };
        bool gap = ClauseWords.IsGap(noun.Of(text)) || ClauseWords.IsComparison(noun.Of(text));
        bool leadingVerb = LeadingVerb(noun, out var verbSpan);
        if (mention.VerbDirection is null or Direction.Level)
            direction = DirectionReader.Read(noun.Of(text), mention.Kind is UnitKind.Share or UnitKind.Points, tables);
        if (mention.Kind is UnitKind.Share or UnitKind.None && mention.Form != QuantityForm.Ratio && FindPart(mention, region, out var part))
            return Remember(part, subjectToo: false);
        int group = clauses.GroupSize(index);
        if (group > 1 && (noun.IsEmpty || ClauseWords.IsGrowth(noun.Of(text)) ? RepeatClause(index, group, region, noun, out var items) : ListSplitter.TrySplit(text, noun, group, tables, out items)))
        {
            shared = items;
            sharedAt = 1;
            sharedDirection = direction;
            return Remember(items[0], subjectToo: true);
        }

        if (mention.End < text.Length && text[mention.End] == '级' && mention.Kind == UnitKind.Magnitude)
            return LinkClass(mention, noun);

        if (mention.Kind is UnitKind.Time or UnitKind.Count && noun.Length >= 2 && text[noun.End - 1] == '续' && text[noun.End - 2] == '连')
            return LinkRun(index, mention, noun);
        var post = clauses.Post(index);
        if (post.IsEmpty && text[mention.UnitEnd - 1] == '户' && FollowedByPeople(index))
            post = clauses.Post(index + 1); // 解决120户430人的饮水问题
        if (mention.End < text.Length && text[mention.End] == '的' && post.Length <= 1 && index + 1 < mentions.Count)
        {
            // 总投资3亿元的8项工程: the thing stands behind the next figure.
            var attributed = Phrase.Of(PhraseTrimmer.Trim(text, clauses.Post(index + 1), tables, periods));
            attributed.Add(leadingVerb && verbSpan.Length < noun.Length ? noun with { Start = verbSpan.End } : noun);
            last = attributed;
            return attributed;
        }

        if (LinkMember(index, mention, noun, post, leadingVerb, sameClause, ref direction, out var member))
            return Remember(member, subjectToo: true);
        if (mention.Kind is UnitKind.Share or UnitKind.None && (mention.VerbDirection is null || text[mention.Start] == '有') && PredicateShare(mention, noun, post, out var shareOf))
            return Remember(shareOf, subjectToo: false);
        if (mention.Kind == UnitKind.Money && post.IsEmpty && noun.Length is >= 2 and <= 8 && BuiltWith(index, noun, out var built))
            return Remember(built, subjectToo: false);
        if (post.Length >= 2 && IsCount(mention.Kind) && Doing(region, noun) is var doing && doing != noun)
        {
            (noun, verbSpan, leadingVerb) = (doing, doing, true);
            direction = DirectionReader.Read(noun.Of(text), false, tables);
        }

        if (Capacity(noun, post, out var capacity))
        {
            verb = capacity.First;
            return Remember(capacity, subjectToo: true);
        }

        if ((post.Length >= 2 || IsPlace(mention, post)) && TakesPost(mention, noun, post))
            return LinkPost(index, mention, noun, post, leadingVerb, verbSpan, sameClause);

        if (SharedOut(noun, mention, out var average))
            return last = average;
        if (gap && !last.IsEmpty)
        {
            direction = Direction.Level;
            return last;
        }

        if (noun.IsEmpty)
        {
            if (!sameClause && mention.VerbDirection is not null && NamedBetween(region, out var named))
                return Remember(Phrase.Of(named), subjectToo: true);
            if (!sameClause && subjectSentence != clauses.SentenceStart(mention.Start) && ThingBefore(region, mention, out var before))
                return Remember(Phrase.Of(before), subjectToo: true);
            if (!sameClause && SharedByItems(region, index, out var both))
                return both;
            if (!sameClause && PartOfCount(mention, out var partOf))
                return partOf;
            if (PlaceCount(mention, out var inPlace))
                return inPlace;
            if (mention.Kind == UnitKind.Share && mention.VerbDirection is Direction.Increase or Direction.Decrease && last.Suffix == "比重"
                && !subject.IsEmpty && subjectSentence == clauses.SentenceStart(mention.Start) && last.First == subject.First)
                return last = subject; // 收入2亿元，占预算的60%，增长5%: a share moves in points, the sum in percent
            if (sameClause && mention.VerbDirection is null && lastDirection != Direction.Level && mention.Start == mention.NumberStart)
                direction = lastDirection;
            return last;
        }

        if (leadingVerb && verbSpan.Length == noun.Length && !sameClause && (subject.IsEmpty || subjectSentence != clauses.SentenceStart(mention.Start))
            && ClauseWords.NeedsThing(noun.Of(text)) && ThingBefore(region, mention, out var announced))
            return Remember(Phrase.Of(announced), subjectToo: true);
        if (leadingVerb && verbSpan.Length == noun.Length && !subject.IsEmpty && ClauseWords.NeedsThing(noun.Of(text)))
        {
            subjectSentence = clauses.SentenceStart(mention.Start);
            if (!sameClause)
                ReturnToWhole(index, region);
            return Redo(noun);
        }

        if (text[noun.Start] == '占' && !noun.Of(text).StartsWith("占比") && !subject.IsEmpty)
            return ShareOf(noun);

        if (mention.Kind is UnitKind.Money or UnitKind.Share && Beneficiary(region, mention, noun, out var granted))
            return Remember(granted, subjectToo: false);
        if (Relate(mention, region, noun, out var related))
            return Remember(related, subjectToo: false);
        var phrase = default(Phrase);
        if (leadingVerb)
        {
            verb = verbSpan;
        }
        else if ((sameClause || (mention.VerbDirection is null && Parallels(noun))) && !verb.IsEmpty && mention.VerbDirection is null or Direction.Level && mention.Kind is not (UnitKind.Share or UnitKind.Points))
        {
            phrase.Add(verb);
            if (direction == Direction.Level)
                direction = DirectionReader.Read(verb.Of(text), false, tables);
        }
        else
        {
            verb = default;
        }

        if (leadingVerb && ClauseWords.SkipExamples(noun.Of(text)) is var examples && examples > verbSpan.Length)
        {
            // 建成文化馆、体育馆等项目8个: 建成项目.
            phrase.Add(verbSpan);
            noun = noun with { Start = noun.Start + examples };
        }

        AddWithoutPeriods(ref phrase, noun);
        if (noun.Length <= 4 && text[noun.End - 1] == '级' && !sameClause && !subject.IsEmpty && region.Of(text).Contains("其中", StringComparison.Ordinal))
        {
            // 产业集群55个，其中省级15个.
            phrase.Add(WithoutVerb(subject));
            last = phrase;
            return phrase;
        }

        if (noun.Length <= 4 && text[noun.End - 1] == '级' && sameClause)
        {
            if (subject.Last.Of(text).IndexOf('级') is >= 0 and var grade && grade + 1 < subject.Last.Length)
                gradeTail = subject.Last with { Start = subject.Last.Start + grade + 1 };
            phrase.Add(gradeTail);
        }

        return Remember(phrase, subjectToo: true);
    }
}
