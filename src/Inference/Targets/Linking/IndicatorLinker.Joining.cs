using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Indicators that join the words of several clauses.</content>
internal ref partial struct IndicatorLinker
{
    private Phrase Remember(in Phrase phrase, bool subjectToo)
    {
        last = phrase;
        if (!subjectToo)
            return phrase;
        subject = phrase;
        subjectSentence = clauses.SentenceStart(phrase.First.Start);
        if (text[phrase.First.Start..] is var words && ClauseWords.SkipPlace(words) is > 0 and var length)
            (place, placeSentence) = (new Span(phrase.First.Start, phrase.First.Start + length), subjectSentence);
        if (clauseClosed)
        {
            itemBefore = clauseItems.Count == 1 && itemSentence == subjectSentence ? wholeItem : default;
            itemSentence = subjectSentence;
            clauseItems.Clear();
        }

        clauseClosed = false;
        wholeItem = phrase;
        if (clauseItems.Count < 8 && !phrase.Last.IsEmpty && text[phrase.Last.End - 1] is not ('率' or '比'))
            clauseItems.Add(WithoutVerb(phrase));
        return phrase;
    }

    // 项目50个，其中续建20个，已开工40个: of all, and not of the part that was named last.
    private void RememberWhole(int index, Span region)
    {
        if (!subject.IsEmpty && subjectSentence == clauses.SentenceStart(mentions[index].Start) && Says(region, index, "其中"))
            (wholeOfParts, wholeSentence) = (subject, subjectSentence);
    }

    private void ReturnToWhole(int index, Span region)
    {
        if (wholeSentence == clauses.SentenceStart(mentions[index].Start) && (Says(region, index, "已") || Says(region, index, "目前")))
            subject = wholeOfParts;
    }

    // 火灾12起、死亡2人，分别下降10%、5%: what is repeated is the whole name.
    private Phrase CompleteItem(in Phrase name, int index, Span region, in Phrase before, int sentenceBefore)
    {
        var item = Complete(name, index, region, before, sentenceBefore);
        if (mentions[index].Kind == UnitKind.People && item.First != name.First && clauseItems.Count > 0 && clauseItems[^1].Last == name.Last)
            clauseItems[^1] = WithoutVerb(item);
        return item;
    }

    // 事故3起，死亡2人: what the sentence was about goes in front, or else the clause before.
    private Phrase Complete(in Phrase result, int index, Span region, in Phrase before, int sentenceBefore)
    {
        var mention = mentions[index];
        int sentence = clauses.SentenceStart(mention.Start);
        var whole = default(Phrase);
        if (!before.IsEmpty && before.First == result.First)
            return result;
        if (result.Last.Of(text) is "立案" or "结案" && !before.IsEmpty && before.Last.End < mention.Start
            && text[before.Last.End..mention.Start].IndexOf('。') < 0 && FindDoing(before.First, LongestActor, out var doing))
        {
            // 县纪委处置线索90件，立案40件: who does it stays, what was done before does not.
            whole.Add(before.First with { End = PhraseTrimmer.TrimTail(text, before.First.Start, doing.Start, tables) });
            whole.Add(result);
            (subject, subjectSentence) = (before, sentenceBefore);
            return last = whole;
        }

        if (!before.IsEmpty && sentenceBefore == sentence && before.Last.Of(text).EndsWith(result.Last.Of(text)))
            return last = before; // 招商任务20亿元，完成任务的60%
        if (IsMeasureAlone(before) && !LeadingVerb(result.First, out _))
            return OfTopic(result, sentence);
        if (IsRow(index) && !completed && !LeadingVerb(result.First, out _))
            return result;
        if (!before.IsEmpty && sentenceBefore == sentence)
            whole.Add(ClauseWords.IsGrowth(result.Last.Of(text)) ? before : WithoutMeasure(before));
        else if (ThingBefore(region, mention, out var thing) && (previous < 0 || mentions[previous].End <= thing.Start))
            whole.Add(Topic(sentence) is { IsEmpty: false } about && thing.Start <= about.Start ? about : thing);
        else if (Topic(sentence) is { IsEmpty: false } opening && opening.End <= result.First.Start && result.First.Start < mention.Start)
            whole.Add(opening);
        else
            return result;
        whole.Add(result);
        last = whole;
        completed = true;
        if (!before.IsEmpty && sentenceBefore == sentence)
            (subject, subjectSentence) = (before, sentenceBefore);
        return whole;
    }

    // 粮食这块，播种面积3万亩，总产1万吨: measures do not own each other, the topic of the sentence owns both.
    private Phrase OfTopic(in Phrase measure, int sentence)
    {
        var about = Topic(sentence);
        if (about.IsEmpty || about.Start < sentence || measure.First.Start < about.End)
            return measure;
        var whole = Phrase.Of(about);
        whole.Add(measure);
        return last = whole;
    }

    // 硬化路面12公里，占60%: a part, and not the length.
    private readonly bool IsPartOf(in QuantityMention mention, Span name) =>
        text[Math.Max(0, Math.Min(mention.Start, mention.NumberStart - 2))..mention.NumberStart].IndexOf('占') >= 0
        && text[name.End - 1] is not ('率' or '比' or '重' or '例') && name.Of(text).IndexOf('占') < 0;

    // 修建道路3公里、沟渠5公里: a row of things in one unit, each with its name.
    private readonly bool IsRow(int index) =>
        index > 0 && previous == index - 1 && mentions[index].Unit.AsSpan(text).SequenceEqual(mentions[previous].Unit.AsSpan(text))
        && mentions[previous].End < text.Length && text[mentions[previous].End] == '、';

    // 改厕1.2万户: a bare verb is told by what is counted (改厕户数).
    private readonly string? CountName(in QuantityMention mention) => text[mention.UnitEnd - 1] switch
    {
        '户' => "户数",
        '人' or '名' => "人数",
        _ => null,
    };

    // 签约合同 and 合同额 have their middle in common.
    private readonly Phrase WithoutOverlap(in Phrase owner, Span noun)
    {
        var end = owner.Last.Of(text);
        var start = noun.Of(text);
        for (int length = Math.Min(end.Length - 1, start.Length - 1); length >= 2; length--)
        {
            if (end.EndsWith(start[..length]))
                return owner.CutLast(length);
        }

        return owner;
    }

    // 收入总额 gives 收入: what is measured, and not how.
    private readonly Phrase WithoutMeasure(in Phrase phrase)
    {
        tables.Heads.MatchBack(phrase.Last.Of(text), phrase.Last.Length, out int head);
        if (head == phrase.Last.Length && phrase.First != phrase.Last)
            return phrase.Last.Of(text) is "项目" or "工程" ? phrase : phrase.CutLast(head);
        bool measured = head > 0 && phrase.Last.Length - head >= 2 && text[phrase.Last.End - 1] is '积' or '量' or '值' or '入' or '额' or '率';
        return measured ? phrase.CutLast(head) : phrase;
    }

    // 名师153名、团队37个，分别增加47名和13个: the second row repeats the first; 外资3亿元，出口5亿元，分别…: or the two clauses before.
    private readonly bool RepeatClause(int index, int group, Span region, Span growth, out Phrase[] items)
    {
        items = [];
        if (mentions[index].VerbDirection is not (Direction.Increase or Direction.Decrease) && !Says(region, index, "分别"))
            return false;
        if (clauseItems.Count == group)
            items = [.. clauseItems];
        else if (group == 2 && clauseItems.Count == 1 && !itemBefore.IsEmpty && itemSentence == clauses.SentenceStart(mentions[index].Start) && Says(region, index, "分别"))
            items = [itemBefore, last];
        for (int i = 0; i < items.Length; i++)
            items[i].Add(growth); // 财政收入、税收分别增长6%、4%，增幅分别提高2个、1个百分点
        return items.Length > 0;
    }

    // 城镇、农村居民收入分别达到3万元、1万元，均增长8%: one figure of all that the clause before named.
    private readonly bool SharedByItems(Span region, int index, out Phrase joint)
    {
        joint = default;
        if (clauseItems.Count < 2 || subjectSentence != clauses.SentenceStart(mentions[index].Start) || !Says(region, index, "均"))
            return false;
        foreach (var item in clauseItems)
            joint.Add(item);
        return true;
    }

    private readonly bool Says(Span region, int index, string word) =>
        text[region.Start..Math.Max(region.Start, mentions[index].NumberStart)].Contains(word, StringComparison.Ordinal);

    // 新增氮肥生产能力5万吨，磷肥生产能力3万吨: one row over two clauses, since the heads are the same.
    private readonly bool Parallels(Span noun)
    {
        var before = last.Last.Of(text);
        var words = noun.Of(text);
        return before.Length >= 4 && words.Length >= 4 && before[^1] == words[^1] && before[^2] == words[^2] && before[^3] == words[^3];
    }

    // Leaves out times and 了 within the words, and 有 behind the place (全县有水库).
    private readonly void AddWithoutPeriods(ref Phrase phrase, Span noun)
    {
        int from = noun.Start;
        if (ClauseWords.SkipPlace(noun.Of(text)) is > 0 and var length && text[from + length] == '有' && text[from + length + 1] is not ('效' or '机' or '关' or '色' or '限' or '线' or '氧'))
        {
            phrase.Add(new Span(from, from + length));
            from += length + 1;
        }

        for (int i = PeriodSearch.FirstFrom(periods, noun.Start); i < periods.Count && periods[i].Span.Start < noun.End; i++)
        {
            var period = periods[i];
            if (period.Span.Start > from && period.Span.End <= noun.End && !period.Governs)
            {
                AddWithoutParticle(ref phrase, new Span(from, period.Span.Start));
                from = period.Span.End;
            }
        }

        AddWithoutParticle(ref phrase, new Span(from, noun.End));
    }

    // 通了班车: 通班车.
    private readonly void AddWithoutParticle(ref Phrase phrase, Span words)
    {
        int at = words.Of(text).IndexOf('了');
        if (at > 0 && at + 1 < words.Length && text[words.Start + at + 1] != '解' && text[words.Start + at - 1] is not ('为' or '除'))
        {
            phrase.Add(words with { End = words.Start + at });
            words = words with { Start = words.Start + at + 1 };
        }

        phrase.Add(words);
    }
}
