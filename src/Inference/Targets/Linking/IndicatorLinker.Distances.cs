using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Figures that tell how far something is from something else: from others, from its plan, from its rank before.</content>
internal ref partial struct IndicatorLinker
{
    private bool Measured(int index, in QuantityMention mention, Span region, ref Direction direction, out Phrase measured)
    {
        if (Moves(mention))
        {
            measured = ranked;
            return true;
        }

        if (mention.Kind is UnitKind.Share or UnitKind.None or UnitKind.Multiple && Fulfilment(mention, region, out measured))
            return true;
        if (!Distance(index, mention, region, out measured))
            return false;
        direction = Direction.Level;
        return true;
    }

    // 比全市低2个百分点, 高于全省平均水平3元: what it is compared with belongs to the indicator; what follows is told of the measure alone.
    private bool Distance(int index, in QuantityMention mention, Span region, out Phrase distance)
    {
        distance = default;
        var words = region with { End = Math.Max(region.Start, mention.NumberStart) };
        int at = DistanceWords.Find(words.Of(text), out int length);
        bool behindFigure = at < 0 && StartsDistance(mention, ref words);
        if (behindFigure)
            at = DistanceWords.Find(words.Of(text), out length);
        if (at < 0 || clauses.GroupSize(index) > 1 || IsDated(words.Start + at, words.Start + at + length))
            return false;
        var owner = PhraseTrimmer.Trim(text, new Span(words.Start, words.Start + at), tables, periods);
        distance = owner.Length >= 2 ? Named(owner) : behindFigure ? lastOfClauseBefore : last;
        if (distance.IsEmpty)
            return false;
        last = distance;
        distance.Suffix = null;
        distance.Add(new Span(words.Start + at, words.Start + at + length));
        return true;
    }

    // 离九成的要求差8个百分点: the clause holds the figure that is to be reached.
    private readonly bool StartsDistance(in QuantityMention mention, ref Span words)
    {
        if (words.IsEmpty || words.Of(text)[^1] != '差' && !words.Of(text).EndsWith("差了"))
            return false;
        var clause = clauses.ClauseBefore(mention.NumberStart + 1, clauses.SentenceStart(mention.NumberStart));
        if (clause.Start >= words.Start || text[clause.Start] is not ('离' or '距'))
            return false;
        words = clause;
        return true;
    }

    // 完成年计划的80%: told of what the clause before named.
    private bool Fulfilment(in QuantityMention mention, Span region, out Phrase fulfilled)
    {
        fulfilled = default;
        if (mention.NumberStart <= region.Start || text[mention.NumberStart - 1] != '的')
            return false;
        var words = region with { End = mention.NumberStart - 1 };
        int at = DistanceWords.FindPlan(words.Of(text), out int length);
        if (at < 0)
            return false;
        var owner = PhraseTrimmer.Trim(text, new Span(words.Start, words.Start + at), tables, periods);
        fulfilled = owner.Length >= 2 ? Named(owner) : last;
        var plan = new Span(words.End - length, words.End);
        if (fulfilled.IsEmpty)
            return false;
        last = fulfilled;
        if (!fulfilled.Last.Of(text).EndsWith(plan.Of(text)))
            fulfilled.Add(plan);
        fulfilled.Suffix = "完成率";
        return true;
    }

    // 占比仍有12%，比…: a measure that says nothing alone takes its subject.
    private readonly Phrase Named(Span owner)
    {
        if (!IsRelation(owner) || subject.IsEmpty || IsMeasureAlone(subject))
            return Phrase.Of(owner);
        var named = WithoutVerb(subject);
        named.Add(owner);
        return named;
    }

    private readonly bool IsDated(int from, int to)
    {
        int index = PeriodSearch.FirstFrom(periods, from);
        return index < periods.Count && periods[index].Span.Start < to;
    }

    // 排全省第五，前移两位: told of the rank.
    private readonly bool Moves(in QuantityMention mention) =>
        !ranked.IsEmpty && text[mention.UnitEnd - 1] == '位' && rankedSentence == clauses.SentenceStart(mention.Start)
        && text[Math.Max(0, mention.NumberStart - 4)..mention.NumberStart].IndexOfAny("移退掉升降进跌滑") >= 0;

    // 村级债务3亿元，村均20万元: shared out over the villages.
    private readonly bool SharedOut(Span noun, in QuantityMention mention, out Phrase average)
    {
        average = default;
        if (noun.Length != 2 || text[noun.End - 1] != '均' || subject.IsEmpty || subjectSentence != clauses.SentenceStart(mention.Start))
            return false;
        average.Add(noun);
        var whole = WithoutVerb(subject);
        average.Add(whole.IsEmpty ? subject : WithoutMeasure(whole));
        return true;
    }

    // 年产60万吨甲醇项目: the capacity is told of the thing behind it.
    private bool Capacity(Span noun, Span post, out Phrase capacity)
    {
        capacity = default;
        int length = DistanceWords.CapacityLength(noun.Of(text));
        if (length == 0 || post.Length < 2 || text[post.Start] == '的')
            return false;
        previousEnd = post.End;
        capacity.Add(noun with { Start = noun.End - length });
        capacity.Add(PhraseTrimmer.Trim(text, post, tables, periods));
        return true;
    }
}
