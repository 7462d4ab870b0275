using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links a counterpart that stands alone to the measure that was told of the other one (城镇居民收入3万元，农村2万元; 到场时间城区30分钟、乡镇60分钟).</summary>
internal static class CounterpartLinker
{
    private const int ShortestMeasure = 2;

    /// <summary>The measure before with the counterpart in the place of the other.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        name = default;
        var noun = figure.Noun;
        bool people = figure.Mention.Kind == UnitKind.People;
        if (figure.Mention.Kind == UnitKind.Count || passage.Tables.Counterparts.Match(passage.Text[..noun.End], noun.Start, out int length) is not (>= 0 and var kind) || people != (kind == passage.Tables.People))
            return false;
        if (TryAnnounced(passage, discourse, figure, noun.Length == length, out var measure))
        {
            // 抢修到场的时间，城区不超过30分钟，农村…
            name = Phrase.Of(measure);
            name.Add(noun);
            discourse.Remember(passage, name);
            return true;
        }

        if (noun.Length == length && IsSize(figure.Mention.Kind) && discourse.Previous >= 0 && passage.Mentions[discourse.Previous].Kind is var told && IsSize(told) && told != figure.Mention.Kind)
            return false; // 早稻总产6万吨，中稻8万亩
        var rest = noun with { Start = noun.Start + length };
        var last = discourse.Last;
        for (int i = 0; i < last.Count; i++)
        {
            var piece = last[i];
            if (piece.End > noun.Start)
                return false;
            for (int at = piece.Start; at < piece.End - 1; at++)
            {
                if (passage.Tables.Counterparts.Match(passage.Text[..piece.End], at, out int other) != kind)
                    continue;
                if (at > piece.Start && passage.Text[at - 1] == passage.Text[noun.Start])
                    return false; // 工农业总产值30亿元，其中工业总产值11亿元: a part of both
                var behind = piece with { Start = at + other };
                if (people && !(at > piece.Start && behind.IsEmpty && (InstitutionReader.IsInstitution(passage.Text[at - 1]) || passage.Text[at - 1] == '园')))
                    return false; // 高校毕业生86人，学生…: only who is named with the institution
                if (last.Length - other < ShortestMeasure || !behind.Of(passage.Text).StartsWith(rest.Of(passage.Text))
                    || passage.Text[at..(at + other)].SequenceEqual(passage.Text[noun.Start..(noun.Start + length)]))
                    return false;
                for (int k = 0; k < i; k++)
                    name.Add(last[k]);
                name.Add(piece with { End = at });
                name.Add(noun with { End = noun.Start + length });
                name.Add(behind);
                for (int k = i + 1; k < last.Count; k++)
                    name.Add(last[k]);
                name.Suffix = last.Suffix;
                if (figure.SameClause && figure.Mention.VerbDirection is null)
                    figure.Direction = discourse.LastDirection;
                discourse.Remember(passage, name);
                return true;
            }
        }

        return false;
    }

    // The clause before ends with a measure and holds no record.
    private static bool TryAnnounced(in Passage passage, in Discourse discourse, in Figure figure, bool alone, out Span measure)
    {
        measure = default;
        return alone && !figure.SameClause && passage.TryThingBefore(figure, out measure)
            && discourse.IsUntold(passage, measure.Start)
            && (MeasureReader.HeadLength(passage, measure) > 0 || measure.Of(passage.Text).EndsWith("时间"));
    }

    private static bool IsSize(UnitKind kind) => kind is UnitKind.Area or UnitKind.Bulk or UnitKind.Length or UnitKind.Money;
}
