namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links what a project gives once it stands to the project, which is named clauses before (…物流园，主体已封顶，建成后带动就业300人).</summary>
internal static class OutcomeLinker
{
    private const int ProjectReach = 160;
    private const int LongestProject = 22;
    private const int ShortestProject = 4;

    /// <summary>The name with the project in front, where the figure stands behind 建成后 or 投产后 in its sentence and its words begin there.</summary>
    public static bool TryOwn(in Passage passage, in Figure figure, ref Phrase name)
    {
        var text = passage.Text;
        int since = FindCompletion(text, Math.Max(figure.Sentence, figure.Mention.Start - ProjectReach), figure.Mention.Start);
        if (since < 0 || name.IsEmpty || !TryFindProject(passage, since, out var project))
            return false;
        // 达产后年加工5万吨，产值8亿元: the sum is the project's and not the other outcome's.
        var own = figure.Noun.Length >= 2 && name.Last.End == figure.Noun.End && name.First.Start < figure.Noun.Start ? Phrase.Of(figure.Noun) : name;
        if (own.First.Start < since)
            return false;
        if (text[own.First.Start] is '可' or '能' or '将')
            own = own.SkipFirst(1);
        name = Phrase.Of(project);
        name.Add(own);
        return true;
    }

    // Where the words end that say that something stands, or -1.
    private static int FindCompletion(ReadOnlySpan<char> text, int from, int to)
    {
        for (int at = to; at > from && text[from..at].LastIndexOf('后') is >= 2 and var after; at = from + after)
        {
            if (text[(from + after - 2)..(from + after)] is "建成" or "投产" or "达产" or "投用" or "完工" or "竣工")
                return from + after + 1;
        }

        return -1;
    }

    // The last project that is named with a name of its own: neither 该项目 nor 10个项目.
    private static bool TryFindProject(in Passage passage, int end, out Span project)
    {
        var text = passage.Text;
        int floor = Math.Max(0, end - ProjectReach);
        for (int i = end - 3; i > floor + 2; i--)
        {
            if (!EndsProject(text[floor..i]))
                continue;
            int lowest = Math.Max(floor, i - LongestProject);
            int start = lowest + text[lowest..i].LastIndexOfAny("，。；：、！的") + 1;
            start = passage.TrimLead(start, i);
            project = new Span(start, i);
            if (project.Length >= ShortestProject && text[start] is not ('该' or '这' or '本' or '此' or '各' or '其') && project.Of(text).IndexOf('个') < 0
                && !project.Of(text).StartsWith("主体"))
                return true;
        }

        project = default;
        return false;
    }

    private static bool EndsProject(ReadOnlySpan<char> words) => words[^2..] is "项目" or "工程" or "园区" or "基地" or "校区" or "水厂" or "电站" or "电厂"
        || words[^3..] is "产业园" or "物流园" or "示范园" or "加工厂" or "综合体";
}
