namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads what a sentence is about off the clause that opens it (垃圾这块，…; 集体经济是块短板。…).</summary>
internal static class TopicReader
{
    private const int Shortest = 2;
    private const int Longest = 10;
    private const int ClauseReach = 28;

    /// <summary>The topic of the sentence that begins at <paramref name="sentence"/>; empty where its first clause names none.</summary>
    public static Span Read(in Passage passage, int sentence)
    {
        var text = passage.Text;
        int limit = Math.Min(text.Length, sentence + ClauseReach);
        int length = text[sentence..limit].IndexOfAny("，。：；！？、");
        if (length < Shortest)
            return default;
        int end = sentence + length;
        int start = passage.TrimLead(sentence, end);
        if (end - start < Shortest || text[start] is '这' or '那' or '我' or '你' or '他' or '大' or '有' or '但' or '其' or '不' or '没' or '每' || text[start..end].IndexOfAny("0123456789") >= 0)
            return default;
        int last = Math.Min(end, start + Longest);
        for (int i = start + Shortest; i <= last; i++)
        {
            if (i == end)
                return default;
            if (text[i] == '要' && text[i - 1] is '主' or '重' or '需' or '首')
                continue;
            if (text[start..i].LastIndexOf('“') > text[start..i].LastIndexOf('”'))
                continue; // 夏粮实现“二十连丰”: within quotation marks nothing is told
            if (passage.Tables.Topics.Match(text[..end], i, out int word) is >= 0 and var place && (place != LinkingTables.EndOfClause || i + word == end))
                return (end == i + 1 && ClauseWords.NamesAim(text[start..i])) || AnyWord.LengthAtEnd(text[start..i], ["形势", "情况", "成绩", "压力", "困难", "差距", "势头", "总的"]) > 0 ? default : new Span(start, WithoutMatter(text, start, i));
        }

        return default;
    }

    // 园区的问题, 城建的活: the matter is the park.
    private static int WithoutMatter(ReadOnlySpan<char> text, int start, int end) =>
        text[start..end].LastIndexOf('的') is >= Shortest and var of && end - start - of <= 3 ? start + of : end;
}
