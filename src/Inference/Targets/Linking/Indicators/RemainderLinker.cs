using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links what is left of things that were counted before and are not named again (积案80件，化解60件，还剩20件; 剩下的20件年底前清零).</summary>
internal static class RemainderLinker
{
    private const int LongestPredicate = 8;
    private const string Predicates = MemberLinker.Predicates + "多正在靠因争一最也就力确尽";

    /// <summary>What is left, with the thing that was counted in the figure's unit last.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase left)
    {
        left = default;
        if (!UnitKinds.IsCount(figure.Mention.Kind) || figure.IsChange || !IsLeft(figure.Noun.Of(passage.Text)) || NamesThing(passage, figure.Post))
            return false;
        if (!MemberLinker.TryHead(passage, discourse, figure.Index, out var head))
            return false;
        var thing = Thing(passage, head.Thing);
        var predicate = passage.Trim(figure.Post, cutModal: false);
        bool undone = !predicate.IsEmpty && passage.Text[predicate.Start] is '没' or '未';
        if ((thing.IsEmpty && !undone) || thing.Last.End > figure.Noun.Start)
            return false;
        left.Add(undone ? predicate : WithStill(passage.Text, figure.Noun));
        left.Add(thing);
        if (!undone && predicate.Length <= LongestPredicate && figure.Post.Of(passage.Text).IndexOfAny("是一") < 0)
            left.Add(predicate); // 余下20套年底前交付
        discourse.Remember(passage, left);
        return true;
    }

    /// <summary>True for words that only say that something is left of what was counted.</summary>
    public static bool IsLeft(ReadOnlySpan<char> noun) => noun is "剩" or "剩下" or "剩余" or "余下" or "其余";

    // What was counted, and not what was done with it (化解积案60件: 积案).
    private static Phrase Thing(in Passage passage, in Phrase counted)
    {
        var thing = VerbReader.WithoutVerb(passage, counted);
        if (VerbReader.TryTrailing(passage, thing.Last, out int done) && thing.Length - done >= 2)
            thing = thing.CutLast(done);
        if (thing.IsEmpty || (VerbReader.TryLeading(passage, thing.First, out var doing) && doing.Length == thing.Length))
            return default;
        return thing.SkipFirst(passage.TrimLead(thing.First.Start, thing.First.End) - thing.First.Start);
    }

    private static Span WithStill(ReadOnlySpan<char> text, Span noun) =>
        noun.Start > 0 && text[noun.Start - 1] is '还' or '只' ? noun with { Start = noun.Start - 1 } : noun;

    // 剩下的3个村全部通水: the thing is named again.
    private static bool NamesThing(in Passage passage, Span post) =>
        !post.IsEmpty && !Predicates.Contains(passage.Text[post.Start]) && PhraseTrimmer.PeriodAt(passage.Periods, post.Start) < 0;
}
