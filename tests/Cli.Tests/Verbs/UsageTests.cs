using SpeechML.Cli.Verbs;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary>What the program says of a wrong command line: one line, and where to read on.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("--threads takes a whole number from 1 to 256. 应为 1 到 256 的整数。", "analyze", "-", "--threads", "600000000")]
    [InlineData("--threads takes a whole number from 1 to 256. 应为 1 到 256 的整数。", "analyze", "-", "--threads", "two")]
    [InlineData("--year takes a whole number from 1900 to 2100. 应为 1900 到 2100 的整数。", "analyze", "-", "--year", "25")]
    [InlineData("--year takes a whole number from 1900 to 2100. 应为 1900 到 2100 的整数。", "analyze", "-", "--year", "abcd")]
    [InlineData("--min-confidence takes a number from 0 to 1. 应为 0 到 1 的数。", "analyze", "-", "--min-confidence", "2")]
    [InlineData("--near-duplicate takes a number above 0 and up to 1. 应为大于 0、不大于 1 的数。", "data", "check", "a", "--near-duplicate", "0")]
    [InlineData("--count takes a whole number of 1 or more. 应为不小于 1 的整数。", "suggest", "-", "-n", "many")]
    [InlineData("--ngrams takes a whole number from 1 to 3. 应为 1 到 3 的整数。", "vectors", "a", "-o", "b", "--ngrams", "4")]
    [InlineData("--format takes jsonl, csv or table, and not 'xlsx'. 可选：jsonl、csv、table。", "analyze", "-", "-f", "xlsx")]
    [InlineData("--format takes table or json, and not 'xml'. 可选：table、json。", "doctor", "-f", "xml")]
    [InlineData("--to takes doccano, label-studio, label-studio-min, csv, tsv or fasttext, and not 'xls'. 可选：doccano、label-studio、label-studio-min、csv、tsv、fasttext。", "data", "export", "a", "-o", "b", "--to", "xls")]
    [InlineData("The argument after '-o' is empty. 参数为空。", "analyze", "-", "-o", "")]
    [InlineData("The argument after '--min-confidence' is empty. 参数为空。", "analyze", "-", "--min-confidence", "")]
    [InlineData("The argument after 'analyze' is empty. 参数为空。", "analyze", "")]
    [InlineData("There is no verb 'analyse'. 没有这个命令。 Did you mean 'analyze'? 是否想用“analyze”？", "analyse", "a.txt", "-f", "csv")]
    [InlineData("There is no verb 'translate'. 没有这个命令。", "translate")]
    [InlineData("There is no verb 'exprt' of 'data'. 没有这个命令。 Did you mean 'export'? 是否想用“export”？", "data", "exprt")]
    public void One_line_says_what_is_wrong(string expected, params string[] arguments) =>
        Assert.Equal([expected], UsageErrors.Of(RootVerb.Create().Parse(arguments)));

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".XLS")]
    [InlineData(".docx")]
    [InlineData(".doc")]
    [InlineData(".html")]
    [InlineData(".htm")]
    [InlineData(".pdf")]
    [InlineData(".tsv")]
    [InlineData(".xml")]
    public void An_output_named_for_another_kind_of_file_is_refused_unless_its_format_is_said(string extension)
    {
        string[] arguments = ["analyze", "-", "-o", "answers" + extension];

        Assert.StartsWith($"Answers are not written as {extension}. Name the output .csv", Assert.Single(UsageErrors.Of(RootVerb.Create().Parse(arguments))));
        Assert.Empty(UsageErrors.Of(RootVerb.Create().Parse([.. arguments, "--format", "csv"])));
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("answers.csv")]
    [InlineData("answers.jsonl")]
    [InlineData("answers.json")]
    [InlineData("answers.txt")]
    [InlineData("answers.2024")]
    [InlineData("a.xlsx/answers")]
    public void Other_names_of_outputs_are_taken(string output) => Assert.Empty(UsageErrors.Of(RootVerb.Create().Parse(["analyze", "-", "-o", output])));

    [Fact]
    public void The_next_line_names_the_verb_whose_help_tells_more()
    {
        ProcessResult result = SpeechMLProcess.Run(["data", "export", "a", "-o", "b", "--to", "xls"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Matches("^speechml: --to takes [^\n]+\nTry: speechml data export --help\n$", result.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("data", "check", ".")]
    [InlineData("data", "import", ".", "-o", "out.jsonl")]
    [InlineData("evaluate", "models/default", ".")]
    [InlineData("figures", ".", "-o", "out.figures")]
    public void A_folder_in_place_of_a_file_is_called_so(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(arguments, folder: AppContext.BaseDirectory);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(".: SML1001: It is a folder; name a file in it.", result.Error);
    }

    [Theory]
    [InlineData("analyze", "no/*.txt")]
    [InlineData("features", "no/*.jsonl", "-o", "out")]
    public void A_pattern_that_nobody_replaced_is_told_from_a_missing_file(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{arguments[1]}: SML1001", result.Error);
        Assert.Contains("leave them off", result.Error);
        Assert.DoesNotContain("leave them off", SpeechMLProcess.Run(["analyze", "missing.txt"]).Error);
    }
}
