namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links the first figure of a sentence to the headline before it (村医收入有了较快增长。达到2.7万元; 防疫经费迈上新台阶。总额达到96万元).</summary>
internal static class HeadlineLinker
{
    private const int ShortestTopic = 2;
    private const int LongestTopic = 14;
    private const int LongestHeadline = 30;

    /// <summary>The headline's topic, with the figure's own words where they are but a measure of it.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        bool opens = !figure.SameClause && passage.Clauses.ClauseBefore(figure.Region.Start, figure.Sentence).IsEmpty;
        if (!opens || !(figure.Noun.IsEmpty || NamesMeasure(passage, figure.Noun)) || !TryReadTopic(passage, discourse, figure.Sentence, out var topic))
            return false;
        var noun = figure.Noun.Of(passage.Text);
        if (!noun.IsEmpty && topic.Of(passage.Text).StartsWith(noun))
            return false; // 税收质量有新突破。全年税收3亿元
        name = Phrase.Of(topic);
        if (!topic.Of(passage.Text).EndsWith(noun))
            name.Add(figure.Noun);
        discourse.Remember(passage, name);
        return true;
    }

    private static bool NamesMeasure(in Passage passage, Span noun) =>
        MeasureReader.IsRelation(passage, noun) || MeasureReader.HeadLength(passage, noun) == noun.Length;

    // The sentence before, where it is one clause without a record: what stands before its predicate.
    private static bool TryReadTopic(in Passage passage, in Discourse discourse, int sentence, out Span topic)
    {
        topic = default;
        var text = passage.Text;
        int end = sentence - 1;
        if (end < ShortestTopic || text[end] != '。')
            return false;
        int start = passage.Clauses.SentenceStart(end);
        if (end - start > LongestHeadline || text[start..end].IndexOfAny("，：,:") >= 0 || (discourse.Previous >= 0 && passage.Mentions[discourse.Previous].End > start))
            return false;
        start = passage.TrimLead(start, end);
        for (int i = start + ShortestTopic; i < Math.Min(end, start + LongestTopic); i++)
        {
            if (passage.Tables.Progress.Match(text[..end], i, out _) < 0)
                continue;
            topic = new Span(start, passage.TrimTail(start, i));
            return topic.Length >= ShortestTopic;
        }

        return false;
    }
}
