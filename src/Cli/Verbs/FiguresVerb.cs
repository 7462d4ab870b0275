using System.CommandLine;
using SpeechML.Training.Targets;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml figures</c>: paragraphs with judged figures in, hashed features out.</summary>
internal static class FiguresVerb
{
    public static Command Create()
    {
        Argument<string[]> files = CommonOptions.Files("Paragraphs with targets (.jsonl with doc, seq, text, targets, others). 标注了量化指标的段落。");
        Option<string> output = new("--output", "-o") { Description = "The .figures file to write. 输出文件。", Required = true, HelpName = "FILE" };
        Option<bool> bySection = new("--by-section")
        {
            Description = "The files, or those of folders, are whole reports without labels; what was done and what is planned is told by the part of the report. 输入为未标注的整篇报告或其目录，按报告前后两部分判别。",
        };
        Option<string> model = CommonOptions.Model();
        Command command = new("figures", """
            Extracts features of judged figures, so that the judge can learn from text that may not be passed on.
            提取数字的判别特征，用于训练而不必公开原文。

            Example:
              speechml figures train-targets.jsonl -o data/reports/train.figures
              speechml figures --by-section archive/ -o data/reports/sectioned.figures
            """)
        {
            files, output, bySection, model,
        };
        command.RefuseInputAsOutput(output, files);
        command.SetAction(parsed =>
        {
            ParagraphInputs? reports = parsed.GetValue(bySection) ? new(parsed.GetValue(files)!) : null;
            int count = reports is null
                ? FigureFiles.Extract(parsed.GetValue(files)!, parsed.GetValue(output)!)
                : FigureFiles.ExtractBySection(parsed.GetValue(model)!, reports.Read(), parsed.GetValue(output)!);
            Console.Error.WriteLine($"Wrote {count:N0} figures to {parsed.GetValue(output)}.");
            return reports is { Failed: true } ? ExitCodes.Failed : ExitCodes.Ok;
        });
        return command;
    }
}
