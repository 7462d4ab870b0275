using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Cli.Data;

/// <summary>The names of the exchange formats on the command line.</summary>
internal static class FormatNames
{
    public const string Auto = "auto";

    private static readonly (string Name, ExchangeFormat Format)[] Names =
    [
        ("doccano", ExchangeFormat.Doccano),
        ("label-studio", ExchangeFormat.LabelStudio),
        ("label-studio-min", ExchangeFormat.LabelStudioMin),
        ("csv", ExchangeFormat.Csv),
        ("tsv", ExchangeFormat.Tsv),
        ("fasttext", ExchangeFormat.FastText),
    ];

    public static string[] All { get; } = [.. Names.Select(pair => pair.Name)];

    public static string Of(ExchangeFormat format) => Names.First(pair => pair.Format == format).Name;

    /// <summary>The format, or null for <see cref="Auto"/>.</summary>
    public static ExchangeFormat? Parse(string name) => name == Auto ? null : Names.First(pair => pair.Name == name).Format;
}
