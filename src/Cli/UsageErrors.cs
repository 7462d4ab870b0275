using System.CommandLine;
using System.CommandLine.Parsing;

namespace SpeechML.Cli;

/// <summary>What is wrong with a command line, each in one line.</summary>
internal static class UsageErrors
{
    /// <summary>A verb's name with more wrong letters than this is taken for no misspelling.</summary>
    private const int WrongLetters = 2;

    public static IEnumerable<string> Of(ParseResult parsed) =>
        EmptyArgument(parsed) is { } empty ? [empty] :
        UnknownVerb(parsed) is { } verb ? [verb] :
        parsed.Errors.Select(error => error.Message).Distinct();

    /// <summary>No file, folder or value has an empty name, which mostly is a shell's variable that is not set.</summary>
    private static string? EmptyArgument(ParseResult parsed)
    {
        int at = parsed.Tokens.Select(token => token.Value).ToList().IndexOf("");
        return at < 0 ? null : $"The argument after '{(at > 0 ? parsed.Tokens[at - 1].Value : "speechml")}' is empty. 参数为空。";
    }

    private static string? UnknownVerb(ParseResult parsed)
    {
        CommandResult asked = parsed.CommandResult;
        if (asked.Command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [{ } name, ..] || name.StartsWith('-'))
        {
            return null;
        }

        Command near = asked.Command.Subcommands.MinBy(verb => Distance(verb.Name, name))!;
        string hint = Distance(near.Name, name) <= WrongLetters ? $" Did you mean '{near.Name}'? 是否想用“{near.Name}”？" : "";
        string parent = asked.Command is RootCommand ? "" : $" of '{asked.Command.Name}'";
        return $"There is no verb '{name}'{parent}. 没有这个命令。{hint}";
    }

    /// <summary>How many letters must be put in, taken out or changed (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < b.Length; j++)
            {
                int changed = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }
}
