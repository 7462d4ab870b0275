using System.CommandLine;
using System.CommandLine.Parsing;
using SpeechML.Documents;
using SpeechML.Training;

namespace SpeechML.Cli;

/// <summary>Refuses a command line whose output is one of its inputs, which would be lost.</summary>
internal static class OutputRules
{
    /// <param name="command">The verb.</param>
    /// <param name="output">Its option for the output file.</param>
    /// <param name="inputs">Its arguments and options that name input files and folders.</param>
    public static void RefuseInputAsOutput(this Command command, Option output, params Symbol[] inputs) => command.Validators.Add(result =>
    {
        // An output that is not there yet is no input either.
        if (result.GetResult(output) is { Tokens: [{ Value: var path }] } && File.Exists(path))
        {
            RealPaths real = new();
            string written = real.Of(path);
            if (inputs.SelectMany(input => Named(result, input)).SelectMany(Find).Any(file => real.Of(file) == written))
            {
                result.AddError($"The output {path} is also an input, which would be lost. Name another one. 输出文件同时是输入文件，请另外命名。");
            }
        }
    });

    private static IEnumerable<string> Named(CommandResult result, Symbol input) =>
        (input is Argument argument ? result.GetResult(argument) : (SymbolResult?)result.GetResult((Option)input))?.Tokens.Select(token => token.Value) ?? [];

    // What is not found is told when it is read.
    private static IEnumerable<string> Find(string input) => DocumentFinder.Find(input, _ => { }).Files.Select(file => file.Path);
}
