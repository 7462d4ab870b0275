using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Members of what was counted before, which is not named again (规上企业90家，年产值过亿元的30家; 新增企业80户，东区15户、西县12户).</content>
internal ref partial struct IndicatorLinker
{
    // So many figures, and so many characters, may lie between a thing and its members.
    private const int MemberReach = 12;
    private const int MemberDistance = 160;
    private const int LongestOwner = 10;
    private const int LongestPart = 4;

    private bool LinkMember(int index, in QuantityMention mention, Span noun, Span post, bool leadingVerb, bool sameClause, ref Direction direction, out Phrase member)
    {
        member = default;
        if (noun.IsEmpty || !IsMemberUnit(mention.Kind) || mention.VerbDirection is Direction.Increase or Direction.Decrease)
            return false;
        bool modifier = IsCount(mention.Kind) && !NamesThing(post) && IsModifier(ref noun, mention);
        bool owner = !modifier && !leadingVerb && post.Length <= 1 && !(sameClause && !verb.IsEmpty) && IsOwner(noun, mention);
        bool part = !modifier && !owner && !leadingVerb && post.IsEmpty && noun.Length <= LongestPart && IsPart(index, noun);
        if (!modifier && !owner && !part)
            return false;
        if (!(modifier ? FindWhole(index, ref noun, out var head) : FindHead(index, out head)))
            return false;
        if (modifier)
        {
            if (head.Thing.Last.End > noun.Start)
                return false;
            AddWithoutPeriods(ref member, noun);
            member.Add(WithoutDoing(WithoutVerb(WithoutPlace(head.Thing))));
        }
        else if (owner)
        {
            if (noun.Start > 0 && text[noun.Start - 1] == '其' && text[noun.Start] == '余')
                noun = noun with { Start = noun.Start - 1 };
            AddWithoutPeriods(ref member, noun);
            member.Add(head.Thing);
            (direction, verb) = (head.Direction, default);
        }
        else
        {
            if (head.Index != index - 1 || text[mentions[head.Index].End..noun.Start].IndexOfAny("。；！？") >= 0 || IsOfKind(noun, head.Thing.Last))
                return false;
            member.Add(head.Thing);
            AddWithoutPeriods(ref member, noun);
            (partAt, verb) = (index, default);
        }

        counted.Add(head with { Index = index });
        return true;
    }

    private static bool IsMemberUnit(UnitKind kind) =>
        kind is UnitKind.Count or UnitKind.People or UnitKind.Money or UnitKind.Area or UnitKind.Length or UnitKind.Bulk;

    // 年产值过亿元的只有30家, 五万元以下的还有9个: what stands before the figure only tells which.
    private readonly bool IsModifier(ref Span noun, in QuantityMention mention)
    {
        if (text[noun.Start] is '中' or '里' && previous >= 0 && mentions[previous].End == noun.Start)
            noun = noun with { Start = noun.Start + 1 }; // 30户中减产的11户
        if (noun.Length > 2 && text[noun.End - 1] == '的')
            noun = noun with { End = noun.End - 1 };
        return noun.Length > 1 && (noun.End < mention.NumberStart && text[noun.End] == '的' || (noun.Length > 2 && text[noun.End - 1] is '上' or '下' && text[noun.End - 2] == '以'));
    }

    // 欠薪的还有17个项目, but not 剩下的9处都要整改.
    private readonly bool NamesThing(Span post) =>
        !post.IsEmpty && PhraseTrimmer.PeriodAt(periods, post.Start) < 0 && text[post.Start] is not ('都' or '是' or '没' or '要' or '已' or '全' or '在' or '未' or '由' or '被' or '均' or '让' or '需' or '应' or '必');

    private readonly bool IsOwner(Span noun, in QuantityMention mention)
    {
        if (noun.Length is < 2 or > LongestOwner || (noun.End != mention.Start && !(noun.End + 1 == mention.Start && text[noun.End] is '就' or '还' or '也' or '只' or '仅' or '共' or '已' or '都')) || text[noun.Start] is '每' or '各' or '全' or '我' or '本' or '该' or '由')
            return false;
        return tables.Owners.MatchBack(text[noun.Start..noun.End], noun.Length, out int length) switch
        {
            < 0 => false,
            LinkingTables.MaskedOwner => noun.Length > length && Glyph.IsMask(text[noun.End - length - 1]),
            _ => true,
        };
    }

    // 亩均投入3000元，其中上级资金1000元: a part that names nothing that is counted alone.
    private readonly bool IsPart(int index, Span noun)
    {
        tables.Heads.MatchBack(noun.Of(text), noun.Length, out int head);
        if (head == noun.Length || noun.Start < 2)
            return false;
        return (text[noun.Start - 1] == '中' && text[noun.Start - 2] == '其') || (partAt == index - 1 && text[noun.Start - 1] is '、' or '，');
    }

    // 救助资金900万元，其中临时救助200万元: the part says itself what it is of.
    private readonly bool IsOfKind(Span part, Span whole) =>
        text[part.End - 1] == text[whole.End - 1] || whole.Of(text).Contains(text[(part.End - 2)..part.End], StringComparison.Ordinal);

    private readonly bool FindHead(int index, out CountedHead head) =>
        counted.TryFind(UnitKey(mentions[index]), out head) && index - head.Index <= MemberReach && mentions[index].Start - mentions[head.Index].End <= MemberDistance;

    // The thing may also stand behind a figure that is no record: 全县300个行政村，不通油路的90个; 300个行政村中不通油路的90个.
    private readonly bool FindWhole(int index, ref Span noun, out CountedHead head)
    {
        char unit = UnitKey(mentions[index]);
        bool found = FindHead(index, out head);
        int start = mentions[index].Start;
        for (int i = index - 1; i >= Math.Max(0, index - MemberReach) && !(found && i <= head.Index) && start - mentions[i].End <= MemberDistance; i--)
        {
            if (statuses[i] is MentionStatus.Target or MentionStatus.Actual || !IsCount(mentions[i].Kind) || UnitKey(mentions[i]) != unit)
                continue;
            var post = clauses.Post(i);
            int within = post.Of(text).IndexOfAny('中', '里');
            var whole = PhraseTrimmer.Trim(text, within > 1 ? post with { End = post.Start + within } : post, tables, periods);
            if (whole.Length < 2 || (within <= 1 && post.End > noun.Start))
                continue;
            if (whole.End > noun.Start)
                noun = noun with { Start = PhraseTrimmer.TrimLead(text, whole.End + 1, noun.End, tables, periods) };
            (found, head) = (noun.Length > 1, new CountedHead(unit, Phrase.Of(whole), Direction.Level, i));
            break;
        }

        return found && text[mentions[head.Index].End..start].IndexOfAny("。！？") < 0;
    }

    // 名 and 位 count persons as 人 does.
    private readonly char UnitKey(in QuantityMention mention) => text[mention.UnitEnd - 1] switch
    {
        '名' or '位' => '人',
        var last => last,
    };

    private void RememberCounted(int index, in QuantityMention mention, in Phrase phrase, Direction direction)
    {
        if (!IsMemberUnit(mention.Kind) || phrase.Length <= ShortestName || phrase.Suffix is not null || completed || phrase.First.Of(text).StartsWith("没有") || phrase.First.Of(text).IndexOf('每') >= 0)
            return;
        char unit = UnitKey(mention);
        if (counted.TryFind(unit, out var head) && head.Index == index)
            return;
        var thing = WithoutOwner(text[phrase.Last.End - 1] is '中' or '里' ? phrase.CutLast(1) : phrase);
        if (thing.Length > 1)
            counted.Add(new CountedHead(unit, thing, direction, index));
    }

    // 城关镇大棚1200亩，柳河镇900亩: what is counted is told without the first owner.
    private readonly Phrase WithoutOwner(in Phrase phrase)
    {
        var first = phrase.First;
        for (int i = first.Start + 2; i <= Math.Min(first.End, first.Start + LongestOwner); i++)
        {
            if (tables.Owners.MatchBack(text[first.Start..i], i - first.Start, out int length) == 0 && (i == first.End || length < i - first.Start)
                && (i == first.End || text[i] is not ('级' or '村' or '域' or '道' or '间' or '内')))
                return phrase.SkipFirst(i - first.Start);
        }

        return phrase;
    }

    // 全县规上企业: the members are told without the place.
    private readonly Phrase WithoutPlace(in Phrase phrase) =>
        ClauseWords.SkipPlace(phrase.First.Of(text)) is > 0 and var length ? phrase.SkipFirst(length) : phrase;

    // What the sentence is about, or else the one before it, or the one that opens the paragraph.
    private Span Topic(int sentence)
    {
        if (sentence == topicSentence)
            return topic;
        topicSentence = sentence;
        if (sentence - topic.End > MemberDistance)
            topic = default;
        var own = TopicReader.Read(text, sentence, tables, periods);
        if (own.IsEmpty && topic.IsEmpty && sentence <= MemberDistance)
            own = TopicReader.Read(text, 0, tables, periods);
        if (!own.IsEmpty)
            topic = own;
        return topic;
    }
}
