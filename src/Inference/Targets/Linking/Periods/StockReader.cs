using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Tells a sentence that opens with how many there are (全镇共有小水库14座) from one that tells what was done.</summary>
internal static class StockReader
{
    private const int Longest = 24;

    /// <summary>True where nothing but a thing without a verb, or with 有, stands between the beginning of the sentence and its count.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    /// <param name="mention">The figure.</param>
    public static bool Opens(ReadOnlySpan<char> text, int sentence, in QuantityMention mention)
    {
        if (mention.VerbDirection is Direction.Increase or Direction.Decrease)
            return false;
        if (text[mention.Start..mention.NumberStart] is not ("" or "有" or "共有" or "现有" or "拥有" or "只有" or "为"))
            return false;
        if (SaysSo(text[sentence..mention.NumberStart]))
            return true;
        int length = mention.Start - sentence;
        if (length is < 2 or > Longest)
            return false;
        var thing = text[sentence..mention.Start];
        // 全镇现有茶园1.2万亩: a stock, whatever it is counted in.
        bool told = thing.IndexOf("现有") >= 0;
        if (mention.Kind is not (UnitKind.Count or UnitKind.People) && !(told && mention.Kind is UnitKind.Area or UnitKind.Length or UnitKind.Bulk or UnitKind.Energy))
            return false;
        // 城南等6个校区: how many are named; 其中发生坠落事故3起: of what was told before.
        return thing[^1] != '等' && !thing.StartsWith("其中") && thing.IndexOfAny("，：了过") < 0 && thing.IndexOf("累计") < 0 && !Does(thing);
    }

    /// <summary>True where the clause tells what there is today (现有教学班24个, 学院占地60亩).</summary>
    public static bool TellsToday(ReadOnlySpan<char> text, int sentence, in QuantityMention mention)
    {
        var clause = text[sentence..mention.NumberStart].BehindLast("，；：");
        return SaysSo(text[sentence..mention.NumberStart]) || clause.StartsWith("现有") || (mention.Kind == UnitKind.Area && clause.IndexOf("占地") >= 0 && clause.Length <= Longest / 2);
    }

    /// <summary>True where what leads to the count begins by telling that it is there (现有茶企14家, 已有9个项目动工).</summary>
    public static bool SaysSo(ReadOnlySpan<char> words) =>
        AnyWord.LengthAtStart(words, ["现有", "已有", "拥有"]) > 0 && words.IndexOfAny("，。；：") < 0;

    // 新建水库3座, 引进企业的5个乡: a verb at either end tells what was done.
    private static bool Does(ReadOnlySpan<char> thing)
    {
        thing = thing.TrimStart('共'); // 共培训干部1450人次
        var verbs = LinkingTables.Default.Verbs;
        if (verbs.Match(thing, 0, out _) >= 0)
            return true;
        return LinkingTables.Default.VerbsBack.MatchBack(thing, thing.Length, out _) >= 0;
    }
}
