using System.Numerics;
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

    // 全县共, 全村共: what all of a place did; but not 全县共同富裕.
    private const string Places = "县市区镇乡村省";

    private static readonly string[] OtherWords = ["同", "有", "享", "建共", "青", "产党", "治共", "富", "赢", "识", "安排"];

    // What words of a time that is over begin with: 去年, 上年, 前三季度, 昨天.
    private const string Past = "去上前昨";

    private static readonly string[] StretchMarks = ["-", "—", "－", "~", "至", "到", "--", "——"];

    private readonly TimeSigns[] signs;
    private readonly bool[] over;

    private TimeWords(List<string[]> rows)
    {
        // Another form of a word stands for that word.
        var whole = rows.FindAll(row => row.Length == 2);
        int Row(string[] row) => whole.FindIndex(other => other[0] == row[^1] || other == row) is >= 0 and var at
            ? at : throw new InvalidOperationException($"There is no word of time {row[^1]}.");
        Existing = whole.FindIndex(row => row[0] == "现有");
        Sum = whole.FindIndex(row => row[0] == "累计");
        Aim = whole.FindIndex(row => row[0] == "目标");
        signs = [.. whole.Select(row => Enum.Parse<TimeSigns>(row[1]))];
        over = [.. whole.Select((row, i) => signs[i] == TimeSigns.Past && Past.Contains(row[0][0]))];
        KeyValuePair<string, int>[] words =
        [
            .. rows.Select(row => KeyValuePair.Create(row[0], Row(row))),
            .. Stretches(Row(rows.Find(row => row[0] == Stretch)!)),
            .. Sums(Sum, Row(rows.Find(row => row[0] == "计划生育")!)),
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

    /// <summary>The row of 现有.</summary>
    public int Existing { get; }

    /// <summary>The row of 累计.</summary>
    public int Sum { get; }

    /// <summary>The row of 目标.</summary>
    public int Aim { get; }

    /// <summary>True for a row that names a time that is over.</summary>
    public bool IsOver(int row) => row >= 0 && over[row];

    /// <summary>The sign of a row: one or none; none for -1.</summary>
    public TimeSigns SignOf(int row) => row < 0 ? TimeSigns.None : signs[row];

    private static IEnumerable<KeyValuePair<string, int>> Sums(int row, int none)
    {
        foreach (char place in Places)
        {
            yield return new($"全{place}共", row);
            foreach (string word in OtherWords)
                yield return new($"全{place}共{word}", none);
        }
    }

    // 1-5月, 1月至5月, 元至八月.
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
                yield return new("1月" + end, row);
                yield return new("元" + end, row);
                yield return new("元月" + end, row);
                yield return new("一" + mark + spoken[i] + "月", row);
                yield return new("一月" + mark + spoken[i] + "月", row);
            }
        }
    }
}
