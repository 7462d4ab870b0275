using SpeechML.Targets.Linking.Indicators;

namespace SpeechML.Targets.Scanning;

/// <summary>Measures the greeting and the number of a list that a paragraph opens with (同志们！, （三）, 2．): what follows is read as a text of its own.</summary>
internal static class OpeningMarks
{
    private const int LongestGreeting = 12;

    private static readonly string[] Addressed = ["同志", "代表", "委员", "朋友", "老师", "同学", "乡亲", "来宾", "领导", "大家好", "各位"];

    /// <summary>How many characters they have, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        int greeting = text[..Math.Min(text.Length, LongestGreeting)].IndexOf('！') + 1;
        if (greeting > 0 && !AnyWord.IsIn(text[..greeting], Addressed))
            greeting = 0;
        if (greeting == text.Length)
            return 0;
        int number = ListMarks.LengthAt(text, greeting, text.Length);

        // 一是, 二要: that a list goes on is told by them.
        bool told = number > 0 && text[greeting + number - 1] is '是' or '要';
        int length = told ? greeting : greeting + number;
        return length < text.Length ? length : 0;
    }
}
