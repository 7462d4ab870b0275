using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <content>Figures that only tell under what circumstances another one was reached, what it is a multiple of, or which thing is meant.</content>
internal static partial class FigureShape
{
    private const int CircumstanceReach = 12;

    private static bool IsBase(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index) =>
        IsMultiplied(text, figures, index) || IsOfOnlyOne(text, figures[index]) || IsCircumstance(text, figures[index]) || IsKept(text, figures[index]);

    // 是“十二五”完成投资13亿元的2倍: of what it is a multiple.
    private static bool IsMultiplied(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (index + 1 >= figures.Length || figures[index + 1].Kind != UnitKind.Multiple || figures[index].Kind is UnitKind.Multiple or UnitKind.Share || Between(text, figures[index], figures[index + 1], 1) is not "的")
            return false;
        var before = Behind(text, figures[index].NumberStart, RuleReach);
        before = before[(before.LastIndexOfAny(Glyph.ClauseEnds) + 1)..].TrimStart('、');
        return AnyWord.LengthAtStart(before, ["是", "为", "相当于", "达到", "超过", "约为", "约是"]) > 0;
    }

    // 作为全省唯一常住人口超过80万人的县级市: which one it is.
    private static bool IsOfOnlyOne(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Comparator is not (Comparator.AtLeast or Comparator.AtMost) || mention.End >= text.Length || text[mention.End] != '的')
            return false;
        var before = Behind(text, mention.Start, EarlierReach);
        return before[(before.LastIndexOfAny(Glyph.ClauseEnds) + 1)..].IndexOf("唯一") >= 0;
    }

    // 在5座矿井停产的情况下，完成…: what had to be coped with.
    private static bool IsCircumstance(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + CircumstanceReach)];
        int end = behind.IndexOf("的情况下");
        if (end < 0 || behind[..end].IndexOfAny(Glyph.ClauseEnds) >= 0)
            return false;
        var before = Behind(text, mention.NumberStart, NounReach);
        return before[(before.LastIndexOfAny(Glyph.ClauseEnds) + 1)..].Contains('在');
    }

    // 费用没有突破3亿元的包干指标: a limit that was kept to.
    private static bool IsKept(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Comparator != Comparator.AtMost || mention.End >= text.Length || text[mention.End] != '的' || !text[mention.Start..mention.NumberStart].StartsWith("没有"))
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + NamingReach)];
        int end = behind.IndexOfAny(Glyph.ClauseEnds);
        return AnyWord.LengthAtEnd(end < 0 ? behind : behind[..end], ["指标", "预算", "限额", "标准", "控制数", "红线"]) > 0;
    }

    // 在2019年突破20亿元的基础上，达到…: what it had reached before.
    private static bool IsStageBefore(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = Behind(text, mention.Start, EarlierReach);
        int year = before.LastIndexOf('年');
        return year > 0 && Glyph.IsNumberPart(before[year - 1]) && before[..year].Contains('在');
    }
}
