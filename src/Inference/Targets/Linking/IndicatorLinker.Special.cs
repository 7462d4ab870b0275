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
        if ((!IsRelation(noun) && !ClauseWords.IsDistribution(noun.Of(text))) || region.Of(text).Contains("其中", StringComparison.Ordinal))
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
                return false;
            var owner = text[noun.End - 1] == '率' ? WithoutVerb(subject) : subject;
            related.Add(WithoutOverlap(WithoutMeasure(owner), noun));
        }
        else
        {
            var before = PhraseTrimmer.Trim(text, clauses.ClauseBefore(region.Start, sentence), tables, periods);
            if (LeadingVerb(before, out var verbBefore) && verbBefore.Length < before.Length)
                before = before with { Start = verbBefore.End };
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
        int rankVerb = RankWords.FindVerb(noun.Of(text), out int length);
        Span scope = default;
        if (rankVerb >= 0)
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
        else if (RankWords.IsScope(noun.Of(text)))
        {
            phrase = last;
            scope = noun;
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

        var ranked = phrase;
        if (scope.Length <= 12)
            ranked.Add(scope);
        ranked.Suffix = "位次";
        phrase.Suffix = null;
        last = phrase;
        return ranked;
    }

    // 农村养老设施，今年新增12处: the clause before names the thing.
    private readonly bool ThingBefore(Span region, in QuantityMention mention, out Span thing)
    {
        thing = PhraseTrimmer.Trim(text, clauses.ClauseBefore(region.Start, clauses.SentenceStart(mention.Start)), tables, periods);
        return thing.Length is >= 2 and <= 24 && !ClauseWords.Announces(thing.Of(text));
    }

    // 仅占到全市的三成: a part of something; what is part of it stands before 占 or in the clause before.
    private readonly bool FindPart(in QuantityMention mention, Span region, out Phrase part)
    {
        part = default;
        var words = region with { End = Math.Max(region.End, mention.NumberStart) };
        int at = words.Of(text).LastIndexOf('占');
        if (at < 0 || (at + 1 < words.Length && text[words.Start + at + 1] is '比' or '地' or '用' or '据' or '有'))
            return false;
        var owner = PhraseTrimmer.Trim(text, new Span(words.Start, words.Start + at), tables, periods);
        int end = mention.NounEnd > words.Start + at ? Math.Max(region.End, mention.NounEnd) : words.End;
        var whole = new Span(words.Start + at, PhraseTrimmer.TrimTail(text, words.Start + at + 1, end, tables));
        if (whole.Length is 1 or 2)
            return FindMember(mention, owner, out part);
        if (whole.Length > 20 || whole.Of(text).IndexOfAny("，、率") >= 0)
            return false;
        if (owner.Length >= 2)
            part.Add(owner);
        else if (!subject.IsEmpty)
            part.Add(WithoutVerb(subject));
        else
            return false;
        part.Add(whole);
        part.Suffix = whole.Of(text).EndsWith("比重") ? null : "比重";
        return true;
    }

    // 租金不超过市场价的六成: the rent is told by the price; 收入只有全市的八成: by the same of the whole city.
    private readonly bool MeasuredByWhole(Span clause, out Span measured, out Span whole)
    {
        (measured, whole) = (default, default);
        int at = ClauseWords.FindWhole(clause.Of(text), out bool told);
        if (at < 0 || clause.Of(text).IndexOf('占') >= 0)
            return false;
        measured = PhraseTrimmer.Trim(text, clause with { End = clause.Start + at }, tables, periods);
        if (told)
            whole = clause with { Start = clause.Start + at };
        return true;
    }

    // What follows (…，增长5%) is told of the measure and not of its share.
    private Phrase Comparing(in Phrase owner, Span whole)
    {
        last = owner;
        var compared = owner;
        compared.Add(whole);
        compared.Suffix = "比例";
        return compared;
    }

    // 产品三成卖到省外: the part that the predicate is told of.
    private readonly bool PredicateShare(in QuantityMention mention, Span noun, Span post, out Phrase share)
    {
        share = default;
        if (mention.Form == QuantityForm.Ratio || text[mention.UnitEnd - 1] == '分' || post.Length is < 2 or > 12 || text[post.Start] is '的' or '、' or '和' or '与' or '及' or '（' or '“')
            return false;
        if (noun.Length >= 2)
            share.Add(noun);
        else if (!subject.IsEmpty && subjectSentence == clauses.SentenceStart(mention.Start))
            share.Add(WithoutMeasure(WithoutVerb(subject)));
        if (!share.IsEmpty)
            share.Suffix = "占比";
        AddWithoutPeriods(ref share, post with { Start = PhraseTrimmer.TrimLead(text, post.Start, post.End, tables, periods) });
        return true;
    }

    // 专职工作者31名，大学本科占七成: a part of what the sentence was about.
    private readonly bool FindMember(in QuantityMention mention, Span owner, out Phrase part)
    {
        part = default;
        if (owner.Length is < 2 or > 12 || subject.IsEmpty || subjectSentence != clauses.SentenceStart(mention.Start) || text[owner.End - 1] is '率' or '比' or '重' or '例')
            return false;
        tables.Heads.MatchBack(owner.Of(text), owner.Length, out int measure);
        if (measure > 0)
            return false;
        part = WithoutMeasure(WithoutVerb(subject));
        if (!part.IsEmpty && part.Last.End > owner.Start)
            return false;
        part.Add(owner);
        part.Suffix = "占比";
        return true;
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
