using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links goals that a measure falls short of to the measure, which was told before (处置率40%，离60%的目标还差20个百分点).</summary>
internal static class GoalLinker
{
    private const string Goal = "目标";
    private const string Growth = "增长目标";
    private const int LongestOpening = 10;

    /// <summary>The measure that was told last, with what its goal is called.</summary>
    public static bool TryLink(in Passage passage, in Discourse discourse, ref Figure figure, out Phrase goal)
    {
        goal = default;
        var text = passage.Text;
        ref readonly var mention = ref figure.Mention;
        if (mention.Kind != UnitKind.Share || discourse.Last.IsEmpty || text[mention.End..] is not ['的', _, _, ..]
            || text.Slice(mention.End + 1, 2) is not (Goal or "要求" or "标准" or "底线"))
            return false;
        var words = text[figure.Region.Start..Math.Max(figure.Region.Start, mention.Start)];
        int at = words.IndexOfAny('离', '距', '与');
        if (at < 0)
            at = words.IndexOf("没有达到");
        if (at is < 0 or > 2 || words.Length - at > LongestOpening)
            return false;
        if (figure.IsChange && passage.Trim(new Span(figure.Region.Start + at + 1, figure.Region.Start + words.Length)).Length >= 2)
            return false; // 离水耗下降4%的目标: the goal names what it is of
        goal = discourse.Last;
        if (goal.Suffix is not null || OwnerRateLinker.NamesRate(goal.Last.Of(text)))
            return true;
        bool grows = discourse.LastDirection == Direction.Increase;
        goal.Suffix = grows ? Growth : Goal;
        if (grows)
            figure.Direction = Direction.Increase;
        return true;
    }
}
