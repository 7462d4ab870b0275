namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads what a short sentence without figures announces for the figure that opens the next one (果农收入有了明显提高。达到2万元).</summary>
internal static class HeadingReader
{
    private const int Longest = 30;
    private const int LongestSubject = 14;
    private const int ShortestSubject = 2;

    /// <summary>What the heading right before the figure's sentence is about; false where the figure does not open its sentence or no heading stands there.</summary>
    public static bool TrySubject(in Passage passage, in Discourse discourse, in Figure figure, out Span subject)
    {
        subject = default;
        bool bare = figure.Noun.IsEmpty || (figure.Noun.Length <= Discourse.ShortestName && MeasureReader.IsRelation(passage, figure.Noun));
        if (!bare && figure.Region.Start > figure.Sentence + 1)
            return false; // 粮食再获丰收。从全年看，总产量达到3万吨: a measure behind an opening clause says enough
        if (!TryFind(passage, discourse, figure, out var heading))
            return false;
        var text = passage.Text[..heading.End];
        if (text[heading.Start] is '看' or '说' or '讲')
        {
            // 先看用电量。上半年达到3亿千瓦时
            subject = heading with { Start = heading.Start + 1 };
            return subject.Length >= ShortestSubject;
        }

        for (int i = heading.Start + ShortestSubject; i < Math.Min(heading.End, heading.Start + LongestSubject); i++)
        {
            bool ends = passage.Tables.Headings.Match(text, i, out _) is >= 0 and var mark && (bare || mark != LinkingTables.BareOnly);
            if (!ends && !(bare && passage.Tables.Topics.Match(text, i, out _) >= 0))
                continue;
            subject = heading with { End = passage.TrimTail(heading.Start, i) };
            return subject.Length >= ShortestSubject;
        }

        return false;
    }

    /// <summary>The whole name in the heading of which <paramref name="words"/> are the end (国有资本收益有提升。全年实现收益1.3亿元: 国有资本收益).</summary>
    public static bool TryWhole(in Passage passage, in Discourse discourse, in Figure figure, Span words, out Span whole)
    {
        whole = default;
        if (words.Length < ShortestSubject || !TryFind(passage, discourse, figure, out var heading))
            return false;
        int at = heading.Of(passage.Text).IndexOf(words.Of(passage.Text));
        whole = heading with { End = heading.Start + at + words.Length };
        return at >= ShortestSubject && !VerbReader.TryLeading(passage, whole, out _);
    }

    /// <summary>The short sentence without figures right before the one that the figure opens.</summary>
    public static bool TryFind(in Passage passage, in Discourse discourse, in Figure figure, out Span heading)
    {
        heading = default;
        int sentence = figure.Sentence;
        if (sentence < ShortestSubject || passage.Text[sentence - 1] != '。')
            return false;
        int start = passage.Clauses.SentenceStart(sentence - 1);
        if (sentence - start > Longest || !discourse.IsUntold(passage, start))
            return false;
        if (passage.TrimLead(sentence, figure.Region.Start) < figure.Region.Start)
            return false; // the figure does not open its sentence
        heading = new Span(passage.TrimLead(start, sentence - 1), sentence - 1);
        return heading.Length > ShortestSubject && heading.Of(passage.Text).IndexOfAny("，：,:") < 0;
    }
}
