using System.CommandLine;
using SpeechML.Targets;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Targets;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml evaluate</c>: how well a bundle labels a dataset, or reads its numeric targets.</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        Argument<string> model = new("MODEL") { Description = "The model bundle's folder. 模型目录。" };
        Argument<string> data = new("DATA") { Description = "Labelled paragraphs: .jsonl or .features. 标注数据。" };
        Option<ReportFormat> format = CommonOptions.ReportFormat();
        Option<bool> targets = new("--targets") { Description = "Measure the numeric targets instead; DATA is .jsonl with targets. 评估量化指标。" };
        Option<int> show = new Option<int>("--show")
        {
            Description = "With --targets: the table lists this many disagreements of each kind; json has them all. 每类列出几条不一致。",
            DefaultValueFactory = _ => 0,
            HelpName = "N",
        }.Whole(0);
        Command command = new("evaluate", """
            Measures a bundle on labelled data: accuracy, per-label table, confusion, reliability, coverage. 评估模型。

            'ok' is the share whose answer is the primary label or one of the secondary ones. See docs/evaluating.md.

            Examples:
              speechml evaluate models/default data/reports/dev.features
              speechml evaluate models/default dev.jsonl --format json > scores.json
              speechml evaluate models/default my/targets.jsonl --targets --show 5
            """)
        {
            model, data, format, targets, show,
        };
        command.SetAction(parsed =>
        {
            // First, since it refuses a pipe, whose contents would be gone.
            LearnedFromWarning.Write(parsed.GetValue(model)!, parsed.GetValue(data)!);
            if (parsed.GetValue(targets))
            {
                TargetExtractor extractor = SpeechAnalyzer.Load(parsed.GetValue(model)!).Targets;
                TargetEvaluation read = TargetEvaluator.Evaluate(extractor, parsed.GetValue(data)!);
                if (parsed.GetValue(format) == ReportFormat.Json)
                {
                    JsonReport.Write(read, ReportJson.Readable.TargetEvaluation);
                }
                else
                {
                    TargetReport.Write(read, parsed.GetValue(show), Console.Out);
                }

                return ExitCodes.Ok;
            }

            LabelEvaluation evaluation = BundleEvaluator.EvaluateLabels(parsed.GetValue(model)!, parsed.GetValue(data)!);
            if (parsed.GetValue(format) == ReportFormat.Json)
            {
                JsonReport.Write(evaluation, ReportJson.Readable.LabelEvaluation);
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
