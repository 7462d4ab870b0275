using System.CommandLine;
using SpeechML.Training.Evaluation;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml evaluate</c>: how well a bundle labels a dataset.</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        Argument<string> model = new("MODEL") { Description = "The model bundle's folder. 模型目录。" };
        Argument<string> data = new("DATA") { Description = "Labelled paragraphs: .jsonl or .features. 标注数据。" };
        Option<ReportFormat> format = CommonOptions.ReportFormat();
        Command command = new("evaluate", """
            Measures a bundle on labelled data: accuracy, per-label table, confusion, reliability, coverage. 评估模型。

            'ok' is the share whose answer is the primary label or one of the secondary ones. See docs/evaluating.md.

            Examples:
              speechml evaluate models/default data/reports/dev.features
              speechml evaluate models/default dev.jsonl --format json > scores.json
            """)
        {
            model, data, format,
        };
        command.SetAction(parsed =>
        {
            LabelEvaluation evaluation = BundleEvaluator.EvaluateLabels(parsed.GetValue(model)!, parsed.GetValue(data)!);
            if (parsed.GetValue(format) == ReportFormat.Json)
            {
                JsonReport.Write(evaluation);
            }
            else
            {
                EvaluationReport.Write(evaluation, Console.Out);
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
