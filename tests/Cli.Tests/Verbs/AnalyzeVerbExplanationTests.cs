using System.Text.Json;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

public sealed class AnalyzeVerbExplanationTests : IDisposable
{
    private const string Text = "今年新修农村公路12公里，建成标准厂房3栋，引进企业5家。全镇学校添了操场，老人看病更近了。";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Explains_in_json_lines_with_offsets_into_the_text()
    {
        JsonElement answer = Answer("--explain");

        JsonElement explanation = answer.GetProperty("explanation");
        JsonElement[] quotes = [.. explanation.GetProperty("spans").EnumerateArray(), .. explanation.GetProperty("flip").EnumerateArray()];
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(quote.GetProperty("quote").GetString(), Text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]));
        Assert.InRange(explanation.GetProperty("spans").GetArrayLength(), 1, 5);
        Assert.NotEqual(answer.GetProperty("label").GetString(), explanation.GetProperty("second").GetString());
    }

    [Fact]
    public void The_text_without_its_flip_set_gets_the_second_label()
    {
        JsonElement explanation = Answer("--explain").GetProperty("explanation");
        string rest = Text;
        foreach (JsonElement span in explanation.GetProperty("flip").EnumerateArray().Reverse())
        {
            rest = rest.Remove(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32() - span.GetProperty("start").GetInt32());
        }

        Assert.NotEqual(Text, rest);
        Assert.Equal(explanation.GetProperty("second").GetString(), Parse(SpeechMLProcess.Run(["analyze", "-"], rest + "\n")).GetProperty("label").GetString());
    }

    [Fact]
    public void Options_leave_the_rest_of_the_answer_as_it_is()
    {
        string plain = SpeechMLProcess.Run(["analyze", "-"], Text + "\n").Output;
        string asked = SpeechMLProcess.Run(["analyze", "-", "--explain", "--min-confidence", "1"], Text + "\n").Output;

        Assert.DoesNotContain("\"explanation\"", plain);
        Assert.DoesNotContain("\"abstained\"", plain);
        Assert.Equal(plain.TrimEnd('\n', '}'), asked[..asked.IndexOf(",\"explanation\"", StringComparison.Ordinal)].Replace(",\"abstained\":true", "").TrimEnd('}'));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    public void Abstains_below_the_least_confidence(string confidence, bool abstained)
    {
        JsonElement answer = Answer("--min-confidence", confidence);

        Assert.Equal(abstained, answer.TryGetProperty("abstained", out JsonElement mark) && mark.GetBoolean());
        Assert.Equal(JsonValueKind.String, answer.GetProperty("label").ValueKind);
        Assert.Equal(JsonValueKind.Object, answer.GetProperty("scores").ValueKind);
    }

    [Theory]
    [InlineData("1.01")]
    [InlineData("-0.5")]
    [InlineData("NaN")]
    [InlineData("high")]
    public void A_least_confidence_outside_0_to_1_is_wrong_usage(string confidence)
    {
        ProcessResult result = SpeechMLProcess.Run(["analyze", "-", "--min-confidence", confidence], Text);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("from 0 to 1", result.Error);
    }

    [Fact]
    public void Csv_has_the_columns_that_were_asked_for()
    {
        string Header(params string[] options) => SpeechMLProcess.Run(["analyze", "-", "--format", "csv", .. options], Text + "\n").Output.Split("\r\n")[0];

        Assert.DoesNotContain("abstained", Header());
        Assert.DoesNotContain("evidence", Header("--min-confidence", "0.5"));
        Assert.Contains(",confidence,abstained,start,", Header("--min-confidence", "0.5"));
        Assert.Contains(",status,evidence,sentences,second,flip,text", Header("--explain"));
        string[] rows = SpeechMLProcess.Run(["analyze", "-", "--format", "csv", "--explain", "--min-confidence", "1"], "今天的天气，很好。\n").Output.Split("\r\n");
        Assert.Equal(rows[0].Count(c => c == ','), rows[1].Count(c => c == ','));
    }

    [Fact]
    public void The_table_shows_comparable_forms_on_request()
    {
        string table = SpeechMLProcess.Run(["analyze", "-", "--format", "table", "--normalize", "--year", "2025"], "今年全县外贸进出口总额要达到85亿元。\n").Output;
        Assert.Contains("8500000000", table);
        Assert.Contains("level", table);
    }

    [Fact]
    public void The_table_shows_words_and_marks_guesses()
    {
        string table = SpeechMLProcess.Run(["analyze", "-", "--format", "table", "--explain", "--min-confidence", "1"], Text + "\n").Output;

        Assert.Contains(" without: ", table);
        Assert.Contains(" ? ", table);
        Assert.Contains("? below 100 %", table);
    }

    private JsonElement Answer(params string[] options) => Parse(SpeechMLProcess.Run(["analyze", folder.Write("in.txt", Text + "\n"), .. options]));

    private static JsonElement Parse(ProcessResult result) => JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
}
