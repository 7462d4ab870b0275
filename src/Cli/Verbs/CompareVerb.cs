using System.CommandLine;
using SpeechML.Training.Evaluation;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml compare</c>: whether one bundle labels better than another.</summary>
internal static class CompareVerb
{
    private const int ShownByDefault = 20;

    public static Command Create()
    {
        Argument<string> old = new("OLD") { Description = "The folder of the bundle in use. 现用模型目录。" };
        Argument<string> @new = new("NEW") { Description = "The folder of the bundle that may replace it. 新模型目录。" };
        Argument<string> data = new("DATA") { Description = "Labelled paragraphs that neither was trained on: .jsonl or .features. 标注数据。" };
        Option<int> show = new Option<int>("--show")
        {
            Description = "How many of the changed paragraphs the table lists; json has them all. 列出的变化段落数。",
            DefaultValueFactory = _ => ShownByDefault,
            HelpName = "N",
        }.Whole(0);
        Option<ReportFormat> format = CommonOptions.ReportFormat();
        Command command = new("compare", """
            Tells whether a new bundle labels better than an old one, or only by chance. 比较两个模型。

            Lists scores, each label's F1, the paragraphs that changed, and a verdict that two tests back.
            See docs/evaluating.md. The exit code is 0 whatever the verdict.

            Examples:
              speechml compare models/default my/model dev.jsonl
              speechml compare models/default my/model data/reports/dev.features --show 100
            """)
        {
            old, @new, data, show, format,
        };
        command.SetAction(parsed =>
        {
            BundleComparison comparison = BundleComparer.Compare(parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(data)!);
            LearnedFromWarning.Write(parsed.GetValue(old)!, parsed.GetValue(data)!);
            LearnedFromWarning.Write(parsed.GetValue(@new)!, parsed.GetValue(data)!);
            if (parsed.GetValue(format) == ReportFormat.Json)
            {
                JsonReport.Write(comparison, ReportJson.Readable.BundleComparison);
            }
            else
            {
                ComparisonReport.Write(comparison, parsed.GetValue(show), Console.Out);
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
