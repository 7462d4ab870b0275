using System.CommandLine;
using SpeechML.Cli.Data;
using SpeechML.Training.Datasets.Checking;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml data check</c>: what is wrong with labelled data, and what to do.</summary>
internal static class DataCheckVerb
{
    public static Command Create()
    {
        CheckOptions defaults = new();
        Argument<string[]> files = CommonOptions.Files("Labelled paragraphs (.jsonl); with several files, the one to learn from first. 标注数据；多个文件时，训练文件在前。");
        Option<string?> model = new("--model", "-m") { Description = "Report labels that this bundle does not know. 与该模型的标签比较。", HelpName = "DIR" };
        Option<int> rare = new Option<int>("--rare") { Description = "A label with fewer paragraphs is rare. 少于此数的标签视为稀少。", DefaultValueFactory = _ => defaults.RareLabel, HelpName = "N" }.Whole(0);
        Option<double> near = new Option<double>("--near-duplicate")
        {
            Description = "Texts that share so much of their character pairs are near-duplicates, above 0 to 1. 近似重复的阈值。",
            DefaultValueFactory = _ => defaults.NearDuplicate,
            HelpName = "SHARE",
        }.Share(zero: false);
        Option<bool> all = new("--all") { Description = "List every finding, not the first ten of each kind. 列出全部问题。" };
        Option<string> format = new Option<string>("--format", "-f") { Description = "text or json. 输出格式。", DefaultValueFactory = _ => "text", HelpName = "text|json" }.Choice("text", "json");
        Command command = new("check", """
            Finds what is wrong with labelled data and says what to do, most important first. 检查标注数据并给出处理建议。

            Reports bad lines, missing, unknown and rare labels, duplicates and near-duplicates, the same text with two
            labels, documents and texts on both sides of a split, and too few examples. See docs/data.md.
            Exit codes: 0 the data can be used, 1 training would refuse it, 2 wrong usage.

            Examples:
              speechml data check labelled.jsonl
              speechml data check train.jsonl dev.jsonl --model models/default
              speechml data check labelled.jsonl --format json > findings.json
            """)
        {
            files, model, rare, near, all, format,
        };
        command.SetAction(parsed =>
        {
            CheckOptions options = defaults with { Model = parsed.GetValue(model), RareLabel = parsed.GetValue(rare), NearDuplicate = parsed.GetValue(near) };
            DatasetReport report = DatasetChecker.Check(parsed.GetValue(files)!, options);
            if (parsed.GetValue(format) == "json") FindingsJson.Write(report, Console.OpenStandardOutput());
            else FindingsText.Write(report, parsed.GetValue(all), Console.Out);
            return report.Usable ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }
}
