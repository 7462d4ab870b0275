namespace SpeechML.Cli.Tests;

public class TerminalTextTests
{
    [Theory]
    [InlineData("增长5.6%。")]
    [InlineData("𠀀é\u3000\u200D")]
    public void What_does_not_steer_a_terminal_stays(string text)
    {
        Assert.Equal(text, TerminalText.Line(text));
        Assert.Equal(text, TerminalText.Lines(text));
    }

    [Fact]
    public void Control_characters_and_those_that_turn_the_direction_of_writing_are_replaced()
    {
        Assert.Equal("\uFFFD[31m红\uFFFD\uFFFD\uFFFD\uFFFD", TerminalText.Line("\u001B[31m红\u0007\b\u007F\u009B"));
        Assert.Equal(new string('\uFFFD', 9), TerminalText.Lines("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"));
    }

    [Fact]
    public void Line_breaks_stay_where_there_may_be_several_lines()
    {
        Assert.Equal("甲 乙 丙 丁", TerminalText.Line("甲\t乙\r丙\n丁"));
        Assert.Equal("甲 乙\n丙\n丁\n戊", TerminalText.Lines("甲\t乙\r丙\n丁\r\n戊"));
    }
}
