using SpeechML.Targets.Judging;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads rows in which each thing stands behind its figure and its place in front of it (城北60亩冷链园、柳河80亩物流园和东坪120亩农机园).</summary>
internal static class PlacedRow
{
    private const int Shortest = 2;
    private const int Longest = 24;
    private const string Joints = "、和与及";

    // What begins so is told of the figure, and names no thing (新建学校3所并投用).
    private const string Predicates = "的并已均全正未尚都要左上以";

    /// <summary>The thing behind the figure at <paramref name="index"/>, up to the place of the next one.</summary>
    public static bool TryThing(in Passage passage, int index, out Span thing)
    {
        thing = default;
        if (TryJoint(passage, index, out int joint))
            thing = new Span(passage.Mentions[index].End, joint);
        else if (index > 0 && TryJoint(passage, index - 1, out _))
            thing = passage.Clauses.Post(index);
        return !thing.IsEmpty;
    }

    // Where the thing behind a figure ends and the place of the next one begins.
    private static bool TryJoint(in Passage passage, int index, out int joint)
    {
        joint = 0;
        if (index + 1 >= passage.Mentions.Length || !IsCounted(passage.Mentions[index].Kind) || passage.Mentions[index + 1].Kind != passage.Mentions[index].Kind)
            return false;
        ref readonly var next = ref passage.Mentions[index + 1];
        int end = passage.Mentions[index].End;
        if (next.Start != next.NumberStart || next.Start - end is <= Shortest + Shortest or > Longest || passage.Statuses[index + 1] is not (MentionStatus.Target or MentionStatus.Actual))
            return false;
        var between = passage.Text[end..next.Start];
        int last = between.LastIndexOfAny(Joints);
        if (last < Shortest || between.Length - last - 1 < Shortest || Joints.Contains(between[0]) || Predicates.Contains(between[0]) || between.IndexOfAny("，。；：（）的") >= 0)
            return false;
        joint = end + last;
        var thing = passage.Clauses.Post(index + 1);
        return thing.Length >= Shortest && !Joints.Contains(passage.Text[thing.Start]) && !Predicates.Contains(passage.Text[thing.Start]);
    }

    private static bool IsCounted(UnitKind kind) => kind is UnitKind.Count or UnitKind.Area or UnitKind.Length or UnitKind.Bulk;
}
