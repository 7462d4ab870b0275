using System.Runtime.InteropServices;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Judging;

/// <summary>Walks over the words of time and will of a paragraph as its figures go by, so that each is read once.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="hits">The words and clause marks of the paragraph in their order.</param>
/// <param name="table">All words.</param>
internal ref struct SignCursor(ReadOnlySpan<char> text, List<(int At, int Row)> hits, TimeWords table)
{
    private const TimeSigns Times = TimeSigns.Past | TimeSigns.Present | TimeSigns.Future;
    private const int BehindReach = 24;
    private const int AimReach = 16;
    private const int Nowhere = 4;
    private const int LongestPraise = 26;
    private const int NextReach = 5;
    private const int LengthOfFrom = 6;
    private const string AnyYear = "到20";
    private const string ClauseMarks = "，。；：";

    // What words of what is done begin with that are said of what is willed, too: 都在, 仅, 抓获, 全县共.
    private const string Weak = "都均常仅侦抓查缴捣挽没冻全";

    // What words of will begin with that tell of what was done, too: 打造, 推进, 推动, 支持, 加快.
    private const string Doing = "打推支加";

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<(int At, int Row)> hits = CollectionsMarshal.AsSpan(hits);
    private readonly TimeWords table = table;
    private readonly bool praised = OpensWithPraise(text);
    private int next;
    private int read;
    private int clause;
    private int clauseBefore;
    private bool announced;
    private bool reported;
    private bool summed;
    private TimeSigns linked;
    private int timeAt = -1;
    private int timeRow = -1;
    private int moodAt = -1;
    private int moodRow = -1;

    /// <summary>The outright signs between the sentence's beginning and the figure.</summary>
    public TimeSigns Sentence { get; private set; }

    /// <summary>Reads on to a figure.</summary>
    /// <param name="sentence">Where its sentence begins.</param>
    /// <param name="start">Where the figure begins.</param>
    /// <param name="end">Where it ends.</param>
    public TimeContext MoveTo(int sentence, int start, int end)
    {
        if (read < sentence)
        {
            Read(sentence);

            linked = text[sentence - 1] == '；' ? linked | Sentence : TimeSigns.None;

            // 主要目标是：粮食60万吨；产值90亿元: what the colon announces goes on.
            announced &= text[sentence - 1] == '；';
            summed &= text[sentence - 1] == '；' && (reported || IsReport(Sentence));
            reported = summed || praised;
            Sentence = announced ? TimeSigns.Will : TimeSigns.None;
        }

        Read(start);
        int row = Behind(end);
        return new TimeContext(
            table.SignOf(timeRow), timeRow, Gap(timeAt, sentence),
            table.SignOf(moodRow), moodRow, Gap(moodAt, sentence),
            table.SignOf(row), row,
            timeAt >= sentence && table.IsOver(timeRow) && Dates(timeAt),
            reported || (moodRow == table.Existing && moodAt >= clause),
            announced,
            linked);
    }

    // 去年，…; 今年1—9月，…: not 不低于去年的520亿元, 把上年剩下的工程.
    private readonly bool Dates(int at) => at == 0 || "，。；：！年 \u3000\n".Contains(text[at - 1]);

    // 生态改善明显。栽植苗木3万株: the opening praises what was done.
    private static bool OpensWithPraise(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, LongestPraise)].IndexOf('。');
        return end > 0 && AnyWord.LengthAtEnd(text[..end], ["明显", "显著", "明显提升", "明显提高", "明显改善", "明显增强", "显著提升", "显著提高", "显著改善", "显著增强", "喜人", "斐然"]) > 0;
    }

    // What is told of what was done, and wills nothing: 全村共硬化村道23公里；新建… goes on so.
    private static bool IsReport(TimeSigns signs) =>
        (signs & (TimeSigns.Done | TimeSigns.Past)) != 0 && (signs & (TimeSigns.Will | TimeSigns.Present | TimeSigns.Future)) == 0;

    private readonly int Gap(int at, int sentence) =>
        at < 0 ? Nowhere : at < sentence ? 3 : at >= clause ? 0 : at >= clauseBefore ? 1 : 2;

    // 去年新装1200盏，今年再装800盏: a new time ends what was said of another one before.
    private static TimeSigns EndedBy(TimeSigns sign) => sign switch
    {
        TimeSigns.Past => TimeSigns.Will | TimeSigns.Future,
        TimeSigns.Present or TimeSigns.Future => TimeSigns.Done | TimeSigns.Past,
        _ => TimeSigns.None,
    };

    private void Read(int until)
    {
        for (; next < hits.Length && hits[next].At < until; next++)
        {
            var (at, row) = hits[next];
            if (row == TimeWords.ClauseMark)
            {
                clauseBefore = clause;
                clause = at + 1;
                if (text[at] == '：' && AnnouncesAims(text[..at]))
                    Announce(at);
                continue;
            }

            var sign = table.SignOf(row);
            if (sign == TimeSigns.None || Misleads(sign, at))
                continue;
            announced &= sign is not (TimeSigns.Past or TimeSigns.Done);
            reported &= sign is not (TimeSigns.Will or TimeSigns.Present or TimeSigns.Future);
            summed |= row == table.Sum;
            Sentence = (Sentence & ~EndedBy(sign)) | (sign & TimeSigns.Outright);
            linked &= ~EndedBy(sign);
            if ((sign & Times) != 0)
                (timeAt, timeRow) = (at, row);
            else
                (moodAt, moodRow) = (at, row);
        }

        read = Math.Max(read, until);
    }

    // A word that mostly says when, and here does not.
    private readonly bool Misleads(TimeSigns sign, int at) => sign switch
    {
        TimeSigns.Done => IsMute(text[at]),
        TimeSigns.Present => IsWholeYearBefore(at),
        TimeSigns.Future => EndsStretch(at),
        TimeSigns.Will when text[at] == '将' => MarksObject(text[at..]),
        TimeSigns.Will when text[at] == '计' => (at > 0 && text[at - 1] == '占') || text[(at + 1)..] is [_, '”', ..], // 占计划收入的46%, “英才计划”专家
        TimeSigns.Will => Doing.Contains(text[at]) && (reported || IsReport(Sentence)), // “十三五”期间累计新建公园12个，打造绿道25公里
        _ => false,
    };

    // 从2015年到2020年: where a stretch of years ends, which may be over; not so 到2030年, which is a word of its own.
    private readonly bool EndsStretch(int at) => at >= LengthOfFrom && text[at] == '到' && text[at - 1] == '年' && text[at - LengthOfFrom] == '从'
        && table.Words.Match(text, at, out int length) >= 0 && length == AnyYear.Length;

    // Among what is announced 同比 and 了 report nothing; nor do others among what is willed (确保收入都在4000元以上).
    private readonly bool IsMute(char word) =>
        (announced && word != '已') || (Weak.Contains(word) && (Sentence & (TimeSigns.Will | TimeSigns.Future)) != 0);

    // 去年，全年完成: all of the year that was named just before.
    private readonly bool IsWholeYearBefore(int at) =>
        timeAt >= clauseBefore && at - timeAt <= NextReach && table.SignOf(timeRow) == TimeSigns.Past && text[at..].StartsWith("全年");

    // 已成功将时限压缩至2天, 去年将时限由20天压缩至8天: what is done with something, and no will.
    private readonly bool MarksObject(ReadOnlySpan<char> behind)
    {
        if (moodAt >= clause && table.SignOf(moodRow) == TimeSigns.Done)
            return true;
        if ((Sentence & (Times | TimeSigns.Will)) != TimeSigns.Past)
            return false;
        behind = behind[..Math.Min(behind.Length, BehindReach)];
        int from = behind.IndexOf('由');
        return from > 1 && behind[..from].IndexOfAny(ClauseMarks) < 0 && behind[from..].IndexOfAny('至', '到') > 0;
    }

    // 主要目标：, 目标任务是：, 预期指标分别是：, 定下的盘子是：, 任务已经分到各镇：, but not 任务完成情况：.
    private static bool AnnouncesAims(ReadOnlySpan<char> before)
    {
        if (AnyWord.LengthAtEnd(before, ["指标", "指标是", "指标为", "指标分别是"]) > 0)
            return true;
        before = before.BehindLast(ClauseMarks);
        before = before[Math.Max(0, before.Length - AimReach)..];
        return AnyWord.IsIn(before, ["目标", "任务", "盘子", "打算", "设想"]) && !AnyWord.IsIn(before, ["完成", "情况", "进展", "落实", "不是"]);
    }

    // What follows is aimed at, whatever the sentence told before.
    private void Announce(int at)
    {
        announced = true;
        Sentence = (Sentence & ~(TimeSigns.Done | TimeSigns.Past)) | TimeSigns.Will;
        (moodAt, moodRow) = (at + 1, table.Aim);
    }

    private readonly int Behind(int end)
    {
        var part = text[..Math.Min(text.Length, end + BehindReach)];
        var words = table.Words;
        for (int i = words.NextBeginning(part, end); i < part.Length; i = words.NextBeginning(part, i))
        {
            int row = words.Match(text, i, out int length);
            if (row == TimeWords.ClauseMark)
                return -1;
            if (table.SignOf(row) != TimeSigns.None)
                return row;
            i += Math.Max(length, 1);
        }

        return -1;
    }
}
