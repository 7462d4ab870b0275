using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads what a grade that stands alone is of (国家级示范园2个、省级5个).</summary>
internal static class GradeReader
{
    private const int Longest = 4;

    /// <summary>The thing of which those of a grade are a part (产业集群55个，其中省级15个; 公办园46所，城区12所，乡镇20所，村级14所).</summary>
    public static bool TryMember(in Passage passage, in Discourse discourse, in Figure figure, Span noun, out Phrase thing)
    {
        thing = default;
        if (figure.SameClause || !IsGrade(passage, noun))
            return false;
        if (figure.Region.Of(passage.Text).Contains("其中", StringComparison.Ordinal) && !discourse.Subject.IsEmpty)
            thing = VerbReader.WithoutVerb(passage, discourse.Subject);
        else if (UnitKinds.IsCount(figure.Mention.Kind) && discourse.Last.Count > 1 && MemberLinker.IsOwner(passage, discourse.Last.First)
            && MemberLinker.TryHead(passage, discourse, figure.Index, out var head) && head.Index == figure.Index - 1)
            thing = head.Thing;
        return !thing.IsEmpty;
    }

    /// <summary>What the grades of a row have in common, for one that stands alone; else empty.</summary>
    public static Span SharedTail(in Passage passage, ref Discourse discourse, in Figure figure, Span noun)
    {
        if (!IsGrade(passage, noun) || !(figure.SameClause || IsNext(passage, discourse, figure)))
            return default;
        var thing = discourse.Subject.Last;
        if (thing.Of(passage.Text).IndexOf('级') is >= 0 and var at && at + 1 < thing.Length)
            discourse.GradeTail = thing with { Start = thing.Start + at + 1 };
        return discourse.GradeTail;
    }

    private static bool IsGrade(in Passage passage, Span noun) => noun.Length <= Longest && passage.Text[noun.End - 1] == '级';

    // 创建省级单位12个，市级32个: a clause of its own.
    private static bool IsNext(in Passage passage, in Discourse discourse, in Figure figure) =>
        discourse.SubjectIn(figure.Sentence) && passage.Mentions[discourse.Previous].End + 1 == figure.Noun.Start && passage.HaveSameUnit(discourse.Previous, figure.Index);
}
