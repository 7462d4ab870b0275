using System.CommandLine;
using System.CommandLine.Parsing;

namespace SpeechML.Cli;

/// <summary>Runs a command line and turns errors into one clear line and an exit code.</summary>
internal static class CommandRunner
{
    public static int Run(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        string[] errors = [.. UsageErrors.Of(parsed)];
        if (errors.Length > 0)
        {
            foreach (string error in errors)
            {
                Console.Error.WriteLine($"speechml: {TerminalText.Line(error)}");
            }

            Console.Error.WriteLine($"Try: {string.Join(' ', VerbPath(parsed.CommandResult).Reverse())} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SpeechMLException e)
        {
            Console.Error.WriteLine(ErrorLine.Of(e));
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("speechml: stopped");
            return ExitCodes.Cancelled;
        }
        catch (IOException e)
        {
            // The reader of the pipe has gone, or the disk is full.
            Console.Error.WriteLine($"speechml: {TerminalText.Line(e.Message)}");
            return ExitCodes.Failed;
        }
    }

    private static IEnumerable<string> VerbPath(CommandResult verb)
    {
        for (CommandResult? result = verb; result is not null; result = result.Parent as CommandResult)
        {
            yield return result.Command is RootCommand ? "speechml" : result.Command.Name;
        }
    }
}
