using System.Runtime.InteropServices;

namespace SpeechML.Targets.Judging;

/// <summary>Walks over the words of time and will of a paragraph as its figures go by, so that each is read once.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="hits">The words and clause marks of the paragraph in their order.</param>
/// <param name="table">All words.</param>
internal ref struct SignCursor(ReadOnlySpan<char> text, List<(int At, int Row)> hits, TimeWords table)
{
    private const TimeSigns Times = TimeSigns.Past | TimeSigns.Present | TimeSigns.Future;
    private const int BehindReach = 24;
    private const int Nowhere = 4;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<(int At, int Row)> hits = CollectionsMarshal.AsSpan(hits);
    private readonly TimeWords table = table;
    private int next;
    private int read;
    private int clause;
    private int clauseBefore;
    private bool announced;
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

            // 主要目标是：粮食60万吨；产值90亿元: what the colon announces goes on.
            announced &= text[sentence - 1] == '；';
            Sentence = announced ? TimeSigns.Will : TimeSigns.None;
        }

        Read(start);
        int row = Behind(end);
        return new TimeContext(
            table.SignOf(timeRow), timeRow, Gap(timeAt, sentence),
            table.SignOf(moodRow), moodRow, Gap(moodAt, sentence),
            table.SignOf(row), row);
    }

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
                continue;
            }

            var sign = table.SignOf(row);
            if (sign == TimeSigns.None || Announced(sign, at))
                continue;
            Sentence = (Sentence & ~EndedBy(sign)) | (sign & TimeSigns.Outright);
            if ((sign & Times) != 0)
                (timeAt, timeRow) = (at, row);
            else
                (moodAt, moodRow) = (at, row);
        }

        read = Math.Max(read, until);
    }

    // Among what is announced 同比 and 了 report nothing; 目前 and 已 do.
    private bool Announced(TimeSigns sign, int at)
    {
        if (announced && sign == TimeSigns.Done && text[at] != '已')
            return true;
        if (sign == TimeSigns.Will && table.Announces(text, at))
        {
            announced = true;
            Sentence &= ~(TimeSigns.Done | TimeSigns.Past);
        }
        else if (sign is TimeSigns.Past or TimeSigns.Done)
        {
            announced = false;
        }

        return false;
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
