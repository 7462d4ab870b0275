namespace SpeechML.Tests.Documents;

/// <summary>A text that was wrapped at a width is read by its paragraphs; one with a line for each paragraph is left alone.</summary>
public class WrappedLinesTests
{
    private static readonly string[] Paragraphs =
    [
        .. Enumerable.Range(1, 12).Select(i => $"　　第{i}项工作由县直部门和各镇共同承担，今年新建村级道路{i}20公里，改造危桥{i}座，"
            + $"新增就业{i}300人，城乡居民收入增长{i}%以上，任务已经分到各镇各村，请大家抓紧办理，年底一并验收，做得好的要表扬，落在后面的要说明原因。"),
    ];

    [Theory]
    [InlineData(20)]
    [InlineData(36)]
    [InlineData(70)]
    public void Lines_of_one_width_are_joined(int ideographs) => Assert.Equal(Paragraphs, Reading.Texts(Wrap(Paragraphs, ideographs)));

    [Theory]
    [InlineData("\n\n", 20)]
    [InlineData("\r\n \r\n", 36)]
    [InlineData("\n\n", 70)]
    public void Lines_with_a_blank_one_between_all_of_them_are_joined(string lineEnd, int ideographs) =>
        Assert.Equal(Paragraphs, Reading.Texts(Wrap(Paragraphs, ideographs).Replace("\n", lineEnd)));

    [Fact]
    public void Two_blank_lines_end_a_paragraph_where_one_stands_between_all()
    {
        string full = new('稳', 30);
        string text = string.Concat(Enumerable.Repeat($"{full}\n\n{full}\n\n{full}\n\n\n", 8));
        Assert.Equal(Enumerable.Repeat(full + full + full, 8), Reading.Texts(text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Short_paragraphs_are_told_by_their_indents(string lineEnd)
    {
        string[] paragraphs = [.. Short(48)];
        Assert.Equal(paragraphs, Reading.Texts(Wrap(paragraphs, 30).Replace("\n", lineEnd)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void A_line_for_each_short_paragraph_stays_a_paragraph_set_in_or_not(string lineEnd)
    {
        string[] paragraphs = [.. Short(400)];
        Assert.Equal(paragraphs, Reading.Texts(string.Join(lineEnd, paragraphs)));
        string[] bare = [.. paragraphs.Select(paragraph => paragraph.Trim())];
        Assert.Equal(bare, Reading.Texts(string.Join(lineEnd, bare)));
        string[] open = [.. paragraphs.Select(paragraph => paragraph.TrimEnd('。'))];
        Assert.Equal(open, Reading.Texts(string.Join(lineEnd, open)));
    }

    /// <summary>Every third of them longer than thirty ideographs, which are so many lines.</summary>
    private static IEnumerable<string> Short(int count) => Enumerable.Range(1, count).Select(i =>
        $"　　第{i}项工作由县直{new string('部', 1 + (i * 7 % 11))}门承担" + (i % 3 == 0 ? $"，今年新建村级道路二十公里，改造{new string('危', 1 + (i * 5 % 13))}桥，年底验收。" : "。"));

    [Fact]
    public void A_page_break_within_a_paragraph_does_not_part_it() =>
        Assert.Equal(Paragraphs, Reading.Texts(string.Join('\n', Wrap(Paragraphs, 36).Split('\n').Select((line, i) => i % 7 == 6 ? '\f' + line : line))));

    [Fact]
    public void A_blank_line_ends_a_paragraph_whose_last_line_is_full()
    {
        string full = new('稳', 30);
        string text = string.Join("\r\n\r\n", Enumerable.Repeat($"{full}\r\n{full}", 8));
        Assert.Equal(Enumerable.Repeat(full + full, 8), Reading.Texts(text));
    }

    [Fact]
    public void A_number_begins_a_paragraph()
    {
        string full = new('稳', 30);
        string text = string.Concat(Enumerable.Repeat($"一、{full[3..]}\n{full}\n", 8));
        Assert.Equal(Enumerable.Repeat("一、" + full[3..] + full, 8), Reading.Texts(text));
    }

    [Fact]
    public void Latin_words_keep_their_space() =>
        Assert.Equal(
            [string.Join(' ', Enumerable.Repeat("the county builds roads and bridges this year", 14))],
            Reading.Texts(string.Concat(Enumerable.Repeat("the county builds roads and bridges this year\n", 14))));

    [Fact]
    public void A_line_for_each_paragraph_stays_a_paragraph() =>
        Assert.Equal(Paragraphs, Reading.Texts(string.Join('\n', Paragraphs.Select(paragraph => paragraph))));

    [Fact]
    public void Sentences_of_one_length_are_a_list()
    {
        string[] lines = [.. Enumerable.Range(10, 20).Select(i => $"全县第{i}个重点项目由主管部门牵头并于年底以前建成投用。")];
        Assert.Equal(lines, Reading.Texts(string.Join('\n', lines)));
    }

    [Fact]
    public void Short_lines_of_one_length_are_a_poem()
    {
        string[] lines = [.. Enumerable.Repeat("山高水长路不平，", 30)];
        Assert.Equal(lines, Reading.Texts(string.Join('\n', lines)));
    }

    [Fact]
    public void What_never_ends_is_cut()
    {
        string[] texts = [.. Reading.Texts(string.Concat(Enumerable.Repeat(new string('稳', 30) + "\n", 3000)))];
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 20_100));
        Assert.Equal(90_000, texts.Sum(text => text.Length));
    }

    private static string Wrap(IEnumerable<string> paragraphs, int ideographs)
    {
        System.Text.StringBuilder text = new();
        foreach (string paragraph in paragraphs)
        {
            int column = 0;
            foreach (char c in paragraph)
            {
                int width = c < 0x80 ? 1 : 2;
                if (column + width > ideographs * 2)
                {
                    text.Append('\n');
                    column = 0;
                }

                text.Append(c);
                column += width;
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
