using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SpeechML.Cli;

/// <summary>What values options take; any other is refused with one line that says which.</summary>
internal static class OptionValues
{
    /// <summary>Takes whole numbers from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Option<int> Whole(this Option<int> option, int least, int most = int.MaxValue)
    {
        option.CustomParser = result => ParseWhole(result, option.Name, least, most);
        return option;
    }

    /// <inheritdoc cref="Whole(Option{int}, int, int)"/>
    public static Option<int?> Whole(this Option<int?> option, int least, int most)
    {
        option.CustomParser = result => ParseWhole(result, option.Name, least, most);
        return option;
    }

    /// <summary>Takes numbers from 0 to 1, or only those above 0.</summary>
    public static Option<double> Share(this Option<double> option, bool zero)
    {
        option.CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1 && (zero || share > 0))
            {
                return share;
            }

            result.AddError(zero
                ? $"{option.Name} takes a number from 0 to 1. 应为 0 到 1 的数。"
                : $"{option.Name} takes a number above 0 and up to 1. 应为大于 0、不大于 1 的数。");
            return 1;
        };
        return option;
    }

    /// <summary>Takes the named values, in letters of any case.</summary>
    public static Option<T> Choice<T>(this Option<T> option, params (string Name, T Value)[] choices)
    {
        option.CompletionSources.Add([.. choices.Select(choice => choice.Name)]);
        option.CustomParser = result =>
        {
            string given = result.Tokens[0].Value;
            int at = Array.FindIndex(choices, choice => choice.Name.Equals(given, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
            {
                return choices[at].Value;
            }

            string[] names = [.. choices.Select(choice => choice.Name)];
            result.AddError($"{option.Name} takes {string.Join(", ", names[..^1])} or {names[^1]}, and not '{given}'. 可选：{string.Join("、", names)}。");
            return default;
        };
        return option;
    }

    /// <inheritdoc cref="Choice{T}(Option{T}, ValueTuple{string, T}[])"/>
    public static Option<string> Choice(this Option<string> option, params string[] names) => option.Choice([.. names.Select(name => (name, name))]);

    private static int ParseWhole(ArgumentResult result, string name, int least, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int n) && n >= least && n <= most)
        {
            return n;
        }

        result.AddError(most == int.MaxValue
            ? $"{name} takes a whole number of {least} or more. 应为不小于 {least} 的整数。"
            : $"{name} takes a whole number from {least} to {most}. 应为 {least} 到 {most} 的整数。");
        return least;
    }
}
