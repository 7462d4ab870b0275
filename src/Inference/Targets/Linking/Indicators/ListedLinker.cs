using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures of a list behind a colon, beside which only the things are named, to the measure before the colon (主要农产品产量：玉米4200吨，大豆900吨).</summary>
internal static class ListedLinker
{
    /// <summary>The thing with the measure.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="discourse">What it was about.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="bare">Its name so far.</param>
    /// <param name="whole">The name with the measure.</param>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, in Phrase bare, out Phrase whole)
    {
        var text = passage.Text;
        whole = bare.Count == 2 && bare.First.End < text.Length && text[bare.First.End] is '：' or ':' ? Phrase.Of(bare.Last) : bare; // told of its heading already
        var thing = whole.First;
        if (whole.Count != 1 || bare.Suffix is not null || thing.End != figure.Mention.Start || thing.Start < figure.Region.Start
            || figure.Mention.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Multiple or UnitKind.None || !IsThing(passage, thing))
            return false;
        if (figure.Region.Start > 0 && text[figure.Region.Start - 1] is '：' or ':')
            discourse.Listed = ReadMeasure(passage, passage.Clauses.ClauseBefore(figure.Region.Start, figure.Sentence));
        var measure = discourse.Listed;
        if (measure.IsEmpty || text[measure.End..thing.Start].IndexOfAny("。！？\n") >= 0)
            return false;
        whole.Add(measure);
        return true;
    }

    // 主要农产品产量, 各行业产值分别为: the head of the heading.
    private static Span ReadMeasure(in Passage passage, Span heading)
    {
        heading = heading with { End = passage.TrimTail(heading.Start, heading.End) };
        return MeasureReader.TrySum(passage, heading, out var measure) ? measure : default;
    }

    // 玉米, but not 玉米产量, 新建大棚.
    private static bool IsThing(in Passage passage, Span words) =>
        MeasureReader.HeadLength(passage, words) == 0 && !ClauseWords.IsMeasure(words.Of(passage.Text)) && !VerbReader.TryLeading(passage, words, out _);
}
