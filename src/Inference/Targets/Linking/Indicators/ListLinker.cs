namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures in a row to the names of a list (小麦、玉米面积分别稳定在30万亩、20万亩).</summary>
internal static class ListLinker
{
    /// <summary>The next name of the list that is open.</summary>
    public static bool TryNext(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        if (!discourse.Shared.TryTake(figure.SameClause, out name, out var direction))
            return false;
        figure.Direction = figure.Mention.VerbDirection ?? direction;
        discourse.Remember(passage, name);
        return true;
    }

    /// <summary>The first name of a list with as many names as figures follow.</summary>
    public static bool TryOpen(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        int group = passage.Clauses.GroupSize(figure.Index);
        if (group == 1)
            return false;
        bool repeats = figure.Noun.IsEmpty || ClauseWords.IsGrowth(figure.Noun.Of(passage.Text));
        if (!(repeats ? TryRepeat(passage, discourse, figure, group, out var names) : ListSplitter.TrySplit(passage, figure.Noun, group, out names)))
            return false;
        name = discourse.Remember(passage, discourse.Shared.Open(names, figure.Direction));
        return true;
    }

    /// <summary>One figure of all that the clause before named (城镇、农村居民收入分别达到3万元、1万元，均增长8%).</summary>
    public static bool TryJoint(in Passage passage, in Discourse discourse, in Figure figure, out Phrase joint)
    {
        joint = default;
        if (discourse.Items.Count < 2 || discourse.SubjectSentence != figure.Sentence || !passage.Says(figure, "均"))
            return false;
        joint = discourse.Items.Joint(passage);
        return true;
    }

    // 名师153名、团队37个，分别增加47名和13个: the second row repeats the first; 外资3亿元，出口5亿元，分别…: or the clauses before.
    private static bool TryRepeat(in Passage passage, in Discourse discourse, in Figure figure, int group, out Phrase[] names)
    {
        names = [];
        bool apart = passage.Says(figure, "分别");
        if (!figure.IsChange && !apart)
            return false;
        if (discourse.Items.Count == group)
            names = discourse.Items.ToArray(passage);
        else if (group == 2 && apart)
            discourse.Items.TryPair(figure.Sentence, discourse.Last, out names);
        else if (apart)
            discourse.Items.TrySentence(figure.Sentence, group, out names);
        for (int i = 0; i < names.Length; i++)
            names[i].Add(figure.Noun); // 财政收入、税收分别增长6%、4%，增幅分别提高2个、1个百分点
        return names.Length > 0;
    }
}
