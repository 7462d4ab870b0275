using System.Buffers;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds the adverbs between those who do something and what is done (全县将新建公厕, 全镇先后拆除违建, 全市共建成卫生室).</summary>
internal static class DoingAdverbs
{
    private const int ShortestDoer = 2;
    private const int ShortestVerb = 2;

    private static readonly string[] Adverbs = ["已先后", "先后", "正在", "正全力", "正加紧", "正抓紧", "正积极", "即将", "还将", "已", "共", "将", "正", "拟"];
    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Adverbs.Select(word => word[0]).Distinct()]);

    /// <summary>Where the first of them stands in the piece of a name, or -1.</summary>
    public static int Find(in Passage passage, Span piece, out int length)
    {
        length = 0;
        int first = piece.Start + ShortestDoer;
        if (first >= piece.End - ShortestVerb || passage.Text[first..piece.End].IndexOfAny(Beginnings) is not (>= 0 and var from))
            return -1;
        var text = passage.Text[..piece.End];
        int place = ClauseWords.SkipPlace(piece.Of(passage.Text));
        for (int i = first + from; i < piece.End - ShortestVerb; i++)
        {
            length = AnyWord.LengthAtStart(text[i..], Adverbs);
            if (length > 0 && (IsDone(passage.Tables, text, i + length) || Happens(text[(i + length)..]) || (((place > 0 && i == piece.Start + place) || (text[i] == '共' && PlainLinker.Doers.Contains(text[i - 1]))) && IsSum(text, i))) && StandsApart(text, i))
                return i;
        }

        return -1;
    }

    /// <summary>True where a verb of two characters or more begins at <paramref name="start"/>.</summary>
    public static bool IsDone(LinkingTables tables, ReadOnlySpan<char> text, int start) =>
        tables.Verbs.Match(text, start, out int verb) >= 0 && verb >= ShortestVerb;

    /// <summary>True where such a verb begins somewhere in the text from <paramref name="start"/>.</summary>
    public static bool HoldsDoing(LinkingTables tables, ReadOnlySpan<char> text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (IsDone(tables, text, i))
                return true;
        }

        return false;
    }

    private static bool Happens(ReadOnlySpan<char> words) => AnyWord.LengthAtStart(words, ["发生", "出现", "出生", "实现"]) > 0;

    // 全县共接诊病人, 市医院共接生: behind the place or a body 共 sums up, but not in 全县共享单车.
    private static bool IsSum(ReadOnlySpan<char> text, int at) =>
        text[at] == '共' && LeadWords.SumsUp(text[at + 1]) && text[at + 1] is not ('有' or '计');

    // 模拟, 修正, 公共, 名将: the end of another word.
    private static bool StandsApart(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '共' => text[at - 1] is not ('公' or '中' or '总'),
        '将' => text[at - 1] is not ('名' or '干' or '小' or '麻' or '武'),
        '正' => text[at - 1] is '县' or '市' or '区' or '镇' or '乡' or '省' or '州' or '旗' or '村' or '校' or '院' or '局',
        '拟' => WillReader.IsDrafted(text[at - 1]),
        _ => true,
    };
}
