using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Figures that belong to a name, a formula or a saying.</summary>
internal static class NameShapes
{
    private const int QuoteReach = 16;

    /// <summary>Within quotation marks that hold hardly more than the figure.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        int low = Math.Max(0, mention.NumberStart - QuoteReach);
        for (int i = mention.NumberStart - 1; i >= low; i--)
        {
            if (text[i] is '”' or '。' or '，')
                return false;
            if (text[i] is '“' or '"' or '「' or '《' or '〔' or '【')
            {
                int high = Math.Min(text.Length, mention.NumberEnd + QuoteReach);
                for (int j = mention.NumberEnd; j < high; j++)
                {
                    if (text[j] is '”' or '"' or '」' or '》' or '〕' or '】')
                        return true;
                    if (text[j] is '。')
                        return false;
                }

                return false;
            }
        }

        return false;
    }

    /// <summary>Part of one, or no more than a manner of speaking.</summary>
    public static bool IsName(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        IsFormula(text, mention) || IsZeal(text, mention, after) || IsCircle(text, mention) || AnnouncesList(text, mention) || IsPriority(text, mention) || IsSection(text, mention) || IsHalfTime(text, mention);

    // 15分钟便民生活圈.
    private static bool IsCircle(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Time || mention.End > mention.UnitEnd)
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + 10)];
        int circle = behind.IndexOf('圈');
        return circle > 0 && behind[..circle].IndexOfAny("，。；、") < 0;
    }

    // 办好十件实事：…, 抓好三项工作：…
    private static bool AnnouncesList(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Count || mention.Value is not <= 20 || text[mention.UnitEnd - 1] is not ('件' or '项' or '个' or '条' or '点'))
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + 8)];
        int colon = behind.IndexOfAny("：:");
        if (colon < 0 && mention.Style == NumeralStyle.Chinese && behind.IndexOf("实事，其中") is >= 0 and var whole)
            colon = whole + 2; // 办好十件民生实事，其中新建…
        return colon >= 0 && behind[..colon].IndexOfAny("，。；、") < 0 && (colon == 0 || behind[colon - 1] is '事' or '作' or '点' or '求' or '题' or '面');
    }

    // 四个现代化, 两个维护: formulas that stand without quotation marks too.
    private static bool IsFormula(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Style != NumeralStyle.Chinese || mention.Kind != UnitKind.Count)
            return false;
        if (text[mention.NumberStart..mention.UnitEnd] is "二次")
            return true; // 二次供水: once more, and no number of times
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + 3)];
        return AnyWord.LengthAtStart(behind, ["现代化", "意识", "自信", "维护", "确立", "全面", "坚持", "方面", "务必", "文明"]) > 0;
    }

    // ××高速××段: which part of the road.
    private static bool IsSection(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Masked && text[mention.UnitEnd - 1] == '段' && mention.Start > 0 && text[mention.Start - 1] is '速' or '路' or '线';

    // 以百分之百的热情: a manner of speaking.
    private static bool IsZeal(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        mention.Kind == UnitKind.Share && mention.Value == 100 && after == '的' && mention.Start > 0 && text[mention.Start - 1] == '以';

    // 把就业放在第一位: what comes first, and no rank among others.
    private static bool IsPriority(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Form != QuantityForm.Rank)
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, 8).BehindLast("，、");
        return AnyWord.IsIn(before, ["放在", "放到", "摆在", "摆到", "置于"]);
    }

    // 时间过半、任务过半: a saying.
    private static bool IsHalfTime(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Fraction && text[mention.UnitEnd - 1] == '半'
        && AnyWord.LengthAtEnd(FigureWords.Before(text, mention.NumberStart, 4), ["时间", "时间过", "任务", "任务过", "双"]) > 0;
}
