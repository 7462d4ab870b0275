using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads who or what has that which a short name tells (事故3起，死亡2人: 事故): what the sentence was about, or what stands before it.</summary>
internal static class ShortNameOwner
{
    /// <summary>What the sentence was about, as far as it has what is named; empty where it has nothing.</summary>
    public static Phrase Within(in Passage passage, in Figure figure, in Phrase name, in Phrase subject, bool doing)
    {
        var text = passage.Text;
        if (text[name.First.Start] == '最' || IsDegree(name.First.Of(text)))
            return WithoutExtreme(text, subject); // 合格率最高98%，最低70%; 进度快的80%，慢的30%
        var owner = ClauseWords.IsGrowth(name.Last.Of(text)) ? subject : WithoutPlan(passage, WithoutProgress(passage, figure, MeasureReader.WithoutMeasure(passage, WithoutEarlierDoing(passage, figure, subject, name.Last, doing))));
        return owner.IsEmpty || AnyWord.LengthAtEnd(owner.Last.Of(text), ["受灾", "成灾", "受旱", "绝收", "倒塌", "受损", "合格"]) == 0 ? owner : default; // 受灾面积2万亩，死亡3人; 验收合格60万株，完成投资2亿元
    }

    /// <summary>What the clause before names, or else the topic.</summary>
    public static bool TryBefore(in Passage passage, ref Discourse discourse, in Figure figure, in Phrase name, out Phrase owner)
    {
        owner = default;
        if (passage.TryThingBefore(figure, out var thing) && thing.End != name.First.End && discourse.IsUntold(passage, thing.Start) && !IsEffort(thing.Of(passage.Text)))
        {
            owner.Add(discourse.Topic(passage, figure.Sentence) is { IsEmpty: false } about && thing.Start <= about.Start ? Phrase.Of(about) : MeasureReader.WithoutMeasure(passage, Phrase.Of(thing)));
            if (passage.Text[thing.End] == '：')
                discourse.Label = owner.First;
            return true;
        }

        if (discourse.Topic(passage, figure.Sentence) is not { IsEmpty: false } opening || opening.End > name.First.Start || name.First.Start >= figure.Mention.NumberStart)
            return false;
        owner.Add(opening);
        return true;
    }

    // 受理争议20件，结案15件; 全院收治800人、手术90台: what was done before goes.
    private static Phrase WithoutEarlierDoing(in Passage passage, in Figure figure, in Phrase subject, Span name, bool doing)
    {
        if (InstitutionReader.TryOwner(passage, figure, subject, name, out var institution))
            return institution;
        bool row = figure.Region.Start > 0 && passage.Text[figure.Region.Start] == '、' && figure.SameClause;
        if (!VerbReader.TryLeading(passage, subject.First, out var verb) || !(doing ? UnitKinds.IsCount(figure.Mention.Kind) : row && verb.Length == subject.Length))
            return subject;
        var owner = Phrase.Of(subject.First with { End = subject.First.Start + ClauseWords.SkipPlace(subject.First.Of(passage.Text)) });
        owner.Add(VerbReader.WithoutVerb(passage, subject));
        return owner;
    }

    // 危房改造任务62户，入住49户: the plan itself owns nothing.
    private static Phrase WithoutPlan(in Passage passage, in Phrase subject) =>
        PlanAndResultLinker.WithoutPlan(passage, subject) is { IsEmpty: false } planned ? planned : subject;

    // 430个项目开工390个，完成投资52亿元: the sum is told of the works, and not of what was counted of them.
    private static Phrase WithoutProgress(in Passage passage, in Figure figure, in Phrase subject)
    {
        if (figure.Mention.Kind == UnitKind.Money && subject.Count == 2 && subject.First.Start > subject.Last.Start
            && VerbReader.TryTrailing(passage, subject.First, out int whole) && whole == subject.First.Length)
            return subject.SkipFirst(subject.First.Length); // 160个项目全部开工，完成投资9亿元
        if (figure.Mention.Kind != UnitKind.Money || !VerbReader.TryTrailing(passage, subject.Last, out int doing) || subject.Last.Length - doing < 2)
            return subject;
        var works = subject.Last.Of(passage.Text)[..^doing];
        return works.EndsWith("项目") || works.EndsWith("工程") ? subject.CutLast(doing) : subject;
    }

    private static Phrase WithoutExtreme(ReadOnlySpan<char> text, in Phrase subject) =>
        subject.Last.Length > 3 && text[subject.Last.End - 2] == '最' ? subject.CutLast(2)
        : subject.Count > 1 && IsDegree(subject.Last.Of(text)) ? subject.CutLast(1) : subject;

    private static bool IsDegree(ReadOnlySpan<char> words) => words is "快" or "慢" or "好" or "差";

    // 加大资助力度，4万人次受益; 强化队伍建设，培训300人: how much is done for something is none that has anything.
    private static bool IsEffort(ReadOnlySpan<char> clause) =>
        AnyWord.LengthAtStart(clause, ["加大", "加强", "强化", "严格", "严厉", "坚持"]) > 0;
}
