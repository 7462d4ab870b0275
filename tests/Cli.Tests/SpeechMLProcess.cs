using System.Diagnostics;
using System.Text;

namespace SpeechML.Cli.Tests;

/// <summary>Runs the built program as a user would, or another build of it that the environment variable <c>SPEECHML_PROGRAM</c> names: a native one.</summary>
internal static class SpeechMLProcess
{
    private static readonly string? Other = Environment.GetEnvironmentVariable("SPEECHML_PROGRAM");

    public static ProcessResult Run(IEnumerable<string> arguments, string? input = null, string? folder = null) =>
        Run(arguments, Encoding.UTF8.GetBytes(input ?? ""), folder);

    public static ProcessResult Run(IEnumerable<string> arguments, byte[] input, string? folder = null)
    {
        using Process process = Start(arguments, folder);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new ProcessResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts the program, whose standard input stays open.</summary>
    public static Process Start(IEnumerable<string> arguments, string? folder = null)
    {
        string[] own = [Path.Combine(AppContext.BaseDirectory, "speechml.dll")];
        ProcessStartInfo start = new(Other ?? "dotnet", [.. Other is null ? own : [], .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        };
        return Process.Start(start)!;
    }
}
