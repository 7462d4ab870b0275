using System.CommandLine;

namespace SpeechML.Cli;

/// <summary>Runs a command line and turns errors into one clear line and an exit code.</summary>
internal static class CommandRunner
{
    public static int Run(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"speechml: {error.Message}");
            }

            Console.Error.WriteLine($"Try: speechml {string.Join(' ', VerbPath(parsed))}--help");
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SpeechMLException e)
        {
            Console.Error.WriteLine($"speechml: {e.ToLine()}");
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
            Console.Error.WriteLine($"speechml: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    private static IEnumerable<string> VerbPath(ParseResult parsed)
    {
        for (var result = parsed.CommandResult; result?.Command is not (null or RootCommand); result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            yield return result.Command.Name + " ";
        }
    }
}
