using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Shares of what is named behind them.</summary>
internal static class ShareShapes
{
    // What a share before 的 may stand behind: the beginning of a clause, a place, another share, a verb of being.
    private const string PartOpenings = "，：、和有使让县市区镇乡村省国校厂";

    // Behind 的 these begin no noun.
    private const string NoNouns = "有只一要由在为不均都扣将须可已是各";

    // Measures, which a rate before 的 describes, and sums that are reckoned by it.
    private static readonly string[] Measures = ["目标", "要求", "任务", "底线", "标准", "增", "速度", "比例", "水平", "平均", "奖", "补", "贴", "差", "缺口", "利率", "税率"];

    /// <summary>八成的村达到标准, 全县75%以上的河道…: a share of what is named behind it; not 低于80%的站所, 8%的目标, 过半的只有三个.</summary>
    public static bool IsShareOfNoun(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (!IsPart(text, mention) || mention.End + 1 >= text.Length || text[mention.End] != '的' || !(Glyph.IsHan(text[mention.End + 1]) || Glyph.IsLatin(text[mention.End + 1])) || NoNouns.Contains(text[mention.End + 1]))
            return false;
        var cue = text[mention.Start..mention.NumberStart];
        if (cue.IndexOfAny("低高少多大小增提升降减不") >= 0 || (cue.IndexOfAny("超过") >= 0 && !IsMost(mention)))
            return false;
        var before = FigureWords.Before(text, mention.Start, 1);
        if (before.Length > 0 && !PartOpenings.Contains(before[0]) && !text[..mention.Start].EndsWith("贡献了"))
            return false;
        return AnyWord.LengthAtStart(text[(mention.End + 1)..], Measures) == 0;
    }

    /// <summary>True for a share that is a part of something (88%, 八成, 三分之一, 百分之九十); per mille is none.</summary>
    public static bool IsPart(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Fraction || (mention.Kind == UnitKind.Share && (text[mention.UnitEnd - 1] is '%' or '％' or '成' || text[mention.NumberStart..].StartsWith("百分之")));

    // 超过八成的农户 are the most of them; 超过10%的部门 are those that a rule is about.
    private static bool IsMost(in QuantityMention mention) =>
        mention.Value >= (mention.Form == QuantityForm.Fraction ? 0.5m : mention.Style == NumeralStyle.Chinese && mention.Value <= 10 ? 5 : 50);
}
