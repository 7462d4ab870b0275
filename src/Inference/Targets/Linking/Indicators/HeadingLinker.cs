namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links the figure that opens a sentence to the heading before it (村医收入有了较快增长。达到2.7万元; 防疫经费迈上新台阶。总额达到96万元).</summary>
internal static class HeadingLinker
{
    /// <summary>The heading's subject, with the figure's own words where they are but a measure of it.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        if (figure.SameClause || !(figure.Noun.IsEmpty || NamesMeasure(passage, figure.Noun)) || !HeadingReader.TrySubject(passage, discourse, figure, out var subject))
            return false;
        var words = subject.Of(passage.Text);
        var noun = figure.Noun.Of(passage.Text);
        if (!noun.IsEmpty && words.StartsWith(noun))
            return false; // 税收质量有新突破。全年税收3亿元
        name = Phrase.Of(subject);
        if (!words.EndsWith(noun))
            name.Add(figure.Noun);
        discourse.Remember(passage, name);
        return true;
    }

    private static bool NamesMeasure(in Passage passage, Span noun) =>
        MeasureReader.IsRelation(passage, noun) || MeasureReader.HeadLength(passage, noun) == noun.Length;
}
