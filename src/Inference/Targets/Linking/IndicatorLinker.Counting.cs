using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Figures whose thing stands behind them (新建3座水厂, 投资3亿元的水厂).</content>
internal ref partial struct IndicatorLinker
{
    private Phrase LinkPost(
        int index, in QuantityMention mention, Span noun, Span post, bool leadingVerb, Span verbSpan, bool sameClause)
    {
        var phrase = default(Phrase);
        if (post.Length >= 4 && text[post.Start + 1] == '的' && text[post.Start] is '长' or '宽' or '高' or '深')
            post = post with { Start = post.Start + 2 }; // 修建3公里长的水泥路
        bool attributive = text[post.Start] == '的';
        var body = attributive ? BeforeWill(PhraseTrimmer.Trim(text, post with { Start = post.Start + 1 }, tables, periods, cutModal: false)) : PhraseTrimmer.Trim(text, post, tables, periods);
        int adverb = PostReader.FindPredicate(text, body, out int after);
        if (mention.Kind == UnitKind.Money && !attributive && !noun.IsEmpty && noun.Length <= 8 && SpentOn(index, post, ref phrase))
        {
            // 村里投资3万元实施饮水工程: the work names the sum.
            phrase.Add(TrailingVerb(noun, out int sum) ? noun with { Start = noun.End - sum } : noun);
            return Remember(phrase, subjectToo: true);
        }

        if (attributive && !IsCount(mention.Kind))
        {
            // 园区一期、投资6亿元的水厂年内开工: the thing up to what is said of it; what the list named before is another thing.
            var thing = adverb > body.Start + 1 ? body with { End = adverb } : body;
            if (mention.Kind is not (UnitKind.Share or UnitKind.None))
                thing = PostReader.ThingAlone(text, thing, periods, tables);
            bool place = noun.Length == 2 && text[noun.Start] is '全' or '我' or '本' or '各';
            phrase.Add(place ? noun : thing);
            phrase.Add(place ? thing : MeasureName(noun));
            return Remember(phrase, subjectToo: true);
        }

        if (post.End < text.Length && !NamesNext(index, post))
            previousEnd = post.End;
        if (noun.IsEmpty && !last.IsEmpty && text[post.Start] is '要' or '将' or '须' or '应' or '必')
            return last; // 民生实事20件，其中8件要在上半年办完
        if (noun.IsEmpty && !subject.IsEmpty && PostReader.FindPredicate(text, post, out _) == post.Start)
        {
            // 实施工程16项，4项全部完成.
            phrase.Add(post);
            phrase.Add(WithoutVerb(subject));
            last = phrase;
            return phrase;
        }

        if (leadingVerb)
            verb = verbSpan;
        else if (noun.IsEmpty && sameClause && !verb.IsEmpty)
            phrase.Add(verb);
        else if (!sameClause)
            verb = default;
        phrase.Add(PostReader.Qualifier(text, noun, leadingVerb ? verbSpan : default, tables));
        if (adverb > body.Start + 1 && body.End - after >= 2)
        {
            phrase.Add(new Span(after, body.End));
            AddWithoutPeriods(ref phrase, new Span(body.Start, adverb));
        }
        else
        {
            AddWithoutPeriods(ref phrase, body);
            phrase.Add(PostReader.SharedTail(text, clauses, index, body, tables));
        }

        return Remember(phrase, subjectToo: true);
    }

    // 每季度一次的演练要坚持下去: the thing stands before the will.
    private readonly Span BeforeWill(Span body)
    {
        int will = body.Of(text).IndexOf('要');
        return will >= 2 && text[body.Start + will - 1] is not ('重' or '主' or '需' or '首' or '纪' or '摘' or '概' or '简') ? body with { End = body.Start + will } : body;
    }

    // 建成一个占地30亩的广场: the measure alone is told of the thing (广场占地).
    private readonly Span MeasureName(Span noun)
    {
        var name = noun with { Start = Math.Max(noun.Start, noun.Start + noun.Of(text).LastIndexOf('、') + 1) };
        if (name.Of(text).LastIndexOf('一') is > 0 and var one && one + 3 < name.Length && text[name.Start + one + 1] is '个' or '座' or '处' or '条' or '所' or '批' or '家')
            return name with { Start = name.Start + one + 2 };
        if (tables.Heads.MatchBack(name.Of(text), name.Length, out int head) >= 0 && head is >= 2 and <= 4 && text[name.End - 1] == '资' && name.Length > head)
            return name with { Start = name.End - head };
        return LeadingVerb(name, out var doing) && name.Length - doing.Length >= 2 ? name with { Start = doing.End } : name;
    }

    // What a sum is spent on: the work behind it, or what is counted next (投资3亿元实施了20个项目).
    private readonly bool SpentOn(int index, Span post, ref Phrase phrase)
    {
        if (PostReader.TryTreatment(text, post, out var treated, out var treatment))
        {
            phrase.Add(treated);
            phrase.Add(treatment);
            return true;
        }

        if (!PostReader.TrySpending(text, post, tables, out var spent) && !SpentOnNext(index, ref spent))
            return false;
        phrase.Add(spent);
        return true;
    }

    // 投资3亿元实施了20个项目: the work is counted itself.
    private readonly bool SpentOnNext(int index, ref Span spent)
    {
        if (spent.Length > 2 || index + 1 >= mentions.Count || spent.Start == 0 || mentions[index + 1].Start - spent.End is < 0 or > 1)
            return spent.Length >= 3;
        var work = PhraseTrimmer.Trim(text, clauses.Post(index + 1), tables, periods);
        if (work.Length >= 2)
            spent = work;
        return spent.Length >= 2;
    }

    // 12个村小组有5个已通水: the thing is told of by the next figure; 涉及5个乡镇19个村: a row without marks.
    private readonly bool NamesNext(int index, Span post) =>
        index + 1 < mentions.Count && mentions[index + 1].Start <= post.End && text[post.End - 1] is not ('、' or '和' or '与' or '及')
        && (post.Length > 2 || mentions[index + 1].Start < mentions[index + 1].NumberStart);

    // 走了8个乡镇、31个村: the only things that one character names.
    private readonly bool IsPlace(in QuantityMention mention, Span post) =>
        post.Length == 1 && mention.Kind == UnitKind.Count && text[post.Start] is '村' or '乡' or '镇' or '县' or '市' or '省' or '区' or '组' or '校';

    private readonly bool TakesPost(in QuantityMention mention, Span noun, Span post)
    {
        char first = text[post.Start];
        if (noun.IsEmpty && post.Length <= 2 && text[post.Start] is '大' or '规' or '目' or '关')
            return false;
        if (first is '、' or '和' or '与' or '及' or '并' or '，' or '“' && mention.Kind == UnitKind.Share)
            return false;
        if (mention.Kind == UnitKind.Time && text[mention.End - 1] == '内')
            return true; // 接警后15分钟内到达现场
        if (first == '的')
            return noun.Length <= 2 || text[noun.End - 1] == '在' || mention.Kind is not (UnitKind.Share or UnitKind.Points or UnitKind.Multiple or UnitKind.None);
        if (mention.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Multiple or UnitKind.None or UnitKind.Rank)
            return noun.Length <= 2 && mention.Kind is UnitKind.Share or UnitKind.None && mention.Start == mention.NumberStart;
        if (noun.IsEmpty || IsCount(mention.Kind))
            return true;
        return tables.VerbsBack.MatchBack(text[noun.Start..noun.End], noun.Length, out _) >= 0;
    }

    // 投入30万元新建了12间教室: the sum is told of what is built with it.
    private readonly bool BuiltWith(int index, Span noun, out Phrase phrase)
    {
        phrase = default;
        if (index + 1 >= mentions.Count || mentions[index + 1].Start != mentions[index].End || mentions[index + 1].NumberStart == mentions[index + 1].Start || !TrailingVerb(noun, out int sum))
            return false;
        var work = PhraseTrimmer.Trim(text, clauses.Post(index + 1), tables, periods);
        if (work.Length < 2)
            return false;
        phrase.Add(work);
        phrase.Add(noun with { Start = noun.End - sum });
        return true;
    }

    private readonly bool FollowedByPeople(int index)
    {
        if (index + 1 >= mentions.Count || text[mentions[index + 1].UnitEnd - 1] is not ('人' or '名' or '口'))
            return false;
        int gap = mentions[index + 1].Start - mentions[index].End;
        return gap == 0 || (gap == 1 && text[mentions[index].End] == '、');
    }

    // 全系统要培训120名骨干: the doing stands behind the will, the words before name who does it.
    private readonly Span Doing(Span region, Span noun)
    {
        int end = PhraseTrimmer.TrimTail(text, region.Start, region.End, tables);
        return TrailingVerb(region with { End = end }, out int length) && end - length >= noun.End && length >= 2 ? new Span(end - length, end) : noun;
    }

    // 全村6个村民小组，210户，860人: households and people of the place that was named.
    private readonly bool PlaceCount(in QuantityMention mention, out Phrase phrase)
    {
        phrase = default;
        string? name = text[mention.UnitEnd - 1] switch { '户' => "户数", '人' => "人口", _ => null };
        if (name is null || mention.Start != mention.NumberStart && !text[mention.Start..mention.NumberStart].EndsWith("有") || placeSentence != clauses.SentenceStart(mention.Start)
            || last.IsEmpty || text[last.Last.End - 1] is not ('组' or '村' or '区' or '社' or '队' or '镇' or '乡' or '屯' or '寨' or '委' or '街'))
            return false;
        phrase.Add(place);
        phrase.Suffix = name;
        return true;
    }
}
