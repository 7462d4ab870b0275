using System.CommandLine;
using SpeechML.Cli.Analysis;
using SpeechML.Documents;
using SpeechML.Targets.Normalizing;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml analyze</c>: documents in, answers out.</summary>
internal static class AnalyzeVerb
{
    /// <summary>Kinds of file that a name promises and no format of answers is.</summary>
    private static readonly string[] OtherKinds = [".xlsx", ".xls", ".docx", ".doc", ".html", ".htm", ".pdf", ".tsv", ".xml"];

    public static Command Create()
    {
        Argument<string[]> files = CommonOptions.Files($"Files ({DocumentKinds.Extensions}), folders, or - for standard input. 文件、目录，或 - 表示标准输入。");
        Option<string> model = CommonOptions.Model();
        Option<AnswerFormat?> format = new Option<AnswerFormat?>("--format", "-f")
        {
            Description = "jsonl, csv or table. 输出格式。 Default: table on a terminal, else jsonl (csv for -o NAME.csv).",
            HelpName = "jsonl|csv|table",
        }.Choice(("jsonl", AnswerFormat.Jsonl), ("csv", AnswerFormat.Csv), ("table", AnswerFormat.Table));
        Option<string?> output = new("--output", "-o") { Description = "Write to this file. 输出文件。 Default: standard output.", HelpName = "FILE" };
        Option<bool> explain = new("--explain") { Description = "Say which words spoke for the label and what would change it. 说明判断依据。 See docs/explaining.md." };
        Option<string?> words = CommonOptions.Words();
        words.Description = $"With --explain: whole words by jieba: '{OptionalParts.JiebaWords}' by the dictionary that comes with the program, or the folder of another one. 用结巴分词。";
        Option<double> minConfidence = new Option<double>("--min-confidence")
        {
            Description = "Mark answers less sure than this, 0 to 1, as abstained, for a person to decide. 置信度低于此值的段落留待人工判断。 Default: 0, none.",
            HelpName = "P",
        }.Share(zero: true);
        Option<bool> normalize = new("--normalize") { Description = "Give targets in comparable form too: base units, indicator, period. 附加规范化的数值、指标和时期。" };
        Option<int?> year = new Option<int?>("--year")
        {
            Description = $"With --normalize: the year the documents were given, {DocumentYear.First} to {DocumentYear.Last}. 文件年份。 Default: the one in their title or the date below it.",
            HelpName = "YEAR",
        }.Whole(DocumentYear.First, DocumentYear.Last);
        Option<int> threads = CommonOptions.Threads();
        Command command = new("analyze", """
            Labels every paragraph and extracts its numeric targets. 标注段落类别并抽取量化指标。

            Answers go to standard output, one paragraph a line (JSON Lines), and nothing else does. A file that
            cannot be read is named on standard error; the others are still answered. Other kinds of file in a
            folder are passed over and counted there. 目录中其他格式的文件会跳过并计数。
            Exit codes: 0 all answered, 1 some input failed, 2 wrong usage, 130 stopped by Ctrl-C, SIGTERM or SIGHUP,
            which leaves the output file as it was before.

            Examples:
              speechml analyze speech.docx
              speechml analyze archive/ -o answers.jsonl
              speechml analyze report.txt -o targets.csv
              speechml analyze speech.docx --normalize --year 2025
              speechml analyze speech.docx --explain --min-confidence 0.8
            """)
        {
            files, model, format, output, explain, words, minConfidence, normalize, year, threads,
        };
        command.RefuseInputAsOutput(output, files);
        command.Validators.Add(result =>
        {
            if (result.GetResult(format) is null && result.GetResult(output) is { Tokens: [{ Value: var path }] } &&
                Path.GetExtension(path) is var extension && OtherKinds.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError(
                    $"Answers are not written as {extension}. Name the output .csv, which Excel and WPS open, or .jsonl, or say what it is to hold by --format. " +
                    $"不能写成 {extension}：请将输出文件命名为 .csv（Excel、WPS 可直接打开）或 .jsonl，或用 --format 指定格式。");
            }
        });
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(output);
            AnalysisOptions options = new()
            {
                Explain = parsed.GetValue(explain),
                Words = OptionalParts.LoadWords(parsed.GetValue(words)),
                MinConfidence = (float)parsed.GetValue(minConfidence),
                Normalize = parsed.GetValue(normalize) || parsed.GetValue(year) is not null,
                DocumentYear = parsed.GetValue(year),
            };
            AnalyzeRun run = new(SpeechAnalyzer.Load(parsed.GetValue(model)!), options, parsed.GetValue(threads));
            return run.Run(parsed.GetValue(files)!, parsed.GetValue(format) ?? DefaultFormat(path), path);
        });
        return command;
    }

    private static AnswerFormat DefaultFormat(string? output) =>
        output is not null ? (output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? AnswerFormat.Csv : AnswerFormat.Jsonl) :
        Console.IsOutputRedirected ? AnswerFormat.Jsonl : AnswerFormat.Table;
}
