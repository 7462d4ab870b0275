using System.Runtime.InteropServices;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <summary>Leaves out what stands within an indicator and tells nothing of it: 全县156家企业实现产值 is 全县企业产值.</summary>
internal static class InnerWords
{
    private const string Reaching = "实现";

    /// <summary>The phrase without counts, and without the verb of reaching between two names.</summary>
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

            if (piece.Of(text).IndexOf(Reaching) is >= 2 and var at && piece.Length - at - Reaching.Length >= 2)
            {
                rest.Add(piece with { End = piece.Start + at });
                piece = piece with { Start = piece.Start + at + Reaching.Length };
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
