using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Figures that tell among whom something is counted or ranked.</summary>
internal static class RankedShapes
{
    private const int EarlierReach = 12;
    private const int NounReach = 8;
    private const int MembersReach = 18;
    private const int NamingReach = 8;
    private const int PlaceReach = 6;
    private const int LongestRanked = 12;

    /// <summary>前10名中有3名: among whom something is counted; 排前三位的乡镇是…: who they are.</summary>
    public static bool IsAmongFirst(ReadOnlySpan<char> text, in QuantityMention mention, char after)
    {
        if (mention.Form != QuantityForm.Rank || mention.Comparator != Comparator.AtMost)
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + NamingReach)];
        if (after == '我' && mention.End + 2 < text.Length && Glyph.IsNumberPart(text[mention.End + 2]))
            return true; // 前10名我县6人
        return after is '中' or '里' || (after == '的' && behind.IndexOfAny("，。；") < 0 && behind.IndexOfAny("是为") > 0);
    }

    /// <summary>在全市12个县区中排第十位, 在全省112个县的综合排名中，…: how many are ranked.</summary>
    public static bool IsRankedAmong(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Count || mention.Start != mention.NumberStart)
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + MembersReach)];
        int rank = behind.IndexOf('第');
        if (rank is > 1 and < NounReach && mention.NumberStart > 1 && text[mention.NumberStart - 2] == '全' && behind[rank - 1] is '县' or '区' or '市' or '州' && behind[..rank].IndexOfAny("，。；、") < 0)
            return true; // 居全市12个县区第3位
        if (mention.NumberStart > 1 && text[mention.NumberStart - 2] == '全' && behind[..Math.Min(behind.Length, NounReach + 2)] is var first && first.IndexOf("前列") is > 0 and var front && first[..front].IndexOfAny("，。；、") < 0)
            return true; // 位列全省12个山区县前列
        if (rank > 2 && mention.NumberStart > 2 && FigureWords.Before(text, mention.NumberStart, PlaceReach).Contains('在') && behind[..rank].IndexOfAny("，。；、") < 0 && AnyWord.LengthAtEnd(behind[..rank], ["排名", "位列", "排在", "位居", "名列"]) is > 0 and var ranks
            && RankWords.IsPlace(behind[rank - ranks - 1]))
            return true; // 在西部48个县市排名第30位
        int among = behind.IndexOfAny('中', '里');
        if (among > 1 && FigureWords.Before(text, mention.NumberStart, 6).IndexOf("在首批") >= 0 && behind[..among].IndexOfAny("，。；、") < 0 && FigureWords.Before(text, mention.NumberStart, 2) is "首批")
            return true; // 在首批16个试点县中率先建成
        if (among > 4 && behind[among] == '中' && behind[..among] is [.., '排', '名'] or [.., '评', '比'] or [.., '考', '核'] or [.., '排', '位'] && behind[..among].Contains('的') && behind[..among].IndexOfAny("，。；：") < 0)
            return true;
        return among is > 0 && among + 1 < behind.Length && behind[..among].IndexOfAny("，。；、：") < 0 && behind[among - 1] is '县' or '区' or '市' or '州' or '旗' or '镇' or '乡' or '道' or '村' or '）'
            && behind[among + 1] is '排' or '列' or '居' or '位' or '名' or '第';
    }

    /// <summary>8项指标进入全市前五, 有3个县跻身全省前十强: the rank tells which are counted; 三项指标居全市第一 is told of all of them.</summary>
    public static bool TellsWhichCounted(ReadOnlySpan<char> text, in QuantityMention count, in QuantityMention rank)
    {
        if (rank.Form != QuantityForm.Rank || count.Kind != UnitKind.Count || rank.NumberStart - count.UnitEnd is < 2 or > LongestRanked || text[count.UnitEnd - 1] is not ('项' or '个' or '家' or '所'))
            return false;
        bool counted = count.Style != NumeralStyle.Chinese || (count.NumberStart > 0 && text[count.NumberStart - 1] == '有');
        var between = text[count.UnitEnd..rank.NumberStart];
        return counted && between.IndexOfAny("，。；：、中里的") < 0
            && AnyWord.IsIn(between, ["进入", "跻身", "排名", "居", "列"])
            && FigureWords.Before(text, count.NumberStart, EarlierReach) is var before && before.BehindLast("，。；").IndexOf('在') < 0;
    }
}
