using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures that are attributes of a thing that stands behind the next figure.</summary>
internal static class AttributeLinker
{
    private const int LongestMeasure = 8;

    // 居民存款余额 is no attribute of a thing.
    private const int LongestBareMeasure = 4;

    /// <summary>The attribute of what is counted next (总投资3亿元的8项工程, 投资6000万元的年产5万件竹器项目): the thing stands behind the next figure.</summary>
    public static bool TryLink(in Passage passage, in Figure figure, out Phrase attributed)
    {
        attributed = default;
        int end = figure.Mention.End;
        if (end >= passage.Text.Length || passage.Text[end] != '的' || figure.Index + 1 >= passage.Mentions.Length)
            return false;
        bool makes = passage.Mentions[figure.Index + 1].Start == figure.Post.End && CapacityLength(figure.Post.Of(passage.Text)) > 0;
        if (figure.Post.Length > 1 && !makes)
            return false;
        attributed.Add(passage.ThingBehind(figure.Index + 1));
        bool doing = !figure.Verb.IsEmpty && figure.Verb.Length < figure.Noun.Length;
        attributed.Add(doing ? figure.Noun with { Start = figure.Verb.End } : figure.Noun);
        return true;
    }

    /// <summary>The first of a row of attributes (总投资5亿元、占地120亩的物流园): the thing stands behind the last of them.</summary>
    public static bool TryRow(in Passage passage, in Figure figure, out Phrase attributed)
    {
        attributed = default;
        if (!IsSum(figure.Mention.Kind) || figure.Noun.Length is < 2 or > LongestMeasure)
            return false;
        int last = LastAttribute(passage, figure.Index);
        if (last == figure.Index)
            return false;
        var post = passage.Clauses.Post(last);
        var thing = PostReader.ThingAlone(passage, passage.Trim(post with { Start = post.Start + 1 }));
        var measure = MeasureName(passage, figure.Noun);
        if (thing.Length < 2 || measure.Length > LongestBareMeasure || thing.Of(passage.Text).Contains("目标", StringComparison.Ordinal) || thing.Of(passage.Text).Contains("任务", StringComparison.Ordinal))
            return false; // 产值62亿元、税收3亿元的全年任务: what is willed has no sums
        attributed.Add(thing);
        attributed.Add(measure);
        return true;
    }

    /// <summary>The thing behind an attribute that stands between it and its count (打造2条总长30公里的示范带).</summary>
    public static bool TryThing(in Passage passage, in Figure figure, Span post, out Span thing)
    {
        thing = default;
        int next = figure.Index + 1;
        if (!UnitKinds.IsCount(figure.Mention.Kind) || post.Length is < 2 or > LongestBareMeasure || next >= passage.Mentions.Length
            || passage.Mentions[next].Start != post.End || !IsSum(passage.Mentions[next].Kind)
            || passage.Mentions[next].End >= passage.Text.Length || passage.Text[passage.Mentions[next].End] != '的')
            return false;
        if (!MeasureReader.IsRelation(passage, post) && CapacityLength(post.Of(passage.Text)) == 0 && post.Of(passage.Text) is not ("总长" or "全长" or "占地" or "投资"))
            return false;
        thing = passage.Clauses.Post(next);
        thing = thing with { Start = thing.Start + 1 };
        return thing.Length >= 2;
    }

    /// <summary>How many characters at the end say what a thing can do (年产, 日处理), or 0.</summary>
    public static int CapacityLength(ReadOnlySpan<char> noun) =>
        AnyWord.LengthAtEnd(noun, ["年产", "日产", "年加工", "日处理", "年处理", "日供水", "年出栏", "年屠宰", "年接待"]);

    /// <summary>The measure alone, which is told of the thing (建成一个占地30亩的广场: 广场占地).</summary>
    public static Span MeasureName(in Passage passage, Span noun)
    {
        var text = passage.Text;
        var name = noun with { Start = Math.Max(noun.Start, noun.Start + noun.Of(text).LastIndexOf('、') + 1) };
        if (name.Of(text).LastIndexOf('一') is > 0 and var one && one + 3 < name.Length && text[name.Start + one + 1] is '个' or '座' or '处' or '条' or '所' or '批' or '家')
            return name with { Start = name.Start + one + 2 };
        if (MeasureReader.HeadLength(passage, name) is >= 2 and <= 4 and var head && text[name.End - 1] == '资' && name.Length > head)
            return name with { Start = name.End - head };
        return VerbReader.TryLeading(passage, name, out var doing) && name.Length - doing.Length >= 2 ? name with { Start = doing.End } : name;
    }

    // Which figure of a row without other marks than 、 the thing stands behind with 的, or the first where none does.
    private static int LastAttribute(in Passage passage, int index)
    {
        var text = passage.Text;
        for (int i = index; i + 1 < passage.Mentions.Length; i++)
        {
            int end = passage.Mentions[i].End;
            ref readonly var next = ref passage.Mentions[i + 1];
            if (end >= text.Length || text[end] != '、' || next.NumberStart - end is < 2 or > LongestMeasure + 2 || !IsSum(next.Kind)
                || text[(end + 1)..next.NumberStart].IndexOfAny("，。；：、的") >= 0)
                break;
            if (next.End < text.Length && text[next.End] == '的')
                return i + 1;
        }

        return index;
    }

    private static bool IsSum(UnitKind kind) => kind is UnitKind.Money or UnitKind.Area or UnitKind.Length or UnitKind.Bulk or UnitKind.Magnitude;
}
