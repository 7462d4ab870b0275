using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Walks over the words of time and will of a paragraph as its figures go by, so that each is read once.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="words">The words, with their rows.</param>
/// <param name="signs">The sign of each row.</param>
internal ref struct SignCursor(ReadOnlySpan<char> text, CharTrie words, TimeSigns[] signs)
{
    private const TimeSigns Times = TimeSigns.Past | TimeSigns.Present | TimeSigns.Future;
    private const int BehindReach = 24;
    private const int Nowhere = 4;

    private readonly ReadOnlySpan<char> text = text;
    private readonly CharTrie words = words;
    private readonly TimeSigns[] signs = signs;
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
            timeRow < 0 ? TimeSigns.None : signs[timeRow], timeRow, Gap(timeAt, sentence),
            moodRow < 0 ? TimeSigns.None : signs[moodRow], moodRow, Gap(moodAt, sentence),
            row < 0 ? TimeSigns.None : signs[row], row);
    }

    private readonly int Gap(int at, int sentence) =>
        at < 0 ? Nowhere : at < sentence ? 3 : at >= clause ? 0 : at >= clauseBefore ? 1 : 2;

    private static bool EndsClause(char c) => c is '，' or '。' or '；' or '：' or '！';

    private void Read(int until)
    {
        for (until = Math.Min(until, text.Length); read < until;)
        {
            if (EndsClause(text[read]))
            {
                clauseBefore = clause;
                clause = ++read;
                continue;
            }

            int row = words.Match(text, read, out int length);
            if (row >= 0 && signs[row] != TimeSigns.None)
            {
                Sentence |= signs[row] & TimeSigns.Outright;
                if ((signs[row] & Times) != 0)
                    (timeAt, timeRow) = (read, row);
                else
                    (moodAt, moodRow) = (read, row);
            }

            read += Math.Max(length, 1);
        }
    }

    private readonly int Behind(int end)
    {
        int until = Math.Min(text.Length, end + BehindReach);
        for (int i = end; i < until;)
        {
            if (EndsClause(text[i]))
                return -1;
            int row = words.Match(text, i, out int length);
            if (row >= 0 && signs[row] != TimeSigns.None)
                return row;
            i += Math.Max(length, 1);
        }

        return -1;
    }
}
