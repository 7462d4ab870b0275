using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links counts without a noun whose predicate behind them tells which are meant (30个项目中，还有7个没有开工).</summary>
internal static class UndoneLinker
{
    /// <summary>The predicate with those of whom it is told.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase undone)
    {
        undone = default;
        if (!figure.Noun.IsEmpty || !UnitKinds.IsCount(figure.Mention.Kind) || figure.Post.Length < 2
            || passage.Text[figure.Post.Start] is not ('没' or '未' or '尚' or '仍' or '连' or '不' or '因'))
            return false;
        bool among = MemberLinker.TryEnclosing(passage, figure.Index, out var enclosing);
        var whole = among ? Phrase.Of(enclosing) : Whole(passage, discourse, figure);
        if (whole.IsEmpty)
            return false;
        InnerWords.AddClean(passage, ref undone, passage.Trim(figure.Post, cutModal: false));
        undone.Add(whole);
        if (among)
            discourse.Remember(passage, undone);
        else
            discourse.Mention(undone);
        return true;
    }

    // 已签协议230户，还有40户没有签: those of whom the sentence tells, whether it counted all of them or not.
    private static Phrase Whole(in Passage passage, in Discourse discourse, in Figure figure)
    {
        if (passage.Text[figure.Post.Start] is not ('没' or '未') || figure.Post.Of(passage.Text).IndexOf("脱贫") >= 0)
            return default; // 没有脱贫 says itself who
        if (MemberLinker.TryHead(passage, discourse, figure.Index, out var head) && head.Thing.First.Start >= figure.Sentence)
            return head.Thing;
        if (discourse.SubjectIn(figure.Sentence))
            return MeasureReader.WithoutMeasure(passage, VerbReader.WithoutVerb(passage, discourse.Subject));
        return passage.TryThingBefore(figure, out var thing) ? Phrase.Of(thing) : default;
    }
}
