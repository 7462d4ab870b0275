using System.CommandLine;
using SpeechML.Documents;
using SpeechML.Training;
using SpeechML.Training.Vectors;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml vectors</c>: unlabelled text in, n-gram statistics out.</summary>
internal static class VectorsVerb
{
    public static Command Create()
    {
        VectorOptions defaults = new();
        Argument<string[]> files = CommonOptions.Files($"Unlabelled files ({DocumentKinds.Extensions}) or folders. 未标注的文件或目录。");
        Option<string> output = new("--output", "-o") { Description = "The .vectors file to write. 输出文件。", Required = true, HelpName = "FILE" };
        Option<int> longest = CommonOptions.LongestNGram();
        Option<int> rare = new Option<int>("--min-frequency") { Description = "Leave out n-grams that fewer paragraphs hold.", DefaultValueFactory = _ => defaults.MinDocumentFrequency, HelpName = "N" }.Whole(1);
        Option<int> dimensions = new Option<int>("--dimensions", "-d") { Description = "Dimensions of the latent space. 潜在维数。", DefaultValueFactory = _ => defaults.Dimensions, HelpName = "N" }.Whole(0);
        Option<int> seed = new Option<int>("--seed") { Description = "Seed of the decomposition's random start.", DefaultValueFactory = _ => defaults.Seed, HelpName = "N" }.Whole(0);
        Option<int> threads = CommonOptions.Threads();
        Command command = new("vectors", """
            Counts the n-grams of unlabelled text and finds their latent dimensions (truncated SVD).
            统计未标注文本的字符 n-gram 并计算其潜在向量。
            Exit codes: 0 all read, 1 some input failed (the rest is used), 2 wrong usage.

            Example:
              speechml vectors archive/ -o data/vectors/reports.vectors
            """)
        {
            files, output, longest, rare, dimensions, seed, threads,
        };
        command.RefuseInputAsOutput(output, files);
        command.SetAction(parsed =>
        {
            VectorOptions options = new()
            {
                LongestNGram = parsed.GetValue(longest),
                MinDocumentFrequency = parsed.GetValue(rare),
                Dimensions = parsed.GetValue(dimensions),
                Seed = parsed.GetValue(seed),
            };
            ParagraphInputs inputs = new(parsed.GetValue(files)!);
            (int grams, int paragraphs) = VectorFiles.Build(inputs.Read(), parsed.GetValue(output)!, options, parsed.GetValue(threads));
            Console.Error.WriteLine($"Wrote {grams:N0} n-grams of {paragraphs:N0} paragraphs to {parsed.GetValue(output)}.");
            return inputs.Failed ? ExitCodes.Failed : ExitCodes.Ok;
        });
        return command;
    }
}
