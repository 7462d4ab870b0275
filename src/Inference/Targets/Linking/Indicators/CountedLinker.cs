using SpeechML.Targets.Judging;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures whose thing stands behind them (新建3座水厂, 投资3亿元的水厂).</summary>
internal static class CountedLinker
{
    /// <summary>Narrows the words before a count to the doing behind the will (全系统要培训120名骨干); the words before that name who does it.</summary>
    public static void NarrowToDoing(in Passage passage, ref Figure figure)
    {
        if (figure.Post.Length < 2 || !UnitKinds.IsCount(figure.Mention.Kind))
            return;
        int end = passage.TrimTail(figure.Region.Start, figure.Region.End);
        if (!VerbReader.TryTrailing(passage, figure.Region with { End = end }, out int length) || end - length < figure.Noun.End || length < 2)
            return;
        figure.Noun = figure.Verb = new Span(end - length, end);
        figure.Direction = DirectionReader.Read(figure.Noun.Of(passage.Text), false, passage.Tables);
    }

    /// <summary>The capacity of the thing behind the figure (年产60万吨甲醇项目).</summary>
    public static bool TryCapacity(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase capacity)
    {
        capacity = default;
        int length = AttributeLinker.CapacityLength(figure.Noun.Of(passage.Text));
        if (length == 0 || figure.Post.Length < 2 || passage.Text[figure.Post.Start] == '的')
            return false;
        discourse.PreviousEnd = figure.Post.End;
        capacity.Add(figure.Noun with { Start = figure.Noun.End - length });
        capacity.Add(passage.Trim(figure.Post));
        discourse.Verb = capacity.First;
        discourse.Remember(passage, capacity);
        return true;
    }

    /// <summary>The indicator of a figure whose thing stands behind it.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        name = default;
        if (!CountedThing.StandsBehind(passage, figure))
            return false;
        var text = passage.Text;
        var (noun, post) = (figure.Noun, figure.Post);
        if (post.Length >= 4 && text[post.Start + 1] == '的' && text[post.Start] is '长' or '宽' or '高' or '深')
            post = post with { Start = post.Start + 2 }; // 修建3公里长的水泥路
        if (figure.Mention.Kind == UnitKind.Money && passage.Tables.Verbs.Match(text[..post.End], post.Start, out int built) >= 0 && built > 1 && post.Length > built + 2 && text[post.Start + built] == '的')
            post = post with { Start = post.Start + built }; // 投资1.7亿元建设的奶站
        if (figure.Mention.Kind == UnitKind.People && post.Length > 2 && text[post.Start] == '为')
            (post, noun) = (post with { Start = post.Start + 1 }, noun.Of(text) is "其余" ? default : noun); // 35人为副科级，其余80人为一般干部
        bool attributive = text[post.Start] == '的';
        if (attributive && ShareLinker.IsWithinPlace(text, noun))
            noun = noun with { Start = noun.Start + 1 }; // 在全县80%以上的村开展了评选
        if (attributive && figure.Mention.Kind == UnitKind.Share && (text[Math.Max(0, figure.Mention.Start - 1)] is '和' or '及' || ShareLinker.IsOfAsked(text, noun)))
            noun = default; // 所有街道和86%的乡镇建成示范站; 民意调查中有64%的居民认为街道更整洁
        var body = attributive ? BeforeWill(text, passage.Trim(post with { Start = post.Start + 1 }, cutModal: false)) : passage.Trim(post);
        if (!attributive && UnitKinds.IsCount(figure.Mention.Kind))
            body = CountedOwner.Narrow(passage, figure, body);
        body = PostReader.WithoutBasis(text, body);
        if (PostReader.EndsAmong(text, body) && body.End == post.End)
            body = body with { End = body.End - (text[body.End - 2] == '当' ? 2 : 1) }; // 6个厂子正在建设当中
        if (PostReader.EndsAmong(text, noun) && CountsBefore(passage, figure.Index, noun))
            noun = noun with { End = noun.End - 1 }; // 12个乡镇中有9个实现了达标
        if (body.Length > 2 && text[body.End..].StartsWith("完成") && text[(body.End - 2)..body.End] is "提前" or "如期" or "按期" or "超额")
            body = body with { End = body.End + 2 }; // 5项任务提前完成
        int predicate = PostReader.FindPredicate(text, body, out int after);
        if (predicate >= 0 && text[predicate] == '将')
            after = passage.TrimLead(after, body.End); // 5家养老院将于今年9月投用
        if (predicate < 0 && UnitKinds.IsCount(figure.Mention.Kind) && body.End < post.End && PostReader.FindMove(text[body.End..post.End]) is >= 0 and var move)
            (predicate, after, body) = (body.End, body.End + move, body with { End = post.End });
        if (!attributive && InvestmentLinker.TryWorkBehind(passage, figure, noun, post, out name))
        {
            discourse.Remember(passage, name);
            return true;
        }

        if (attributive && NamesAim(body.Of(text)))
        {
            noun = noun with { Start = noun.Start + noun.Of(text).LastIndexOf('、') + 1 };
            if (noun.IsEmpty)
                return false; // 产值50亿元、增长8%的目标
            name.Add(noun);
            discourse.Remember(passage, name);
            return true;
        }

        if (attributive && !UnitKinds.IsCount(figure.Mention.Kind))
        {
            // 园区一期、投资6亿元的水厂年内开工: the thing up to what is said of it; what the list named before is another thing.
            var thing = predicate > body.Start + 1 ? body with { End = predicate } : body;
            if (figure.Mention.Kind is UnitKind.Share && ShareLinker.TryRowOfNouns(passage, figure, thing, out var shared))
            {
                // 100%的乡镇和98%的建制村通沥青路
                (discourse.PreviousEnd, name) = (post.End, Phrase.Of(thing));
                name.Add(shared);
                discourse.Remember(passage, name);
                return true;
            }

            if (figure.Mention.Kind is not (UnitKind.Share or UnitKind.None))
                thing = PostReader.ThingAlone(passage, thing);
            bool place = noun.Length == 2 && text[noun.Start] is '全' or '我' or '本' or '各';
            name.Add(place ? noun : thing);
            name.Add(place ? thing : AttributeLinker.MeasureName(passage, noun));
            discourse.Remember(passage, name);
            return true;
        }

        if (post.End < text.Length && !NamesNext(passage, figure.Index, post))
            discourse.PreviousEnd = post.End;
        if (noun.IsEmpty && !discourse.Last.IsEmpty && text[post.Start] is '要' or '将' or '须' or '应' or '必')
        {
            name = MemberLinker.TryHead(passage, discourse, figure.Index, out var head) ? head.Thing : discourse.Last;
            return true; // 民生实事20件，其中8件要在上半年办完
        }

        if ((noun.IsEmpty || text[noun.End - 1] == '中') && AnyWord.LengthAtStart(post.Of(text), ["高于", "低于", "居全", "列全", "进入全", "位列", "位居", "处于", "居于", "排名", "排在", "好于", "快于", "实现", "出现", "保持", "在建", "在谈"]) > 0
            && MemberLinker.TryEnclosing(passage, figure.Index, out var told))
        {
            name.Add(told); // 12项指标中，8项高于全省平均水平
            discourse.Mention(name);
            name.Add(body);
            return true;
        }

        if (noun.Of(text) is "剩余" or "剩下" or "其余" or "余下" && PostReader.FindPredicate(text, post, out _) == post.Start && MemberLinker.TryHead(passage, discourse, figure.Index, out var rest))
        {
            name.Add(body); // 整改措施86项，剩余8项正在推进
            name.Add(VerbReader.WithoutDoing(passage, VerbReader.WithoutVerb(passage, rest.Thing)));
            discourse.Mention(name);
            return true;
        }

        if (noun.IsEmpty && !discourse.Subject.IsEmpty && PostReader.FindPredicate(text, post, out _) == post.Start)
        {
            // 实施工程16项，4项全部完成.
            name.Add(post);
            name.Add(OwnNames.IsAgreement(text, discourse.Subject) ? default : VerbReader.WithoutVerb(passage, discourse.Subject));
            discourse.Mention(name);
            return true;
        }

        if (!figure.Verb.IsEmpty)
            discourse.Verb = figure.Verb;
        else if (noun.IsEmpty && figure.SameClause && !discourse.Verb.IsEmpty)
        {
            name.Add(discourse.Verb);
            if (figure.Direction == Direction.Level)
                figure.Direction = DirectionReader.Read(discourse.Verb.Of(text), false, passage.Tables);
        }
        else if (!figure.SameClause)
            discourse.Verb = default;
        if (!ServedReader.IsTreated(text, noun, body))
            name.Add(PostReader.Qualifier(passage, noun, figure.Verb));
        if (name.IsEmpty && ServedReader.IsServed(passage, figure, body))
            name.Add(new Span(figure.Mention.NumberStart - 1, figure.Mention.NumberStart));
        if (predicate > body.Start + 1 && body.End - after >= 2)
        {
            name.Add(new Span(after, body.End));
            InnerWords.AddClean(passage, ref name, ExampleReader.OfWhole(passage, figure, noun, new Span(body.Start, passage.TrimTail(body.Start, predicate))));
        }
        else
        {
            if (predicate > body.Start + 1 && after == body.End)
                body = body with { End = predicate }; // 20个卡点一律关闭
            name.Add(figure.Verb.IsEmpty ? PostReader.ChainDoing(passage, figure.Index) : default);
            InnerWords.AddClean(passage, ref name, ExampleReader.OfWhole(passage, figure, noun, body));
            var tail = PostReader.SharedTail(passage, figure.Index, body);
            InnerWords.AddClean(passage, ref name, tail.IsEmpty && figure.Verb.IsEmpty ? PostReader.SharedDoing(passage, figure.Index) : tail);
        }

        bool does = text[Math.Max(0, figure.Mention.Start - 1)] == '由'; // 收到建议60件，交由9个部门办理，已答复50件: who does it is no thing
        var named = does ? discourse.Mention(name) : discourse.Remember(passage, name);
        return !named.IsEmpty; // nothing is left of some words, and others name the figure
    }

    // The things were counted just before the figure that counts some of them.
    private static bool CountsBefore(in Passage passage, int index, Span noun) =>
        index > 0 && passage.Mentions[index - 1].UnitEnd >= noun.Start && passage.Mentions[index - 1].UnitEnd < noun.End
        && passage.HaveSameUnit(index - 1, index);

    // 完成欠费压降20%的目标, 守住不良率2%的底线: what is aimed at, and no thing.
    private static bool NamesAim(ReadOnlySpan<char> body) =>
        AnyWord.LengthAtStart(body, ["目标", "年度目标", "既定目标", "预期目标", "年度任务", "既定任务", "全年目标", "全年任务", "底线", "红线", "大关", "关口", "情况下", "基础上", "前提下"]) > 0 || body is "任务";

    // 每季度一次的演练要坚持下去: the thing stands before the will.
    private static Span BeforeWill(ReadOnlySpan<char> text, Span body)
    {
        int will = body.Of(text).IndexOf('要');
        return will >= 2 && text[body.Start + will - 1] is not ('重' or '主' or '需' or '首' or '纪' or '摘' or '概' or '简') ? body with { End = body.Start + will } : body;
    }

    // 12个村小组有5个已通水: the thing is told of by the next figure; 涉及5个乡镇19个村: a row without marks.
    private static bool NamesNext(in Passage passage, int index, Span post) =>
        index + 1 < passage.Mentions.Length && passage.Statuses[index + 1] is MentionStatus.Target or MentionStatus.Actual
        && passage.Mentions[index + 1].Start <= post.End && passage.Text[post.End - 1] is not ('、' or '和' or '与' or '及' or '）')
        && (post.Length > 2 || passage.Mentions[index + 1].Start < passage.Mentions[index + 1].NumberStart);
}
