using System.Numerics;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>How far each figure leans to a target: those of one row stand together (改造公厕12座、停车场5个).</summary>
internal static class RowLean
{
    private const int LongestStep = 24;

    /// <summary>How much of a figure's lean is that of its row.</summary>
    internal const float RowPart = 0.9f;

    /// <summary>Writes the lean of every figure of a paragraph.</summary>
    public static void Read(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, ReadOnlySpan<Vector4> scores, Span<float> leans)
    {
        for (int start = 0, end; start < leans.Length; start = end)
        {
            float sum = 0;
            int count = 0;
            end = start;
            do
            {
                leans[end] = scores[end].X - scores[end].Y;
                if (IsRecord(scores[end]))
                    (sum, count) = (sum + leans[end], count + 1);
                end++;
            }
            while (end < leans.Length && verdicts[end].Sign == verdicts[start].Sign && InRow(text, mentions[end - 1], mentions[end]));
            for (int i = start; i < end && count > 1; i++)
                leans[i] += RowPart * ((sum / count) - leans[i]);
        }
    }

    /// <summary>True for two sizes with nothing but a thing and a list mark between them.</summary>
    internal static bool InRow(ReadOnlySpan<char> text, in QuantityMention before, in QuantityMention mention)
    {
        if (mention.NumberStart - before.UnitEnd is < 2 or > LongestStep || !IsSize(before) || !IsSize(mention))
            return false;
        var between = text[before.UnitEnd..mention.NumberStart];
        return between.IndexOfAny("、和") >= 0 && between.IndexOfAny("，。；：！（）\n") < 0;
    }

    private static bool IsSize(in QuantityMention mention) =>
        mention.Kind is UnitKind.Count or UnitKind.People or UnitKind.Money or UnitKind.Area or UnitKind.Length or UnitKind.Bulk or UnitKind.Energy or UnitKind.Magnitude && mention.Form == QuantityForm.Plain;

    private static bool IsRecord(Vector4 score) => Math.Max(score.X, score.Y) > Math.Max(score.Z, score.W);
}
