using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Figures whose indicator needs more than the words before them.</content>
internal ref partial struct IndicatorLinker
{
    // 占比, 满意率, 总投资: what the clause before named goes in front.
    private bool Relate(in QuantityMention mention, Span region, Span noun, out Phrase related)
    {
        related = default;
        if ((!IsRelation(noun) && !ClauseWords.IsDistribution(noun.Of(text)) && !ClauseWords.IsOfEach(noun.Of(text))) || region.Of(text).Contains("其中", StringComparison.Ordinal))
            return false;
        int sentence = clauses.SentenceStart(mention.Start);
        if (clauseItems.Count > 1 && clauseClosed && subjectSentence == sentence && text[noun.End - 1] == '率')
        {
            foreach (var item in clauseItems)
                related.Add(item);
        }
        else if (!subject.IsEmpty && subjectSentence == sentence)
        {
            if (IsMeasureAlone(subject))
            {
                related = OfTopic(Phrase.Of(noun), sentence);
                return related.First.Start < noun.Start;
            }

            var owner = text[noun.End - 1] == '率' ? WithoutVerb(subject) : subject;
            related.Add(text[noun.Start] is '欠' or '短' or '缺' or '差' || ClauseWords.IsGrowth(noun.Of(text)) ? owner : WithoutOverlap(WithoutMeasure(owner), noun));
        }
        else
        {
            var before = PhraseTrimmer.Trim(text, clauses.ClauseBefore(region.Start, sentence), tables, periods);
            if (LeadingVerb(before, out var verbBefore) && verbBefore.Length < before.Length)
                before = before with { Start = verbBefore.End };
            if (Topic(sentence) is { IsEmpty: false } about && (before.Length is < 2 or > 24 || before.Start <= about.Start || ClauseWords.Announces(before.Of(text))))
                before = about;
            if (before.Length is < 2 or > 24 || ClauseWords.Announces(before.Of(text)))
                return false;
            related.Add(before);
            subject = related;
            subjectSentence = sentence;
        }

        related.Add(noun);
        return true;
    }

    // 营业收入30亿元，利润1亿元: a measure owns no other measure.
    private readonly bool IsMeasureAlone(in Phrase phrase)
    {
        if (phrase.First != phrase.Last)
            return false;
        tables.Heads.MatchBack(phrase.Last.Of(text), phrase.Last.Length, out int head);
        return head == phrase.Last.Length && head > 0;
    }

    // 连续五年获评先进: the run is told of what follows it.
    private Phrase LinkRun(int index, in QuantityMention mention, Span noun)
    {
        var phrase = default(Phrase);
        AddWithoutPeriods(ref phrase, noun);
        var post = new Span(mention.End, clauses.ClauseEnd(mention.End));
        phrase.Add(post);
        if (noun.Length > 2)
            last = Phrase.Of(noun with { End = noun.End - 2 });
        else if (last.IsEmpty)
            last = phrase;
        return phrase;
    }

    private Phrase LinkRank(int index, Span noun, Span region)
    {
        var phrase = default(Phrase);
        bool fromBehind = noun.Of(text).EndsWith("倒数");
        if (fromBehind)
            noun = noun with { End = noun.End - 2 };
        noun = noun with { End = noun.Start + RankWords.FindStart(noun.Of(text)) };
        int rankVerb = RankWords.FindVerb(noun.Of(text), out int length);
        Span scope = default;
        if (RankedAmong(mentions[index], out var rankedThing, out var among))
        {
            phrase = rankedThing.Length >= 2 ? Named(rankedThing) : lastOfClauseBefore;
            scope = among;
            fromBehind = false;
        }
        else if (rankVerb >= 0)
        {
            int cut = noun.Start + rankVerb;
            scope = new Span(cut + length, noun.End);
            var named = new Span(noun.Start, PhraseTrimmer.TrimTail(text, noun.Start, cut, tables));
            if (named.Length >= 2 && IsRelation(named) && !subject.IsEmpty)
            {
                phrase = subject;
                phrase.Add(named);
            }
            else if (named.Length >= 2)
            {
                phrase.Add(named);
            }
            else
            {
                phrase = last;
            }
        }
        else if (noun.Of(text).LastIndexOf("在全") is >= 0 and var within && noun.Length - within <= 6)
        {
            // 增幅在全市第三
            var named = PhraseTrimmer.Trim(text, noun with { End = noun.Start + within }, tables, periods);
            phrase = named.Length >= 2 ? Named(named) : last;
            scope = noun with { Start = noun.Start + within + 1 };
        }
        else if (RankWords.IsScope(noun.Of(text)))
        {
            phrase = last;
            scope = noun;
        }
        else if (noun.Length is >= 4 and <= 8 && !subject.IsEmpty && subjectSentence == clauses.SentenceStart(mentions[index].Start)
            && IsRelation(noun with { End = noun.Start + 2 }) && RankWords.IsScope(text[(noun.Start + 2)..noun.End]))
        {
            // 财政收入15亿元，增幅全市第三
            phrase = subject;
            phrase.Add(noun with { End = noun.Start + 2 });
            scope = noun with { Start = noun.Start + 2 };
        }
        else
        {
            AddWithoutPeriods(ref phrase, noun);
        }

        int group = clauses.GroupSize(index);
        bool inherited = !phrase.IsEmpty && phrase.First == last.First;
        if (inherited && group == 1 && SharedByItems(region, index, out var joint))
            phrase = joint;
        Phrase[] items = group > 1 && inherited && group == clauseItems.Count ? [.. clauseItems] : [];
        if (group > 1 && (items.Length > 0 || ListSplitter.TrySplit(text, phrase.Last, group, tables, out items)))
        {
            for (int i = 0; i < items.Length; i++)
            {
                items[i].Add(scope);
                items[i].Suffix = "位次";
            }

            shared = items;
            sharedAt = 1;
            sharedDirection = Direction.Level;
            return Remember(items[0], subjectToo: false);
        }

        ranked = phrase;
        rankedSentence = clauses.SentenceStart(mentions[index].Start);
        if (scope.Length <= 12)
            ranked.Add(scope);
        ranked.Suffix = fromBehind ? "倒数位次" : "位次";
        phrase.Suffix = null;
        last = phrase;
        return ranked;
    }

    // 产值在全市12个县区中排第三: the scope stands before the verb and holds a count, which may be a record.
    private readonly bool RankedAmong(in QuantityMention mention, out Span thing, out Span scope)
    {
        (thing, scope) = (default, default);
        int floor = Math.Max(clauses.SentenceStart(mention.NumberStart), mention.NumberStart - ClauseReach);
        var clause = new Span(floor + text[floor..mention.NumberStart].LastIndexOfAny("，：；") + 1, mention.NumberStart);
        if (RankWords.FindAmong(clause.Of(text)) is not (>= 0 and var at))
            return false;
        scope = new Span(clause.Start + at, clause.Start + at + 2);
        thing = PhraseTrimmer.Trim(text, clause with { End = clause.Start + at }, tables, periods);
        return true;
    }

    // 农村养老设施，今年新增12处: the clause before names the thing.
    private readonly bool ThingBefore(Span region, in QuantityMention mention, out Span thing)
    {
        thing = PhraseTrimmer.Trim(text, clauses.ClauseBefore(region.Start, clauses.SentenceStart(mention.Start)), tables, periods);
        return thing.Length is >= 2 and <= 24 && !ClauseWords.Announces(thing.Of(text));
    }

    // 城镇居民收入与经济同步，增长6%: the clause in between names what grows.
    private readonly bool NamedBetween(Span region, out Span named)
    {
        named = default;
        int from = clauses.SentenceStart(region.Start);
        if (region.Start - from < 6)
            return false;
        var clause = PhraseTrimmer.Trim(text, clauses.ClauseBefore(region.Start, from), tables, periods);
        int cut = clause.Of(text).IndexOfAny("与高低");
        if (cut < 3)
            return false;
        named = clause with { End = clause.Start + cut };
        return true;
    }

    // 对新入库的企业，一次性奖励10万元: the clause before says whom.
    private readonly bool Beneficiary(Span region, in QuantityMention mention, Span noun, out Phrase granted)
    {
        granted = default;
        bool given = mention.Kind == UnitKind.Money ? noun.Of(text).IndexOfAny("奖补助") >= 0 || text[noun.Start] == '每' : text[noun.End - 1] == '率';
        if (noun.Length > 8 || !given)
            return false;
        int sentence = clauses.SentenceStart(mention.Start);
        var clause = clauses.ClauseBefore(region.Start, sentence);
        if (clause.Length is < 5 or > 24 || text[clause.Start] is not ('对' or '凡'))
            return false;
        granted.Add(clause with { Start = clause.Start + 1 });
        granted.Add(noun);
        return true;
    }
}
