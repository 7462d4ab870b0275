using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells how far the words go in front of a name that say by what means or where something is done (通过网格排查隐患, 在主城区设立便民点).</summary>
internal static class MeansReader
{
    private const int ShortestObject = 2;
    private const int LongestMeans = 16;

    // 刊发稿件 says too little without where.
    private const int ShortestDone = 4;
    private const int ShortestDoneAt = 5;

    /// <summary>How many characters stand before the verb of doing, or 0 where the words begin with no means.</summary>
    public static int Skip(in Passage passage, Span words, UnitKind kind)
    {
        if (!(UnitKinds.IsCount(kind) || kind is UnitKind.Money or UnitKind.Area or UnitKind.Length or UnitKind.Bulk))
            return 0;
        var text = passage.Text[..words.End];
        if (kind != UnitKind.Money && SkipSpeaker(passage, text, words) is > 0 and var speaker)
            return speaker;
        int opening = Opening(words.Of(passage.Text));
        if (opening == 0 && !IsBehindMeans(passage.Text[..words.Start]))
            return 0;
        int shortest = words.Of(passage.Text)[0] == '在' ? ShortestDoneAt : ShortestDone;
        int first = words.Start + opening + ShortestObject;
        for (int i = words.Start + opening; i <= Math.Min(words.End - shortest, words.Start + LongestMeans); i++)
        {
            if (text[i] == '“' && text[i..].IndexOf('”') is > 0 and var quoted)
                i += quoted;
            else if (text[i] is '的' or '（')
                return 0; // 在全县推广的品种: the means belong to the thing
            else if (i >= first && IsVerb(passage, text, i, out int verb) && !IsVerb(passage, text, i + 1, out _) && words.End - i - verb >= ShortestObject
                && text[i + verb] is not ('用' or '、' or '和' or '与' or '的' or '率' or '额' or '值' or '量' or '区' or '项' or '工' or '后' or '中' or '上'))
                return i - words.Start;
        }

        return 0;
    }

    // 县里确定绿色社区, 市里专门派出督查组: who speaks is none of the name, but for sums.
    private static int SkipSpeaker(in Passage passage, ReadOnlySpan<char> text, Span words)
    {
        if (words.Length < 2 + ShortestDone || text[words.Start + 1] != '里' || text[words.Start] is not ('县' or '市' or '镇' or '乡' or '区' or '省' or '村' or '厂' or '矿' or '局' or '院' or '校'))
            return 0;
        int start = words.Start + 2;
        start += AnyWord.LengthAtStart(text[start..], ["专门", "先后", "累计", "已经", "已", "共", "又", "再", "先", "要", "将"]);
        return IsVerb(passage, text, start, out int verb) && words.End - start - verb >= ShortestObject && text.Slice(start, verb) is not ("下达" or "安排" or "给予" or "交办" or "自筹")
            ? start - words.Start : 0;
    }

    // 按照一户一策帮扶低收入户: words that open no name are gone from it already.
    private static bool IsBehindMeans(ReadOnlySpan<char> before) => AnyWord.LengthAtEnd(before, ["根据", "按照", "照着"]) > 0;

    // 速出口, 三组建成: verbs that mostly end or cross other words.
    private static bool IsVerb(in Passage passage, ReadOnlySpan<char> text, int at, out int length) =>
        passage.Tables.Verbs.Match(text, at, out length) >= 0 && length >= 2 && text.Slice(at, length) is not ("出口" or "进口" or "供水" or "供电" or "代表");

    // 通过率 is a word of its own.
    private static int Opening(ReadOnlySpan<char> words)
    {
        if (words[0] == '在')
            return IsPlace(words) ? 1 : 0;
        int length = AnyWord.LengthAtStart(words, ["通过", "依托", "借助", "围绕", "聚焦", "针对", "结合", "顶着", "冒着", "抓住", "凭借", "面向"]);
        return length > 0 && length < words.Length && words[length] == '率' ? 0 : length;
    }

    // 在主城区, but not 在建, 在校.
    private static bool IsPlace(ReadOnlySpan<char> words) =>
        words.Length > 1 && words[0] == '在' && !(LeadWords.States + "库产外途谈研押逃").Contains(words[1]);
}
