using System.Runtime.InteropServices;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <summary>Leaves counts out of indicators: 全县156家规模以上企业产值 is 全县规模以上企业产值, however many there are.</summary>
internal static class InnerCounts
{
    /// <summary>The phrase without the counts that stand in front of its words.</summary>
    public static Phrase LeaveOut(in Phrase phrase, ReadOnlySpan<char> text, List<QuantityMention> mentions, MentionStatus[] statuses)
    {
        var rest = phrase.OfNoPieces();
        var figures = CollectionsMarshal.AsSpan(mentions);
        for (int i = 0; i < phrase.Count; i++)
        {
            var piece = phrase[i];
            for (int k = FirstFrom(figures, piece.Start); k < figures.Length && figures[k].UnitEnd < piece.End; k++)
            {
                if (!IsMereCount(text, figures[k], statuses[k]))
                    continue;
                rest.Add(piece with { End = figures[k].NumberStart });
                piece = piece with { Start = figures[k].UnitEnd };
            }

            rest.Add(piece);
        }

        return rest;
    }

    // Not 各建一个, 每人八千元, 5个以上网点的企业, 前十户企业: those tell which.
    private static bool IsMereCount(ReadOnlySpan<char> text, in QuantityMention mention, MentionStatus status) =>
        mention.Kind is UnitKind.Count or UnitKind.People && mention.Form != QuantityForm.Rank && mention.Value != 1 && status != MentionStatus.Name
        && mention.End == mention.UnitEnd && !(mention.NumberStart > 0 && text[mention.NumberStart - 1] is '每' or '各');

    private static int FirstFrom(ReadOnlySpan<QuantityMention> figures, int start)
    {
        int low = 0, high = figures.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (figures[middle].NumberStart < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
