using System.CommandLine;
using SpeechML.Documents;
using SpeechML.Words;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml keywords</c>: documents in, what they are about in their own words out.</summary>
internal static class KeywordsVerb
{
    private const int DefaultCount = 20, NumberWidth = 10;

    public static Command Create()
    {
        Argument<string[]> files = CommonOptions.Files($"Files ({DocumentKinds.Extensions}), folders, or - for standard input. 文件、目录，或 - 表示标准输入。");
        Option<int> count = new Option<int>("--count", "-n") { Description = "How many keywords at most. 关键词数。", DefaultValueFactory = _ => DefaultCount, HelpName = "N" }.Whole(1);
        Option<string?> words = CommonOptions.Words();
        Option<string> model = CommonOptions.Model();
        Option<ReportFormat> format = CommonOptions.ReportFormat();
        Command command = new("keywords", """
            Lists the words or phrases that the files are full of and other texts are not. 列出文中的关键词。

            Without --words, or in a build without jieba, they are phrases that come back in the files.
            See docs/keywords.md.

            Examples:
              speechml keywords speech.docx
              speechml keywords archive/ -n 50 --words jieba --format json
            """)
        {
            files, count, words, model, format,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!, parsed.GetValue(count), OptionalParts.LoadWords(parsed.GetValue(words)), parsed.GetValue(model)!, parsed.GetValue(format)));
        return command;
    }

    private static int Run(string[] files, int count, IWordSegmenter? words, string model, ReportFormat format)
    {
        ParagraphInputs inputs = new(files);
        IReadOnlyList<Keyword> keywords = new KeywordFinder(SpeechAnalyzer.Load(model), words).Find(inputs.Read().Select(paragraph => paragraph.Text), count);
        if (format == ReportFormat.Json)
        {
            JsonReport.Write(new KeywordReport(words?.Name ?? "n-gram phrases", keywords), ReportJson.Readable.KeywordReport);
        }
        else
        {
            Console.WriteLine($"{"count",NumberWidth}{"weight",NumberWidth}  {(words is null ? "phrase" : "word")}");
            foreach (Keyword keyword in keywords)
            {
                Console.WriteLine($"{keyword.Count,NumberWidth}{keyword.Weight,NumberWidth:0.0}  {keyword.Text}");
            }
        }

        return inputs.Failed ? ExitCodes.Failed : ExitCodes.Ok;
    }
}
