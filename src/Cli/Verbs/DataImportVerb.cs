using System.CommandLine;
using SpeechML.Cli.Data;
using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml data import</c>: a labelling tool's file in, a dataset out.</summary>
internal static class DataImportVerb
{
    public static Command Create()
    {
        ImportOptions defaults = new();
        Argument<string> file = new("FILE") { Description = "The labelling tool's file, in UTF-8, UTF-16 or GB18030. 标注工具导出的文件。" };
        Option<string> from = new Option<string>("--from")
        {
            Description = $"Its format: {FormatNames.Auto}, {string.Join(", ", FormatNames.All)}. 文件格式。",
            DefaultValueFactory = _ => FormatNames.Auto,
            HelpName = "FORMAT",
        }.Choice([FormatNames.Auto, .. FormatNames.All]);
        Option<string> output = new("--output", "-o") { Description = "The .jsonl file to write. 输出文件。", Required = true, HelpName = "FILE" };
        Option<string> text = new("--text") { Description = "The member or column that holds the paragraph. 文本所在的字段或列名。", DefaultValueFactory = _ => defaults.TextName, HelpName = "NAME" };
        Option<string> label = new("--label") { Description = "The member or column that holds the label. 标签所在的字段或列名。", DefaultValueFactory = _ => defaults.LabelName, HelpName = "NAME" };
        Command command = new("import", """
            Makes a dataset of a labelling tool's file: doccano, Label Studio, CSV, TSV or fastText. 导入标注工具的文件。

            Texts stay as they are, to the character. The first label becomes the primary one and the others secondary.
            Paragraphs that nobody has labelled are left out and counted. See docs/data.md.

            Examples:
              speechml data import export.jsonl -o labelled.jsonl
              speechml data import project-1.json --from label-studio -o labelled-2.jsonl
              speechml data import table.csv --text 内容 --label 类别 -o labelled-3.jsonl
            """)
        {
            file, from, output, text, label,
        };
        command.RefuseInputAsOutput(output, file);
        command.SetAction(parsed =>
        {
            ImportOptions options = new() { Format = FormatNames.Parse(parsed.GetValue(from)!), TextName = parsed.GetValue(text)!, LabelName = parsed.GetValue(label)! };
            Report(DatasetExchange.Import(parsed.GetValue(file)!, parsed.GetValue(output)!, options), parsed.GetValue(output)!);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Report(ImportResult result, string output)
    {
        Console.Error.WriteLine($"Wrote {result.Written:N0} paragraphs to {output}, read as {FormatNames.Of(result.Format)}.");
        if (result.Unlabelled > 0) Console.Error.WriteLine($"Left out {result.Unlabelled:N0} paragraphs without a label.");
        if (result.Cancelled > 0) Console.Error.WriteLine($"Left out {result.Cancelled:N0} paragraphs that the annotator skipped.");
        if (result.Disagreeing > 0) Console.Error.WriteLine($"Annotators disagree on {result.Disagreeing:N0} paragraphs; the ground truth, else the first annotation, was taken.");
        if (result.WithoutDocument > 0)
        {
            Console.Error.WriteLine($"{result.WithoutDocument:N0} paragraphs name no document and count as one; add \"doc\", since training and scores go by document.");
        }
    }
}
