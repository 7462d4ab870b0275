namespace SpeechML.Tests;

public class SpeechMLExceptionTests
{
    [Fact]
    public void Its_text_begins_with_the_place_and_the_code_and_goes_on_as_usual()
    {
        SpeechMLException thrown = Assert.Throws<SpeechMLException>((Action)(() =>
            throw new SpeechMLException(ErrorCodes.BadJsonLine, "No JSON.", "甲.jsonl", line: 3, offset: 40, inner: new FormatException("坏了"))));
        string text = thrown.ToString();
        Assert.StartsWith("SpeechML.SpeechMLException: 甲.jsonl:3 (byte 40): SML1005: No JSON.", text);
        Assert.Contains("System.FormatException: 坏了", text);
        Assert.Contains(nameof(Its_text_begins_with_the_place_and_the_code_and_goes_on_as_usual), text);
    }

    [Fact]
    public void Without_a_place_its_line_begins_with_the_code() =>
        Assert.Equal("SML3001: Nothing to learn.", new SpeechMLException(ErrorCodes.BadDataset, "Nothing to learn.").ToLine());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_code_there_is_none(string? code) => Assert.ThrowsAny<ArgumentException>(() => new SpeechMLException(code!, "No."));
}
