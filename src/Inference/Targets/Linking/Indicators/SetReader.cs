using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads of which set a sentence tells the members (村干部中，大专学历的有86人，高中学历的有140人).</summary>
internal static class SetReader
{
    private const int Reach = 160;
    private const int Shortest = 2;
    private const int Longest = 10;

    /// <summary>The set that opens the sentence of <paramref name="at"/>, which ； does not end.</summary>
    public static bool TryFind(in Passage passage, int at, out Span set)
    {
        var text = passage.Text;
        int floor = Math.Max(0, at - Reach);
        int start = floor + text[floor..at].LastIndexOfAny("。！？\n") + 1;
        int comma = text[start..at].IndexOfAny('，', '：', '；');
        set = default;
        if (comma <= Shortest || text[start + comma - 1] != '中')
            return false;
        int end = start + comma - 1;
        if (text[end - 1] is '当' or '之')
            end--; // 委员当中
        set = new Span(passage.TrimLead(start, end), end);
        if (set.Of(text).StartsWith("在"))
            set = set with { Start = set.Start + 1 };
        return set.Length is >= Shortest and <= Longest && text[set.Start] != '其' && set.Of(text).IndexOf('的') < 0 && !HasFigure(set.Of(text))
            && AnyWord.LengthAtEnd(set.Of(text), ["过程", "工作", "行动", "发展", "建设", "活动", "斗争", "实践", "生活", "困难"]) == 0;
    }

    private static bool HasFigure(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (Glyph.Digit(c) >= 0 || Glyph.IsMask(c))
                return true;
        }

        return false;
    }

    /// <summary>The members with the set; as they are where they name it themselves (女委员 of 委员).</summary>
    public static Phrase With(in Passage passage, Span members, Span set)
    {
        var name = Phrase.Of(members);
        if (!members.Of(passage.Text).EndsWith(set.Of(passage.Text)))
            name.Add(set);
        return name;
    }
}
