using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <content>Figures that tell among whom something is counted or ranked, and ratios that are used as examples.</content>
internal static partial class FigureShape
{
    private const int LongestRanked = 12;

    // 前10名中有3名: among whom something is counted; 排前三位的乡镇是…: who they are.
    private static bool IsAmongFirst(ReadOnlySpan<char> text, in QuantityMention mention, char after)
    {
        if (mention.Form != QuantityForm.Rank || mention.Comparator != Comparator.AtMost)
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + NamingReach)];
        if (after == '我' && mention.End + 2 < text.Length && Glyph.IsNumberPart(text[mention.End + 2]))
            return true; // 前10名我县6人
        return after is '中' or '里' || (after == '的' && behind.IndexOfAny("，。；") < 0 && behind.IndexOfAny("是为") > 0);
    }

    // 在全市12个县区中排第十位, 在全省112个县的综合排名中，…: how many are ranked.
    private static bool IsRankedAmong(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Count || mention.Start != mention.NumberStart)
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + MembersReach)];
        int rank = behind.IndexOf('第');
        if (rank is > 1 and < NounReach && mention.NumberStart > 1 && text[mention.NumberStart - 2] == '全' && behind[rank - 1] is '县' or '区' or '市' or '州' && behind[..rank].IndexOfAny("，。；、") < 0)
            return true; // 居全市12个县区第3位
        if (mention.NumberStart > 1 && text[mention.NumberStart - 2] == '全' && behind[..Math.Min(behind.Length, NounReach + 2)] is var first && first.IndexOf("前列") is > 0 and var front && first[..front].IndexOfAny("，。；、") < 0)
            return true; // 位列全省12个山区县前列
        if (rank > 2 && mention.NumberStart > 2 && Behind(text, mention.NumberStart, PlaceReach).Contains('在') && behind[..rank].IndexOfAny("，。；、") < 0 && AnyWord.LengthAtEnd(behind[..rank], ["排名", "位列", "排在", "位居", "名列"]) is > 0 and var ranks
            && RankWords.IsPlace(behind[rank - ranks - 1]))
            return true; // 在西部48个县市排名第30位
        int among = behind.IndexOfAny('中', '里');
        if (among > 1 && Behind(text, mention.NumberStart, 6).IndexOf("在首批") >= 0 && behind[..among].IndexOfAny("，。；、") < 0 && Behind(text, mention.NumberStart, 2) is "首批")
            return true; // 在首批16个试点县中率先建成
        if (among > 4 && behind[among] == '中' && behind[..among] is [.., '排', '名'] or [.., '评', '比'] or [.., '考', '核'] or [.., '排', '位'] && behind[..among].Contains('的') && behind[..among].IndexOfAny("，。；：") < 0)
            return true;
        return among is > 0 && among + 1 < behind.Length && behind[..among].IndexOfAny("，。；、：") < 0 && behind[among - 1] is '县' or '区' or '市' or '州' or '旗' or '镇' or '乡' or '道' or '村' or '）'
            && behind[among + 1] is '排' or '列' or '居' or '位' or '名' or '第';
    }

    // 8项指标进入全市前五, 有3个县跻身全省前十强: the rank tells which are counted; 三项指标居全市第一 is told of all of them.
    private static bool TellsWhichCounted(ReadOnlySpan<char> text, in QuantityMention count, in QuantityMention rank)
    {
        if (rank.Form != QuantityForm.Rank || count.Kind != UnitKind.Count || rank.NumberStart - count.UnitEnd is < 2 or > LongestRanked || text[count.UnitEnd - 1] is not ('项' or '个' or '家' or '所'))
            return false;
        bool counted = count.Style != NumeralStyle.Chinese || (count.NumberStart > 0 && text[count.NumberStart - 1] == '有');
        var between = text[count.UnitEnd..rank.NumberStart];
        return counted && between.IndexOfAny("，。；：、中里的") < 0
            && AnyWord.IsIn(between, ["进入", "跻身", "排名", "居", "列"])
            && Behind(text, count.NumberStart, EarlierReach) is var before && before[(before.LastIndexOfAny("，。；") + 1)..].IndexOf('在') < 0;
    }

    // 每投入1元，可拉动消费4元: a ratio that is used as an example.
    private static bool IsExample(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Money || mention.Value != 1 || mention.End >= text.Length || text[mention.End] != '，')
            return false;
        var before = Behind(text, mention.NumberStart, NamingReach);
        int each = before.LastIndexOf('每');
        return each >= 0 && each + 1 < before.Length && before[each..].IndexOfAny("，。；：、") < 0
            && before[each + 1] is '投' or '增' or '多' or '花' or '支' && AnyWord.LengthAtStart(text[(mention.End + 1)..], ["可", "能", "就能", "就可", "大约可", "约可"]) > 0;
    }

    private static bool GoesOnWithExample(ReadOnlySpan<char> text, in QuantityMention before, in QuantityMention mention) =>
        mention.Kind == UnitKind.Money && IsExample(text, before) && text[(before.End + 1)..mention.Start].IndexOfAny("，。；：") < 0;
}
