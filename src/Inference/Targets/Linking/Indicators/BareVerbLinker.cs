using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures before which a verb stands alone (续建房7550套，新开工1000套): the thing is the one before.</summary>
internal static class BareVerbLinker
{
    private const string Building = "建设";
    private const string Persons = "人数";

    /// <summary>The indicator of a figure whose words are a verb that says nothing without its thing.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        if (figure.Verb.IsEmpty || figure.Verb.Length != figure.Noun.Length || !NeedsThing(passage, figure.Noun))
            return false;
        if (!figure.SameClause && !discourse.SubjectIn(figure.Sentence) && passage.TryThingBefore(figure, out var announced))
        {
            if (TryFurthered(passage, announced, out var furthered))
            {
                name = discourse.Remember(passage, Redo(passage, Phrase.Of(furthered), figure.Noun));
                return true;
            }

            announced = WithoutEffort(passage, announced, figure.Noun);

            // 在谈项目40个。要分类推进，年内签约12个: what is willed names no thing.
            name = announced.Start > 0 && passage.Text[announced.Start - 1] == '要' && MemberLinker.TryHead(passage, discourse, figure.Index, out var head)
                ? discourse.Mention(Redo(passage, head.Thing, figure.Noun))
                : discourse.Remember(passage, Phrase.Of(announced));
            return true;
        }

        if (discourse.Subject.IsEmpty || (figure.Mention.Kind == UnitKind.Money && OwnerRateLinker.NamesRate(discourse.Subject.Last.Of(passage.Text))))
            return false; // 覆盖率达58%，累计投入3亿元: nothing was done with a rate
        if (!figure.SameClause && OwnNames.IsSent(passage, discourse.Subject) && !MemberLinker.TryOther(passage, discourse, figure.Index, out _))
        {
            name = discourse.Mention(Phrase.Of(figure.Noun)); // 出动巡查车80台次，检查500家: who is sent is not who it is done to
            return true;
        }

        if (passage.Text[figure.Mention.UnitEnd - 1] is '人' or '名' && discourse.Previous >= 0 && (passage.Mentions[discourse.Previous].Kind == UnitKind.Count || discourse.Last.Suffix == Persons))
        {
            // 查处案件20起，处理30人: the persons are told by what was done, and are not the thing.
            name = VerbReader.WithoutDoing(passage, VerbReader.WithoutVerb(passage, discourse.Subject));
            name.Add(figure.Noun);
            name.Suffix = Persons;
            discourse.Mention(name);
            return true;
        }

        if (!figure.SameClause)
            discourse.ReturnToWhole(passage, figure);
        discourse.SubjectSentence = passage.Clauses.SentenceStart(figure.Noun.Start);
        // 检查企业80家，查出隐患200条，关停3家: what was counted in that unit.
        var done = MemberLinker.TryOther(passage, discourse, figure.Index, out var other) ? other : Thing(passage, discourse, figure);
        name = discourse.Mention(Redo(passage, done, figure.Noun));
        discourse.NamesOfSentence.Add(passage.Text, name);
        return true;
    }

    // 推进商会建设，共成立9家: the thing whose building goes on.
    private static bool TryFurthered(in Passage passage, Span words, out Span thing)
    {
        thing = default;
        if (!words.Of(passage.Text).EndsWith(Building) || !VerbReader.TryLeading(passage, words, out var verb))
            return false;
        thing = new Span(verb.End, words.End - Building.Length);
        return thing.Length >= Discourse.ShortestName;
    }

    // 加大农村旱厕的改造力度，再改造2万座: what it is done to.
    private static Span WithoutEffort(in Passage passage, Span announced, Span doing)
    {
        var words = announced.Of(passage.Text);
        if (!words.StartsWith("加大") || !words.EndsWith("力度") || !words[..^2].EndsWith(doing.Of(passage.Text)))
            return announced;
        var thing = new Span(announced.Start + 2, passage.TrimTail(announced.Start + 2, announced.End - 2 - doing.Length));
        return thing.Length >= Discourse.ShortestName ? thing : announced;
    }

    // 累计拆违, 先后出动, 拘留: what is summed up, and what is done to somebody by the law, is told alone.
    private static bool NeedsThing(in Passage passage, Span doing)
    {
        var verb = doing.Of(passage.Text)[ClauseWords.SkipPlace(doing.Of(passage.Text))..];
        var text = passage.Text[..doing.End];
        int start = doing.End - verb.Length;
        passage.Tables.Verbs.Match(text, start, out int length);
        return passage.Tables.Works.Find(verb) < 0 && (length == verb.Length || !(verb.StartsWith("累计") || verb.StartsWith("先后")))
            && passage.Tables.Names.Match(text, start, out _) != LinkingTables.Act;
    }

    // What the verb is done to: what the sentence is about, or what was counted in the figure's unit before another thing (养老点126处，到位投资3亿元，完工91处; 检查企业300家，发现隐患120处，查封3家).
    private static Phrase Thing(in Passage passage, in Discourse discourse, in Figure figure)
    {
        if (!UnitKinds.IsCount(figure.Mention.Kind) || !MemberLinker.TryHead(passage, discourse, figure.Index, out var head)
            || head.Thing.Last.End > discourse.Subject.First.Start || passage.Clauses.IsInBrackets(head.Thing.Last.Start))
            return discourse.Subject;
        bool goesOn = discourse.Last.Last == head.Thing.Last; // 查封3家，关停2家
        bool counted = discourse.SubjectIn(figure.Sentence) && (goesOn || !passage.HaveSameUnit(discourse.Previous, figure.Index));
        return counted || !UnitKinds.IsCount(passage.Mentions[discourse.Previous].Kind) ? head.Thing : discourse.Subject;
    }

    // The verb is new, or stands behind as that of the thing did (生猪存栏5万头、出栏8万头).
    private static Phrase Redo(in Passage passage, in Phrase subject, Span doing)
    {
        if (PlanAndResultLinker.WithoutPlan(passage, subject) is { IsEmpty: false } planned && planned.Last.End < subject.Last.End)
        {
            // 危房改造任务62户，竣工57户: what was planned has a verb of its own.
            if (!planned.Last.Of(passage.Text).EndsWith(doing.Of(passage.Text)))
                planned.Add(doing);
            return planned;
        }

        var thing = VerbReader.WithoutVerb(passage, subject);
        if (thing.Length < Discourse.ShortestName)
            return Phrase.Of(doing);
        if (passage.Text[thing.Last.End - 1] == '量')
            thing = thing.CutLast(1); // 生猪存栏量5万头，出栏8万头
        if (VerbReader.TryTrailing(passage, thing.Last, out int trailing) && thing.Last.Length - trailing >= 2)
        {
            var behind = thing.CutLast(trailing);
            behind = behind.CutLast(behind.Last.End - passage.TrimTail(behind.Last.Start, behind.Last.End)); // 项目完成投资3亿元，已开工12个
            behind.Add(doing);
            return behind;
        }

        thing = VerbReader.WithoutDoing(passage, thing);
        int state = AnyWord.LengthAtStart(thing.First.Of(passage.Text), ["在建", "拟建"]);
        if (state > 0 && thing.Length - state >= Discourse.ShortestName)
            thing = thing.SkipFirst(state); // 在建企业6家，投产5家
        if (subject.First.Of(passage.Text).StartsWith(doing.Of(passage.Text)) && subject.Length > doing.Length + 1)
            return subject; // 拿出2000万元搞绿化，今年再拿3000万元
        if (thing.First.Of(passage.Text).StartsWith(doing.Of(passage.Text)))
            return thing; // 累计到位资金8亿元，其中去年到位3亿元
        var redone = Phrase.Of(doing);
        redone.Add(thing);
        return redone;
    }
}
