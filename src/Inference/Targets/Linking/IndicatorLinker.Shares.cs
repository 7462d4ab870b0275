using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Parts of a whole, and figures that are told by another.</content>
internal ref partial struct IndicatorLinker
{
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
        else if (whole.Of(text) is var plan && (plan.EndsWith("计划") || plan.EndsWith("任务") || plan.EndsWith("预算")) && !last.IsEmpty)
            part.Add(last);
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
        if (told && !EndsWithPeriod(clause))
            whole = clause with { Start = clause.Start + at };
        return true;
    }

    // 相当于2019年的92%: told by itself at another time.
    private readonly bool EndsWithPeriod(Span clause)
    {
        for (int i = PeriodSearch.FirstFrom(periods, clause.Start); i < periods.Count && periods[i].Span.Start < clause.End; i++)
        {
            if (periods[i].Span.End == clause.End)
                return true;
        }

        return false;
    }

    // What follows (…，增长5%) is told of the measure and not of its share.
    private Phrase Comparing(in Phrase owner, Span whole, string? suffix)
    {
        last = owner;
        var compared = owner;
        compared.Add(whole);
        compared.Suffix = suffix;
        return compared;
    }

    // 两级书记新任的62名，刚过三成: a share behind a count is the share of what was counted.
    private readonly bool PartOfCount(in QuantityMention mention, out Phrase part)
    {
        part = last;
        part.Suffix = "占比";
        return previous >= 0 && !last.IsEmpty && IsCount(mentions[previous].Kind) && mention.Kind is UnitKind.Share or UnitKind.None && mention.Form != QuantityForm.Ratio
            && mention.VerbDirection is null or Direction.Level && text[last.Last.End - 1] is not ('率' or '比' or '重' or '例');
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
            share.Add(WithoutVerb(subject));
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
        if (owner.Length >= 4 && last.Last.Length is >= 2 and <= 4 && owner.Of(text).EndsWith(last.Last.Of(text)))
        {
            // 党员3200名，其中农民党员占六成
            part.Add(owner);
            part.Suffix = "占比";
            return true;
        }

        part = WithoutMeasure(WithoutVerb(subject));
        if (!part.IsEmpty && part.Last.End > owner.Start)
            return false;
        part.Add(owner);
        part.Suffix = "占比";
        return true;
    }

    // 占生产总值的26%: the share of what was named before.
    private Phrase ShareOf(Span whole)
    {
        var share = WithoutVerb(subject);
        share.Add(whole);
        share.Suffix = whole.Of(text).EndsWith("比重") ? null : "比重";
        return last = share;
    }
}
