using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links members of what was counted before, which is not named again (规上企业90家，年产值过亿元的30家; 新增企业80户，东区15户、西县12户).</summary>
internal static class MemberLinker
{
    // So many figures, and so many characters, may lie between a thing and its members.
    private const int MemberReach = 12;
    private const int MemberDistance = 160;
    private const int LongestOwner = 10;
    private const int LongestPart = 4;
    private const int LongestPartOfSum = 6;
    private const int LongestNextPart = 8;
    private const int ComparisonReach = 12;
    private const string Education = "学历";

    /// <summary>What begins so is told of the members, and names no thing.</summary>
    public const string Predicates = "都是没要已全未由被均让需应必";

    /// <summary>The indicator of a member: of those that a modifier tells (年产值过亿元的), of an owner's (东区), or of a part (其中工业).</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase member)
    {
        member = default;
        if (figure.Noun.IsEmpty || !IsMemberUnit(figure.Mention.Kind) || figure.IsChange)
            return false;
        var text = passage.Text;
        var noun = figure.Noun;
        bool modifier = !NamesThing(passage, figure.Post) && IsModifier(passage, discourse, figure, ref noun);
        bool plain = !modifier && figure.Verb.IsEmpty;
        bool owner = plain && figure.Post.Length <= 1 && !(figure.SameClause && !discourse.Verb.IsEmpty) && IsOwner(passage, noun, figure.Mention);
        bool goesOn = discourse.PartAt == figure.Index - 1 && UnitKinds.IsCount(figure.Mention.Kind);
        bool part = plain && !owner && figure.Post.IsEmpty && noun.Length <= (goesOn || UnitKinds.IsCount(figure.Mention.Kind) ? LongestNextPart : LongestPartOfSum) && PartReader.IsPart(passage, discourse, figure.Index, noun);
        if (!modifier && !owner && !part)
            return false;
        if (modifier && SetReader.TryFind(passage, noun.Start, out var set))
        {
            member = discourse.Mention(SetReader.With(passage, noun, set)); // 村干部中，大专学历的有86人
            return true;
        }

        if (!(modifier ? TryWhole(passage, discourse, figure.Index, ref noun, out var head) : TryHead(passage, discourse, figure.Index, out head)))
            return false;
        if (owner && PartReader.TryBracket(passage, discourse, figure, head.Index, out var bracketed))
            head = head with { Thing = bracketed };
        if (part && text[figure.Mention.UnitEnd - 1] is '人' or '名' && text[noun.End - 1] is '员' or '师' or '者' or '记' or '兵' && noun.Length > 2
            && !(TryDone(passage, head.Thing, out _) && PartReader.IsOfKind(passage, noun, head.Thing.Last)))
            return false; // 职工86人，其中班子成员11人: persons, named whole
        if (owner && UnitKinds.IsCount(figure.Mention.Kind) && head.Thing.Last.Of(text).EndsWith(text[(noun.End - 2)..noun.End]))
            return false; // 各级文明村镇300个，其中省级文明村镇40个: named whole, and no town's
        if (modifier)
        {
            if (head.Thing.Last.End > noun.Start || ClassBounds.EndWords(text, head.Thing.Last) || head.Thing.Last.Of(text).EndsWith(Education))
                return false; // 600分以上70人，500分以上180人: classes side by side, and no members
            InnerWords.AddClean(passage, ref member, noun);
            member.Add(ClassBounds.Leave(text, noun, IsMore(passage, figure, head), VerbReader.WithoutDoing(passage, VerbReader.WithoutVerb(passage, ClauseWords.WithoutPlace(text, head.Thing)))));
        }
        else if (owner)
        {
            if (noun.Start > 0 && text[noun.Start - 1] == '其' && text[noun.Start] == '余')
                noun = noun with { Start = noun.Start - 1 };
            InnerWords.AddClean(passage, ref member, noun);
            member.Add(head.Thing);
            if (PartReader.IsPart(passage, discourse, figure.Index, noun))
                discourse.PartAt = figure.Index; // 老人5000人，其中城镇1000人，农村4000人
            figure.Direction = head.Direction;
            discourse.Verb = default;
        }
        else
        {
            if (noun.Length > LongestPart && !UnitKinds.IsCount(figure.Mention.Kind) && !PartReader.TryMeasure(passage, head.Thing.Last, out _))
                return false; // 财力12亿元，其中工资性支出6亿元
            if (!PartReader.Follows(passage, head, figure, noun))
                return false;
            if (figure.IsLevelByVerb && UnitKinds.IsCount(figure.Mention.Kind))
                figure.Direction = head.Direction; // 净增企业40家，其中工业15家
            bool kind = text[noun.End - 1] == text[figure.Mention.UnitEnd - 1] || PartReader.IsOfKind(passage, noun, head.Thing.Last); // 其中个体户80户
            var thing = head.Thing;
            if (UnitKinds.IsCount(figure.Mention.Kind) && TryDone(passage, thing, out var doing))
            {
                member.Add(doing); // 新增企业40家，其中工业15家: 新增工业企业
                InnerWords.AddClean(passage, ref member, noun);
                if (!kind)
                    member.Add(thing.SkipFirst(doing.End - thing.First.Start));
            }
            else
            {
                if (kind)
                    return false;
                PartReader.AddTo(passage, ref member, noun, thing);
            }

            discourse.PartAt = figure.Index;
            discourse.Verb = default;
        }

        discourse.Counted.Add(head with { Index = figure.Index });
        discourse.Remember(passage, member);
        return true;
    }

    /// <summary>Keeps in mind what a figure counted, for its members.</summary>
    public static void Remember(in Passage passage, ref Discourse discourse, in Figure figure, in Phrase name)
    {
        if (!IsMemberUnit(figure.Mention.Kind) || name.Length < Discourse.ShortestName || name.Suffix is not null || discourse.Completed
            || name.First.Of(passage.Text).StartsWith("没有") || name.First.Of(passage.Text).IndexOf('每') >= 0)
            return;
        char unit = UnitKey(passage, figure.Index);
        bool known = discourse.Counted.TryFind(unit, out var head);
        if (known && head.Index == figure.Index)
            return;
        // 企业80家里，停产的9家: a short name is a thing where it is no verb and takes no longer one's place.
        if (name.Length == Discourse.ShortestName && (known || (VerbReader.TryLeading(passage, name.First, out _) && passage.Tables.Works.Find(name.First.Of(passage.Text)) < 0)))
            return;
        if (figure.Post.Length <= 1 && figure.Mention.Start > 0 && (passage.Text[figure.Mention.NumberStart - 1] == '的' || passage.Text[figure.Mention.Start - 1] == '的'))
            return; // 停产的9家: words that only tell which are no thing
        if (name.Count > 1 && name.First.Start == figure.Post.Start && passage.Text[figure.Post.Start] is '没' or '未')
            return; // 还有9家没有开工: nor is what was not done
        if (figure.Verb.IsEmpty && ((known && IsOneOf(passage, head.Index, figure)) || TryEnclosing(passage, figure.Index, out _)))
            return; // 项目20个，其中工业项目12个，新开工的5个: of all, and not of the part
        var thing = WithoutOwner(passage, PostReader.EndsAmong(passage.Text, name.Last) ? name.CutLast(1) : name);
        bool risen = known && figure.IsChange && head.Thing.First == thing.First; // 主体9200户，增加1100户，其中个体户7800户: of all, and not of the rise
        if (thing.Length > 1)
            discourse.Counted.Add(new CountedHead(unit, thing, risen ? head.Direction : IsCompared(passage, figure) ? Direction.Level : figure.Direction, figure.Index));
    }

    // What was done with the things, where something was: 新增 of 全县新增企业.
    private static bool TryDone(in Passage passage, in Phrase thing, out Span doing)
    {
        if (!VerbReader.TryLeading(passage, thing.First, out doing))
            return false;
        int place = ClauseWords.SkipPlace(thing.First.Of(passage.Text));
        if (doing.Of(passage.Text)[place..] is "累计" or "共计" or "总计")
            return false; // 累计报告病例286例，其中确诊56例: nothing is done yet
        doing = doing with { Start = doing.Start + place };
        return thing.Length - place - doing.Length >= 2;
    }

    // What stands behind 其中 is a part of what was counted before.
    private static bool IsOneOf(in Passage passage, int head, in Figure figure)
    {
        int end = passage.Mentions[head].End;
        if (figure.Index - head > MemberReach || figure.Mention.Start - end is < 0 or > MemberDistance)
            return false;
        var between = passage.Text[end..figure.Mention.Start];
        int among = between.IndexOf("其中");
        if (among < 0 || ClauseWords.HoldsSentenceEnd(between[(among + 2)..]) || ClauseWords.HoldsSentenceEnd(between[..Math.Max(0, among - 1)]))
            return false;
        int first = head + 1;
        while (passage.Mentions[first].NumberStart < end + among)
            first++;
        return UnitKey(passage, first) == UnitKey(passage, head); // 农田5000亩，其中上级资金300万元 is of the money alone
    }

    // 查处36起，比前一周增加9起，其中严重违章5起: the members are of all, and not of the rise.
    private static bool IsCompared(in Passage passage, in Figure figure) =>
        figure.IsChange && passage.Text[Math.Max(figure.Region.Start, figure.Mention.Start - ComparisonReach)..figure.Mention.Start].IndexOfAny('比', '较') >= 0;

    private static bool IsMemberUnit(UnitKind kind) =>
        kind is UnitKind.Count or UnitKind.People or UnitKind.Money or UnitKind.Area or UnitKind.Length or UnitKind.Bulk;

    // 年产值过亿元的只有30家, 五万元以下的还有9个, 本科学历2名: what stands before the figure only tells which.
    private static bool IsModifier(in Passage passage, in Discourse discourse, in Figure figure, ref Span noun)
    {
        var text = passage.Text;
        if (text[noun.Start] is '中' or '里' && discourse.Previous >= 0 && passage.Mentions[discourse.Previous].End == noun.Start)
            noun = noun with { Start = noun.Start + 1 }; // 30户中减产的11户
        if (noun.Length > 2 && text[noun.End - 1] == '的')
            noun = noun with { End = noun.End - 1 };
        return noun.Length > 1
            && ((noun.End < figure.Mention.NumberStart && text[noun.End] == '的') || ClassBounds.EndWords(text, noun) || noun.Of(text).EndsWith(Education));
    }

    // 35岁以下干部76人；大学学历的284人: more than the ones before are none of them.
    private static bool IsMore(in Passage passage, in Figure figure, in CountedHead head) =>
        passage.HaveSameUnit(head.Index, figure.Index) && figure.Mention.Value > passage.Mentions[head.Index].Value;

    // 欠薪的还有17个项目, but not 剩下的9处都要整改.
    private static bool NamesThing(in Passage passage, Span post) =>
        !post.IsEmpty && PhraseTrimmer.PeriodAt(passage.Periods, post.Start) < 0
        && !(passage.Text[post.Start] == '在' && !(post.Length >= 4 && (LeadWords.StatesOfMany.Contains(passage.Text[post.Start + 1]) || passage.Text[post.Start + 1] == '籍')))
        && !Predicates.Contains(passage.Text[post.Start]);

    /// <summary>True for the bare name of a place or body that stands next to the figure (东河镇就3个).</summary>
    public static bool IsOwner(in Passage passage, Span noun, in QuantityMention mention)
    {
        var text = passage.Text;
        if (text[noun.Start] == '由')
            return false;
        if (noun.End != mention.Start && text[noun.End..Math.Max(noun.End, mention.Start)] is not ("就" or "还" or "也" or "只" or "仅" or "共" or "已" or "都" or "却" or "则" or "才" or "已经"))
            return false;
        return IsOwner(passage, noun);
    }

    /// <summary>True for the bare name of a place or body.</summary>
    public static bool IsOwner(in Passage passage, Span noun)
    {
        var text = passage.Text;
        if (noun.Length > 2 && text[noun.End - 1] == '）' && noun.Of(text).LastIndexOf('（') is > 1 and var bracket)
            noun = noun with { End = noun.Start + bracket }; // 其他县（市）
        if (noun.Length is < 2 or > LongestOwner || text[noun.Start] is '每' or '各' or '全' or '我' or '本' or '该')
            return false;
        return passage.Tables.Owners.MatchBack(noun.Of(text), noun.Length, out int length) switch
        {
            < 0 or LinkingTables.CountedThing => false,
            LinkingTables.MaskedOwner => noun.Length > length && Glyph.IsMask(text[noun.End - length - 1]),
            _ => true,
        };
    }

    /// <summary>What the sentence counted in the figure's unit, where the record before has another one.</summary>
    public static bool TryOther(in Passage passage, in Discourse discourse, int index, out Phrase thing)
    {
        thing = default;
        if (discourse.Previous < 0 || !UnitKinds.IsCount(passage.Mentions[index].Kind) || !UnitKinds.IsCount(passage.Mentions[discourse.Previous].Kind)
            || UnitKey(passage, discourse.Previous) == UnitKey(passage, index) || !TryHead(passage, discourse, index, out var head))
            return false;
        thing = head.Thing;
        return thing.First.Start >= discourse.SubjectSentence;
    }

    /// <summary>What was counted in the figure's unit before.</summary>
    public static bool TryHead(in Passage passage, in Discourse discourse, int index, out CountedHead head) =>
        discourse.Counted.TryFind(UnitKey(passage, index), out head) && index - head.Index <= MemberReach
        && passage.Mentions[index].Start - passage.Mentions[head.Index].End <= MemberDistance;

    // The thing may also stand behind a figure that is no record: 全县300个行政村，不通油路的90个; 300个行政村中不通油路的90个.
    private static bool TryWhole(in Passage passage, in Discourse discourse, int index, ref Span noun, out CountedHead head)
    {
        char unit = UnitKey(passage, index);
        bool found = TryHead(passage, discourse, index, out head);
        int start = passage.Mentions[index].Start;
        for (int i = index - 1; i >= Math.Max(0, index - MemberReach) && !(found && i <= head.Index) && start - passage.Mentions[i].End <= MemberDistance; i--)
        {
            if (passage.IsRecord(i) || !UnitKinds.IsCount(passage.Mentions[i].Kind) || UnitKey(passage, i) != unit)
                continue;
            var post = passage.Clauses.Post(i);
            int within = post.Of(passage.Text).IndexOfAny('中', '里');
            var whole = passage.Trim(within > 1 ? post with { End = post.Start + within } : post);
            if (whole.Length < 2 || (within <= 1 && post.End > noun.Start))
                continue;
            if (whole.End > noun.Start)
                noun = noun with { Start = passage.TrimLead(whole.End + 1, noun.End) };
            (found, head) = (noun.Length > 1, new CountedHead(unit, Phrase.Of(whole), Direction.Level, i));
            break;
        }

        return found && !ClauseWords.HoldsSentenceEnd(passage.Text[passage.Mentions[head.Index].End..start]);
    }

    /// <summary>The thing that the sentence counted the whole of (30个项目中，还有7个没有开工).</summary>
    public static bool TryEnclosing(in Passage passage, int index, out Span thing)
    {
        thing = default;
        var text = passage.Text;
        int start = passage.Mentions[index].Start;
        for (int i = index - 1; i >= Math.Max(0, index - MemberReach) && start - passage.Mentions[i].End <= MemberDistance; i--)
        {
            int end = passage.Mentions[i].End;
            if (end >= start || UnitKey(passage, i) != UnitKey(passage, index) || ClauseWords.HoldsSentenceEnd(text[end..start]))
                continue;
            var post = ExampleReader.UpToExamples(passage, i, passage.Clauses.Post(i));
            if (!PostReader.EndsAmong(text, post))
                continue;
            thing = passage.Trim(post with { End = post.End - 1 });
            return thing.Length >= 2;
        }

        return false;
    }

    // 名 and 位 count persons as 人 does.
    private static char UnitKey(in Passage passage, int index) => passage.Text[passage.Mentions[index].UnitEnd - 1] switch
    {
        '名' or '位' => '人',
        '次' when passage.Text[passage.Mentions[index].UnitEnd - 2] is '家' or '户' => passage.Text[passage.Mentions[index].UnitEnd - 2], // 检查企业80家次
        var last => last,
    };

    /// <summary>A name without the owner that it begins with (城关镇大棚1200亩，柳河镇900亩: 大棚).</summary>
    public static Phrase WithoutOwner(in Passage passage, in Phrase phrase)
    {
        var text = passage.Text;
        var first = phrase.First;
        for (int i = first.Start + 2; i <= Math.Min(first.End, first.Start + LongestOwner); i++)
        {
            if (passage.Tables.Owners.MatchBack(text[first.Start..i], i - first.Start, out int length) == 0 && (i == first.End || length < i - first.Start)
                && (i == first.End || text[i] is not ('级' or '区' or '理' or '直' or '镇' or '村' or '域' or '道' or '间' or '内' or '”')))
                return phrase.SkipFirst(i - first.Start);
        }

        return phrase;
    }
}
