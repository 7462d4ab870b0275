using System.CommandLine;
using SpeechML.Cli.Data;
using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml data export</c>: a dataset in, a labelling tool's file out.</summary>
internal static class DataExportVerb
{
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "The dataset (.jsonl), labelled or not. 数据文件，可含未标注的段落。" };
        Option<string> to = new Option<string>("--to") { Description = $"{string.Join(", ", FormatNames.All)}. 输出格式。", Required = true, HelpName = "FORMAT" }.Choice(FormatNames.All);
        Option<string> output = new("--output", "-o") { Description = "The file to write. 输出文件。", Required = true, HelpName = "FILE" };
        Command command = new("export", """
            Writes a dataset for a labelling tool: doccano, Label Studio, CSV, TSV or fastText. 导出到标注工具。

            Importing the file gives the same dataset again. fastText has no place for documents: they go to FILE.meta.jsonl
            beside it, and a text with a line break is refused. See docs/data.md.

            Examples:
              speechml data export labelled.jsonl --to doccano -o for-doccano.jsonl
              speechml data export labelled.jsonl --to label-studio -o tasks.json
              speechml data export labelled.jsonl --to csv -o for-excel.csv
            """)
        {
            file, to, output,
        };
        command.RefuseInputAsOutput(output, file);
        command.SetAction(parsed =>
        {
            int count = DatasetExchange.Export(parsed.GetValue(file)!, parsed.GetValue(output)!, FormatNames.Parse(parsed.GetValue(to)!)!.Value);
            Console.Error.WriteLine($"Wrote {count:N0} paragraphs to {parsed.GetValue(output)}.");
            return ExitCodes.Ok;
        });
        return command;
    }
}
