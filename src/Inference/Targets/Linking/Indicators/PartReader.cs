using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads parts of a whole that name nothing counted alone (其中苹果70万吨、梨30万吨).</summary>
internal static class PartReader
{
    private const int OpeningReach = 10;

    /// <summary>True where the words stand behind 其中, or where the parts go on (亩均投入3000元，其中上级资金1000元).</summary>
    public static bool IsPart(in Passage passage, in Discourse discourse, int index, Span noun)
    {
        var text = passage.Text;
        if (MeasureReader.HeadLength(passage, noun) == noun.Length || noun.Start < 2 || noun.Of(text).IndexOf('就') > 0)
            return false;
        return Opens(text, noun.Start) || (discourse.PartAt == index - 1 && text[noun.Start - 1] is '、' or '，')
            || (discourse.PartAt >= 0 && text[noun.Start - 1] is '；' or '，' && AreTold(passage, discourse.PartAt, index));
    }

    /// <summary>True where the part stands close enough to the whole: only a count may stand far behind (新增企业40家，完成任务的80%，其中工业15家), for a sum has parts of its own.</summary>
    public static bool Follows(in Passage passage, int whole, in Figure figure, Span part)
    {
        if (!UnitKinds.IsCount(figure.Mention.Kind) && !AreTold(passage, whole, figure.Index))
            return false;
        var between = passage.Text[passage.Mentions[whole].End..part.Start];
        int end = between.IndexOfAny("。；！？");
        bool goesOn = end >= 0 && (between[end] == '；' || Opens(passage.Text, part.Start)) && between[(end + 1)..].IndexOfAny("。；！？") < 0;
        return end < 0 || (goesOn && !UnitKinds.IsCount(figure.Mention.Kind));
    }

    /// <summary>True for a part that says itself what it is of (救助资金900万元，其中临时救助200万元).</summary>
    public static bool IsOfKind(ReadOnlySpan<char> text, Span part, Span whole) =>
        (text[part.End - 1] == text[whole.End - 1] && text[part.End - 1] != '业') || whole.Of(text).Contains(text[(part.End - 2)..part.End], StringComparison.Ordinal);

    /// <summary>Adds the part with the whole: before its measure, where it has one (苹果产量), else behind it.</summary>
    public static void AddTo(in Passage passage, ref Phrase member, Span part, in Phrase whole)
    {
        var measure = whole.Last with { Start = whole.Last.End - MeasureReader.HeadLength(passage, whole.Last) };
        if (!measure.IsEmpty && measure.Start > whole.Last.Start && "播种植栽养造".Contains(passage.Text[measure.Start - 1]))
            measure = measure with { Start = whole.Last.Start + ClauseWords.SkipPlace(whole.Last.Of(passage.Text)) }; // 秋播面积3万亩，其中油菜1万亩
        bool measured = !measure.IsEmpty && MeasureReader.EndsOfMeasures.Contains(passage.Text[measure.End - 1]) && MeasureReader.HeadLength(passage, part) == 0;
        if (!measured)
            member.Add(whole);
        InnerWords.AddClean(passage, ref member, part);
        if (measured)
            member.Add(measure);
    }

    // Between a part and the next one stand but shares and changes (其中国税2亿元，占预算的48%，增长5%；地税3亿元).
    private static bool AreTold(in Passage passage, int part, int next)
    {
        for (int i = part + 1; i < next; i++)
        {
            ref readonly var told = ref passage.Mentions[i];
            if (!(told.Kind is UnitKind.Share or UnitKind.Points || told.VerbDirection is Direction.Increase or Direction.Decrease))
                return false;
        }

        return true;
    }

    // 其中, 分品种看，: what follows is a part.
    private static bool Opens(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - OpeningReach)..start];
        before = before[^1] is '，' or '：' ? before[..^1] : before;
        if (before.EndsWith("其中"))
            return true;
        before = before[(before.LastIndexOfAny("，。；") + 1)..];
        return before.Length > 2 && before[^1] == '看' && before[0] is '分' or '从' or '按';
    }
}
