using System.CommandLine;
using SpeechML.Documents;
using SpeechML.Training.Suggestion;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml suggest</c>: unlabelled documents in, the paragraphs worth labelling out.</summary>
internal static class SuggestVerb
{
    public static Command Create()
    {
        SuggestionOptions defaults = new();
        Argument<string[]> files = CommonOptions.Files($"Unlabelled files ({DocumentKinds.Extensions}), folders, or - for standard input. 未标注的文件或目录。");
        Option<int> count = new Option<int>("--count", "-n") { Description = "How many paragraphs at most. 段落数。", DefaultValueFactory = _ => defaults.Count, HelpName = "N" }.Whole(1);
        Option<string?> output = new("--output", "-o") { Description = "The labelling file to write. 输出文件。 Default: standard output.", HelpName = "FILE" };
        Option<string> model = CommonOptions.Model();
        Option<string[]> labelled = new("--labelled")
        {
            Description = "Labelled data (.jsonl or .features): neither it nor what is much like it is suggested. 已标注的数据，不再建议。",
            HelpName = "FILE",
        };
        Option<int> shortest = new Option<int>("--shortest") { Description = "Leave out paragraphs of fewer characters. 最短长度。", DefaultValueFactory = _ => defaults.ShortestText, HelpName = "N" }.Whole(1);
        Option<int> longest = new Option<int>("--longest") { Description = "Leave out paragraphs of more characters. 最长长度。", DefaultValueFactory = _ => defaults.LongestText, HelpName = "N" }.Whole(1);
        Command command = new("suggest", """
            Chooses the unlabelled paragraphs worth labelling next. 挑选最值得标注的段落。

            They are those that the model is unsure of and that are unlike each other, the most worthwhile first.
            The file is JSON Lines as doccano reads them: "label" is empty and yours to fill in, "guess" is the model's.
            See docs/suggest.md. Exit codes: 0 all read, 1 some input failed (the rest is used), 2 wrong usage.

            Examples:
              speechml suggest archive/ -n 100 -o to-label.jsonl
              speechml suggest archive/ --labelled done.jsonl --model my/model -o more.jsonl
            """)
        {
            files, count, output, model, labelled, shortest, longest,
        };
        command.RefuseInputAsOutput(output, files, labelled);
        command.Validators.Add(result =>
        {
            if (result.GetValue(longest) < result.GetValue(shortest))
            {
                result.AddError("--longest must not be less than --shortest.");
            }
        });
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(model)!, parsed.GetValue(output), defaults with
        {
            Count = parsed.GetValue(count),
            ShortestText = parsed.GetValue(shortest),
            LongestText = parsed.GetValue(longest),
            Labelled = parsed.GetValue(labelled) ?? [],
        }));
        return command;
    }

    private static int Run(string[] files, string model, string? path, SuggestionOptions options)
    {
        ParagraphInputs inputs = new(files);
        IReadOnlyList<SuggestedParagraph> suggestions;
        using (ProgressLine progress = new())
        {
            long paragraphs = 0;
            suggestions = LabelSuggester.Suggest(
                inputs.Read().Select(paragraph =>
                {
                    paragraphs++;
                    progress.Show(() => $"{paragraphs:N0} paragraphs of {inputs.Progress}");
                    return paragraph;
                }), model, options);
        }

        CommandOutput.Write(path, output =>
        {
            SuggestionLines.Write(suggestions, output);
            return suggestions.Count > 0 || !inputs.Failed;
        });

        Console.Error.WriteLine(suggestions.Count == options.Count
            ? $"Suggested {suggestions.Count:N0} paragraphs{(path is null ? "" : $" in {path}")}."
            : $"Suggested {suggestions.Count:N0} paragraphs; there are no more that are long enough, unlike each other and not labelled.");
        return inputs.Failed ? ExitCodes.Failed : ExitCodes.Ok;
    }
}
