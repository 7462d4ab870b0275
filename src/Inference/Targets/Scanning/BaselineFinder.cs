
namespace SpeechML.Targets.Scanning;

/// <summary>Marks the figures that a change starts from: 由上年的88个增加到317个.</summary>
internal static class BaselineFinder
{
    private const int BeforeReach = 14;
    private const int RowReach = 14;
    private const int BetweenReach = 12;
    private const int NoughtReach = 8;
    private const int MostRow = 8;

    // What goes on behind a comma from where it began: 由9亿元，增长到….
    private static readonly string[] Moves = ["增加", "增长", "减少", "提高", "提升", "下降", "降低", "降", "上升", "升", "扩大", "缩小", "缩短", "调整", "发展", "跃升", "上涨", "下滑", "压减", "压缩", "攀升"];

    /// <summary>Gives the figures of a row the bound that stands behind the last of them: 分别达到29万亩、36万亩以上; not 牛场8个、百头以上猪场….</summary>
    public static void ShareBounds(ReadOnlySpan<char> text, List<QuantityMention> mentions)
    {
        for (int i = mentions.Count - 2; i >= 0; i--)
        {
            var mention = mentions[i];
            var next = mentions[i + 1];
            if (mention.Comparator != Comparator.Equal || next.Comparator is not (Comparator.AtLeast or Comparator.AtMost or Comparator.About) || mention.Kind != next.Kind
                || next.End <= next.UnitEnd || next.Start != next.NumberStart || next.NumberStart - mention.End != 1 || text[mention.End] is not ('、' or '和')
                || (next.End < text.Length && text[next.End] is >= '\u4E00' and <= '\u9FFF' and not '的'))
                continue;
            mention.Comparator = next.Comparator;
            mentions[i] = mention;
        }

        ShareEarlierBounds(text, mentions);
    }

    // 至少有3名年轻干部、2名女干部: the bound before the first is that of the row.
    private static void ShareEarlierBounds(ReadOnlySpan<char> text, List<QuantityMention> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var before = mentions[i - 1];
            if (mention.Comparator != Comparator.Equal || before.Comparator is not (Comparator.AtLeast or Comparator.AtMost) || mention.Kind != before.Kind
                || before.Start == before.NumberStart || before.End != before.UnitEnd || mention.Start != mention.NumberStart
                || mention.NumberStart - before.End is < 1 or > RowReach || text[mention.NumberStart - 1] is not ('、' or '和')
                || text[before.End..(mention.NumberStart - 1)].IndexOfAny("，。；、：和") >= 0 || !mention.Unit.AsSpan(text).SequenceEqual(before.Unit.AsSpan(text)))
                continue;
            mention.Comparator = before.Comparator;
            mentions[i] = mention;
        }
    }

    /// <summary>Marks them in <paramref name="mentions"/>.</summary>
    public static void Mark(ReadOnlySpan<char> text, List<QuantityMention> mentions)
    {
        for (int i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.IsBaseline || !(LeadsToNought(text, mention) || (i + 1 < mentions.Count && LeadsTo(text, mention, mentions[i + 1]))))
                continue;

            // 由上年的21批86人次下降到…: both are what it starts from.
            int first = i;
            while (first > 0 && mentions[first].NumberStart == mentions[first - 1].End)
                first--;

            // 由去年的第16位、第9位上升为…: so is a row.
            while (first > 0 && i - first < MostRow && mentions[first - 1].Kind == mention.Kind && mentions[first].Start - mentions[first - 1].End == 1 && text[mentions[first].Start - 1] is '、' or '和')
                first--;
            // 由2亿元和9%上升为4亿元和15%: so are two of two kinds.
            if (first == i && i > 0 && i + 2 < mentions.Count && mention.Start - mentions[i - 1].End == 1 && text[mention.Start - 1] is '和' or '、'
                && mentions[i + 1].Kind == mentions[i - 1].Kind && mentions[i + 2].Kind == mention.Kind)
                first--;
            int low = Math.Max(first > 0 ? mentions[first - 1].End : 0, mentions[first].NumberStart - BeforeReach);
            var before = text[low..mentions[first].NumberStart];
            int mark = before.LastIndexOfAny("由从");
            if (mark < 0 && first > 0 && mentions[first - 1].NumberStart > 0 && text[mentions[first - 1].NumberStart - 1] is '由' or '从' && before.Length == 2 && before[1] == '的')
                mark = 0; // 由三年前的20%提高到30%
            if (mark < 0 || before[mark..].IndexOfAny("，。；、") >= 0)
                continue;
            for (int k = first; k <= i; k++)
            {
                var start = mentions[k];
                start.IsBaseline = true;
                mentions[k] = start;
            }
        }
    }

    // …增加到, …，减少到: what the next figure is reached from.
    private static bool LeadsTo(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (next.NumberStart < mention.End || next.NumberStart - mention.End > BetweenReach)
            return false;
        var between = text[mention.End..next.NumberStart];
        if (between.Length > 0 && between[0] == '，' && mention.VerbDirection is null && Moved(between[1..]))
            between = between[1..];
        bool reaches = between.IndexOfAny("到至为") >= 0 || (mention.Form == QuantityForm.Rank && between.StartsWith("跃居"));
        return reaches && between.IndexOfAny("，。；、") < 0;
    }

    // 增加到, 分别调整为, with the year that it is reached in (由2015年的9亿元，2020年增加到…); not 调整充实到.
    private static bool Moved(ReadOnlySpan<char> words)
    {
        if (YearText.Begins(words))
            words = words[YearText.Length..];
        if (words.StartsWith("分别"))
            words = words[2..];
        int length = AnyWord.LengthAtStart(words, Moves);
        return length > 0 && length < words.Length && words[length] is '到' or '至' or '为';
    }

    // 从9.6%下降到0: nought is no figure.
    private static bool LeadsToNought(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + NoughtReach)];
        int to = behind.IndexOfAny("到至为");
        return to > 0 && to + 1 < behind.Length && behind[to + 1] is '0' or '零' && behind[..to].IndexOfAny("，。；、") < 0
            && (to + 2 == behind.Length || !(Glyph.IsPoint(behind[to + 2]) || Glyph.IsDigitOrNumeral(behind[to + 2])));
    }
}
