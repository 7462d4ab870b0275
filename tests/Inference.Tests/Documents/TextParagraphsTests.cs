namespace SpeechML.Tests.Documents;

public class TextParagraphsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n\r")]
    [InlineData(" \t　\u00A0\n　　\u2028 ")]
    [InlineData("\0\0\0\0")]
    [InlineData("\f\n\0 \u001A\n\u007F")]
    public void Blank_text_has_no_paragraphs(string text) => Assert.Empty(Reading.Texts(text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\v")]
    [InlineData("\u0085")]
    [InlineData("\n\f")]
    [InlineData("\n\uFEFF")]
    [InlineData("\n\n　\n")]
    public void Lines_end_at(string lineEnd)
    {
        Assert.Equal(["第一段", "第二段", "第三段"], Reading.Texts($"第一段{lineEnd}第二段{lineEnd}第三段"));
        Assert.Equal(["第一段", "第二段"], Reading.Texts($"{lineEnd}第一段{lineEnd}第二段{lineEnd}"));
    }

    [Theory]
    [InlineData("　　全年工作，总的要求是稳。")]
    [InlineData("  前后都有空白\t　")]
    [InlineData("中间有\uFEFF和\f")]
    [InlineData("\0零字符")]
    public void A_line_is_kept_exactly(string line) => Assert.Equal([line], Reading.Texts(Reading.Bytes([0xEF, 0xBB, 0xBF], System.Text.Encoding.UTF8.GetBytes($"{line}\n"))));

    [Fact]
    public void A_line_of_two_megabytes_is_one_paragraph()
    {
        string line = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"第{i}项，"));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) > 1_300_000);
        Assert.Equal(["前", line, "后"], Reading.Texts($"前\n{line}\r\n后"));
        string wide = new('稳', 700_000);
        Assert.Equal([wide], Reading.Texts(wide));
    }

    [Fact]
    public void Line_ends_at_the_end_of_a_buffer_are_found()
    {
        for (int length = (1 << 15) - 2; length <= (1 << 15) + 2; length++)
        {
            string first = new('甲', length);
            Assert.Equal([first, "乙"], Reading.Texts($"{first}\r\n乙"));
        }
    }

    [Fact]
    public void Many_lines_longer_and_shorter_than_a_buffer_all_come_in_order()
    {
        string[] lines = [.. Enumerable.Range(1, 40).Select(i => $"{i}：" + new string('字', i * i * 50))];
        Assert.Equal(lines, Reading.Texts(string.Join('\n', lines)));
    }
}
