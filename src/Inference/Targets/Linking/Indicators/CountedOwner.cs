using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads the thing off what stands behind a count, where the next figure tells a measure of the thing or counts a part of it.</summary>
internal static class CountedOwner
{
    private const int ShortestDoing = 4;

    /// <summary>The thing without what the next figure tells (74户限上企业实现营业额18亿元, 38个在建项目开工27个); all of the words where the next figure tells nothing of it.</summary>
    public static Span Narrow(in Passage passage, in Figure figure, Span body)
    {
        int next = figure.Index + 1;
        if (next >= passage.Mentions.Length || passage.Mentions[next].Start != figure.Post.End || !passage.IsRecord(next)
            || IsHelp(passage.Text, figure.Noun))
            return body;
        int end = LastThing(passage, body);
        if (end < 0 || end == body.End || (end - body.Start <= Discourse.ShortestName && figure.Noun.IsEmpty))
            return body;
        ref readonly var told = ref passage.Mentions[next];
        var rest = new Span(end, figure.Post.End);
        bool measured = told.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Money or UnitKind.Multiple && !HasDoing(passage, rest);
        return measured || CountsPart(passage, figure.Index, rest) ? body with { End = end } : body;
    }

    // 帮12名职工讨回欠薪30万元: who is helped is told by the help.
    private static bool IsHelp(ReadOnlySpan<char> text, Span noun) => !noun.IsEmpty && text[noun.End - 1] is '帮' or '给' or '为' or '向';

    // 38个项目开工27个, but not 20个乡镇设劝导点46个: the part is of the same things.
    private static bool CountsPart(in Passage passage, int whole, Span rest)
    {
        ref readonly var part = ref passage.Mentions[whole + 1];
        if (part.Form == QuantityForm.Rank || !passage.HaveSameUnit(whole, whole + 1))
            return false;
        return rest.Length <= ShortestDoing || part.Start < part.NumberStart || passage.Text[rest.End - 1] is '有' or '了' or '的' || VerbReader.TryTrailing(passage, rest, out _);
    }

    /// <summary>True for words that end with what is counted one by one.</summary>
    public static bool EndsWithThing(in Passage passage, Span words) => LastThing(passage, words) == words.End;

    /// <summary>The thing without why or where something was done to it (8个单位因履职不力被通报; 3个单位在考核中被评为优秀).</summary>
    public static Span WithoutOccasion(in Passage passage, Span thing)
    {
        int at = thing.Of(passage.Text).IndexOfAny("因在经");
        var alone = thing with { End = thing.Start + Math.Max(at, 0) };
        return at >= Discourse.ShortestName && EndsWithThing(passage, alone) ? alone : thing;
    }

    // Where the last word ends that names things that are counted, or -1.
    private static int LastThing(in Passage passage, Span body)
    {
        var text = passage.Text[..body.End];
        int end = -1;
        for (int i = body.Start; i < body.End; i++)
        {
            if (passage.Tables.Things.Match(text, i, out int length) >= 0 && (i + length == body.End || text[i + length] is not ('的' or '、' or '和' or '与' or '级' or '化' or '类' or '用' or '内' or '外')))
                end = i + length;
        }

        return end >= 0 && end < body.End && text[end] == '）' ? end + 1 : end;
    }

    // 82名医生发放津贴30万元: what is done is told of those it is done to; reaching and spending is none.
    private static bool HasDoing(in Passage passage, Span rest)
    {
        var text = passage.Text[..rest.End];
        for (int i = rest.Start; i < rest.End; i++)
        {
            if (passage.Tables.Verbs.Match(text, i, out int length) >= 0 && length >= 2 && !(i + length < rest.End && text[i + length] is '率' or '额' or '值' or '量')
                && text.Slice(i, length) is not ("实现" or "完成" or "投资" or "投入" or "完成投资" or "落实投资" or "支出" or "纳税" or "入库" or "缴税" or "上缴" or "销售" or "出口" or "增收"))
                return true;
        }

        return false;
    }
}
