using System.CommandLine;
using SpeechML.Training;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml features</c>: labelled text in, hashed counts out.</summary>
internal static class FeaturesVerb
{
    public static Command Create()
    {
        Argument<string[]> files = CommonOptions.Files("Labelled paragraphs (.jsonl with doc, seq, text, label, secondary). 标注数据。");
        Option<string> output = new("--output", "-o") { Description = "The .features file to write. 输出文件。", Required = true, HelpName = "FILE" };
        Option<int> longest = CommonOptions.LongestNGram();
        Command command = new("features", """
            Extracts features of labelled paragraphs, so that text under copyright can be trained on and need not be passed on.
            提取标注段落的特征，用于训练而不必公开原文。

            Example:
              speechml features train-labels.jsonl -o data/reports/train.features
            """)
        {
            files, output, longest,
        };
        command.RefuseInputAsOutput(output, files);
        command.SetAction(parsed =>
        {
            int count = FeatureFiles.Extract(parsed.GetValue(files)!, parsed.GetValue(output)!, parsed.GetValue(longest));
            Console.Error.WriteLine($"Wrote {count:N0} paragraphs to {parsed.GetValue(output)}.");
            return ExitCodes.Ok;
        });
        return command;
    }
}
