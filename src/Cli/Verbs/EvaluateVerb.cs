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
        Command command = new("evaluate", """
            Measures a bundle on labelled data: accuracy, macro-F1, per-label table, confusion. 评估模型。

            'ok' is the share whose answer is the primary label or one of the secondary ones.

            Example:
              speechml evaluate models/default data/reports/dev.features
            """)
        {
            model, data,
        };
        command.SetAction(parsed =>
        {
            EvaluationReport.Write(BundleEvaluator.EvaluateLabels(parsed.GetValue(model)!, parsed.GetValue(data)!), Console.Out);
            return ExitCodes.Ok;
        });
        return command;
    }
}
