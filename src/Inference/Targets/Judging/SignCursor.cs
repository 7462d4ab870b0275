using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Walks over the words of time and will of a paragraph as its figures go by, so that each is read once.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="table">The words.</param>
internal ref struct SignCursor(ReadOnlySpan<char> text, TimeWords table)
{
    private const TimeSigns Times = TimeSigns.Past | TimeSigns.Present | TimeSigns.Future;
    private const int BehindReach = 24;
    private const int Nowhere = 4;

    private readonly ReadOnlySpan<char> text = text;
    private readonly CharTrie words = table.Words;
    private readonly TimeWords table = table;
    private int read;
    private int clause;
    private int clauseBefore;
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
            Sentence = TimeSigns.None;
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

    private void Read(int until)
    {
        var part = text[..Math.Min(until, text.Length)];
        for (read = words.NextBeginning(part, read); read < part.Length; read = words.NextBeginning(part, read))
        {
            int row = words.Match(text, read, out int length);
            if (row == TimeWords.ClauseMark)
            {
                clauseBefore = clause;
                clause = ++read;
                continue;
            }

            var sign = table.SignOf(row);
            if (sign != TimeSigns.None)
            {
                Sentence |= sign & TimeSigns.Outright;
                if ((sign & Times) != 0)
                    (timeAt, timeRow) = (read, row);
                else
                    (moodAt, moodRow) = (read, row);
            }

            read += Math.Max(length, 1);
        }
    }

    private readonly int Behind(int end)
    {
        var part = text[..Math.Min(text.Length, end + BehindReach)];
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
