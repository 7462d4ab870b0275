using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads times that are named by what happened (主题教育期间, 疫情发生以来).</summary>
internal static class OccasionReader
{
    // 疫情发生以来 opens a clause; more words before 以来 are another thing's.
    private const int LongestSince = 9;

    /// <summary>“百日攻坚”期间, 主题教育期间: from the beginning of the clause to the 间 at <paramref name="at"/>.</summary>
    public static bool TryDuring(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        if (at < 2 || text[at - 1] != '期')
            return false;
        int floor = Math.Max(lowest, at - 14);
        int mark = text[floor..at].LastIndexOfAny("，。；：、！在");
        int start = mark < 0 ? floor : floor + mark + 1;
        if ((mark < 0 && floor > lowest) || at - start < 3)
            return false;
        span = new Span(start, at + 1);
        return true;
    }

    /// <summary>自建园以来, 2007年试点开展以来: from the beginning of the clause to the 来 at <paramref name="at"/>.</summary>
    public static bool TrySince(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        if (at == 0 || text[at - 1] != '以')
            return false;
        int floor = Math.Max(lowest, at - 22);
        int mark = text[floor..at].LastIndexOfAny("，。；：、！自是");
        int start = mark < 0 ? floor : text[floor + mark] == '自' ? floor + mark : floor + mark + 1;
        var words = text[start..at];
        bool dated = text[start] == '自' || (start == lowest && lowest > 0) || Glyph.Digit(text[start]) >= 0 || Glyph.ChineseDigit(text[start]) >= 0;
        if ((mark < 0 && floor > lowest) || at - start < 4 || (!dated && at - start > LongestSince) || words.IndexOf("有记录") >= 0 || words.IndexOf("有史") >= 0 || words.IndexOf('年') > 5)
            return false;
        span = new Span(start, at + 1);
        return true;
    }
}
