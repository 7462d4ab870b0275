using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Judging;

/// <content>Figures that are told aside: what it was before, in brackets.</content>
internal static partial class FigureShape
{
    private const int AsideReach = 8;

    // 完成销售额8亿元（去年7亿元）: what it was before.
    private static bool IsFormer(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.End >= text.Length || text[mention.End] is not ('）' or ')'))
            return false;
        var before = text[Math.Max(0, mention.Start - AsideReach)..mention.Start];
        int open = before.LastIndexOfAny('（', '(');
        return open >= 0 && before[(open + 1)..] is "去年" or "上年" or "前年" or "同期" or "去年同期" or "上年同期" or "去年为" or "上年为";
    }
}
