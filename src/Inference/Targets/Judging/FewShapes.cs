using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Counts that are meant, however small or round they are.</summary>
internal static class FewShapes
{
    private const int LongestVerb = 4;

    // How far the verb may stand before the count, and how many may stand in a row.
    private const int BuiltReach = 16;
    private const int MostInRow = 8;
    private const int LongestThing = 4;

    private static readonly string[] BuildingVerbs = ["新建", "建成", "修建", "改建", "扩建", "建起", "购置", "购买", "添置", "新购", "安装", "打"];

    /// <summary>新建公园一座、凉亭两座: what is built is counted, however few they are.</summary>
    public static bool CountsBuilt(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        for (int i = index; i >= 0 && index - i < MostInRow && IsFewBehind(text, figures[i]); i--)
        {
            var before = FigureWords.Before(text, figures[i].NumberStart, BuiltReach).BehindLast("，：、");
            foreach (string verb in BuildingVerbs)
            {
                if (before.LastIndexOf(verb) is >= 0 and var at && before.Length - at - verb.Length >= (verb.Length > 1 ? 2 : 1))
                    return true;
            }

            if (before.Length < 2 || i == 0 || figures[i - 1].End != figures[i].NumberStart - before.Length - 1 || text[figures[i - 1].End] != '、')
                return false;
        }

        return false;
    }

    // One, two and so on, closed by a mark.
    private static bool IsFewBehind(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Kind == UnitKind.Count && mention.Style == NumeralStyle.Chinese && mention.Start == mention.NumberStart && mention.Start > 0 && mention.End == mention.UnitEnd
        && (mention.End == text.Length || text[mention.End] is '、' or '，' or '。' or '；') && "座所处家台口眼栋幢辆套支间个条部架".Contains(text[mention.UnitEnd - 1])
        && text[mention.Start - 1] is not ('的' or '了' or '这' or '那' or '每' or '各' or '成' or '完');

    /// <summary>查封两处黑作坊，一家无证饭店: such as are counted one after the other are meant, however few they are.</summary>
    public static bool IsRowOfFew(ReadOnlySpan<char> text, LinkingTables tables, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (!IsFew(text, figures[index]))
            return false;
        int first = index;
        while (first > 0 && index - first < MostInRow && AreBeside(text, figures[first - 1], figures[first]))
            first--;
        if (first == index && !(index + 1 < figures.Length && AreBeside(text, figures[index], figures[index + 1])))
            return false;
        var before = text[..figures[first].NumberStart].TrimEnd('了');
        return tables.VerbsBack.MatchBack(before, before.Length, out int verb) >= 0 && verb > 1;
    }

    private static bool AreBeside(ReadOnlySpan<char> text, in QuantityMention one, in QuantityMention other) =>
        IsFew(text, one) && IsFew(text, other) && (one.Value > 1 || other.Value > 1) && FigureWords.Between(text, one, other, LongestThing * 2) is { Length: > 2 } between && between.IndexOfAny("，、") == between.Length - 1 && between[..^1].IndexOfAny("。；：的") < 0;

    private static bool IsFew(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Style == NumeralStyle.Chinese && mention.Value <= 10 && mention.Kind == UnitKind.Count && text[mention.UnitEnd - 1] is '家' or '处' or '座' or '台' or '辆' or '所' or '栋' or '艘';

    /// <summary>敬老院一所、卫生室8所: the row goes on in the same unit.</summary>
    public static bool BeginsRow(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next) =>
        mention.Kind == UnitKind.Count && mention.Style == NumeralStyle.Chinese && next.Kind == mention.Kind && next.Style == NumeralStyle.Digits
        && mention.End == mention.UnitEnd && text[mention.End] == '、' && RowLean.InRow(text, mention, next) && next.Unit.AsSpan(text).SequenceEqual(mention.Unit.AsSpan(text));

    /// <summary>派驻百个工作队, 组织千场宣讲: a round number of what is done; not 千个网格 alone.</summary>
    public static bool IsRoundCount(ReadOnlySpan<char> text, LinkingTables tables, in QuantityMention mention) =>
        mention.Style == NumeralStyle.Magnitude && mention.Kind is UnitKind.Count or UnitKind.People && mention.Start == mention.NumberStart && mention.End == mention.UnitEnd
        && FigureWords.Before(text, mention.Start, LongestVerb) is var before && tables.VerbsBack.MatchBack(before, before.Length, out int verb) >= 0 && verb > 1;

    /// <summary>每村至少一人, 每队不少于三名: a bound says that the number is meant, however small it is; not 至少有几个.</summary>
    public static bool IsLeastCount(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind is not (UnitKind.Count or UnitKind.People) || mention.Style != NumeralStyle.Chinese || mention.Comparator != Comparator.AtLeast || mention.End != mention.UnitEnd
            || text[mention.NumberStart] == '几')
            return false;
        var cue = text[mention.Start..mention.NumberStart];
        return AnyWord.LengthAtStart(cue, ["至少", "不少于", "不得少于", "不低于"]) > 0;
    }
}
