using System.CommandLine;
using SpeechML.Training.Vectors;

namespace SpeechML.Cli;

/// <summary>Options that several verbs share, each defined once.</summary>
internal static class CommonOptions
{
    /// <summary>The bundle that travels beside the program.</summary>
    public static string DefaultModel { get; } = Path.Combine(AppContext.BaseDirectory, "models", "default");

    /// <summary>One or more files; what looks like an option is a mistake and no file.</summary>
    public static Argument<string[]> Files(string description)
    {
        Argument<string[]> files = new("FILE") { Description = description, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value)))
            {
                result.AddError($"Unknown option {token.Value}.");
            }
        });
        return files;
    }

    public static Option<string> Model() => new("--model", "-m")
    {
        Description = "The model bundle's folder. 模型目录。 Default: the one that comes with the program.",
        DefaultValueFactory = _ => DefaultModel,
        HelpName = "DIR",
    };

    public static Option<string?> Words() => new("--words", "-w")
    {
        Description = $"Cut words by jieba: '{OptionalParts.JiebaWords}' by the dictionary that comes with the program, or the folder of another one. 用结巴分词。 Default: phrases of n-grams.",
        HelpName = $"{OptionalParts.JiebaWords}|DIR",
    };

    public static Option<ReportFormat> ReportFormat() => new Option<ReportFormat>("--format", "-f")
    {
        Description = "table for people or json for programs. 输出格式。",
        DefaultValueFactory = _ => Cli.ReportFormat.Table,
        HelpName = "table|json",
    }.Choice(("table", Cli.ReportFormat.Table), ("json", Cli.ReportFormat.Json));

    public static Option<int> LongestNGram() => new Option<int>("--ngrams")
    {
        Description = "The longest character n-gram, 1 to 3; features and vectors must agree. 最长 n-gram。",
        DefaultValueFactory = _ => new VectorOptions().LongestNGram,
        HelpName = "N",
    }.Whole(1, 3);

    public static Option<int> Threads() => new Option<int>("--threads", "-t")
    {
        Description = $"How many threads work, 1 to {OrderedPipeline.MaxThreads}; the answers do not depend on it. 线程数。 Default: one a processor.",
        DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, OrderedPipeline.MaxThreads),
        HelpName = "N",
    }.Whole(1, OrderedPipeline.MaxThreads);
}
