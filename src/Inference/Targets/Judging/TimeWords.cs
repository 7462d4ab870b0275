using System.Numerics;
using SpeechML.Targets.Linking;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>The words of time and will (<c>time-signs.tsv</c>), and the marks between clauses.</summary>
internal sealed class TimeWords
{
    /// <summary>What <see cref="Words"/> says of a mark that ends a clause.</summary>
    public const int ClauseMark = int.MaxValue;

    // FigureCell.Time and its like have a combination for none, too.
    private const int MostRows = 511;

    private const string ClauseMarks = "，。；：！";

    // The months from January on, however they are written: what they are told of is over.
    private const string Stretch = "1—9月";

    private static readonly string[] StretchMarks = ["-", "—", "－", "~", "至", "到", "--", "——"];

    private readonly TimeSigns[] signs;

    private TimeWords(List<string[]> rows)
    {
        // Another form of a word stands for that word.
        var whole = rows.FindAll(row => row.Length == 2);
        int Row(string[] row) => whole.FindIndex(other => other[0] == row[^1] || other == row) is >= 0 and var at
            ? at : throw new InvalidOperationException($"There is no word of time {row[^1]}.");
        signs = [.. whole.Select(row => Enum.Parse<TimeSigns>(row[1]))];
        KeyValuePair<string, int>[] words =
        [
            .. rows.Select(row => KeyValuePair.Create(row[0], Row(row))),
            .. Stretches(Row(rows.Find(row => row[0] == Stretch)!)),
            .. ClauseMarks.Select(mark => KeyValuePair.Create(mark.ToString(), ClauseMark)),
        ];
        Words = new CharTrie(words);
        All = [.. words.Select(word => word.Key)];
        if (Array.Exists(signs, sign => BitOperations.PopCount((uint)sign) > 1))
            throw new InvalidOperationException("A word of time has more than one sign.");
        if (Count >= MostRows)
            throw new InvalidOperationException("There are more words of time than the judge's tables have room for.");
    }

    /// <summary>The table that is built into the library.</summary>
    public static TimeWords Default { get; } = new(TableReader.Rows("time-signs.tsv"));

    /// <summary>The words with their rows, and the marks as <see cref="ClauseMark"/>.</summary>
    public CharTrie Words { get; }

    /// <summary>The words and marks themselves.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The number of rows.</summary>
    public int Count => signs.Length;

    /// <summary>True where the word at a place tells what is aimed at, and a list of the aims follows (主要目标：, 任务是：, 主要指标分别是).</summary>
    public bool Announces(ReadOnlySpan<char> text, int at)
    {
        int end = Words.Match(text, at, out int length) >= 0 ? at + length : at;
        var word = text[at..end];
        if (word.IndexOf("目标") < 0 && word.IndexOf("任务") < 0 && word.IndexOf("指标") < 0)
            return false;
        var behind = text[end..];
        return word[^1] == '：' || word.EndsWith("分别是") || AnyWord.LengthAtStart(behind, ["：", "是：", "为：", "分别是", "分别为"]) > 0;
    }

    /// <summary>The sign of a row: one or none; none for -1.</summary>
    public TimeSigns SignOf(int row) => row < 0 ? TimeSigns.None : signs[row];

    // 1-5月, 元至八月.
    private static IEnumerable<KeyValuePair<string, int>> Stretches(int row)
    {
        string[] last = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];
        string[] spoken = ["二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];
        foreach (string mark in StretchMarks)
        {
            for (int i = 0; i < last.Length; i++)
            {
                string end = mark + last[i] + "月";
                if ("1" + end != Stretch)
                    yield return new("1" + end, row);
                yield return new("元" + end, row);
                yield return new("一" + mark + spoken[i] + "月", row);
            }
        }
    }
}
