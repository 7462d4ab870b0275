using SpeechML.Training;

namespace SpeechML.Cli;

/// <summary>Where a verb's answers go.</summary>
internal static class CommandOutput
{
    /// <summary>Writes a file, whole or not at all, or standard output, until its reader has gone.</summary>
    /// <param name="path">The file, or null for standard output.</param>
    /// <param name="write">Writes the answers; false leaves a file that was there.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/>.</exception>
    public static void Write(string? path, Func<Stream, bool> write)
    {
        if (path is not null)
        {
            OutputFile.Write(path, write);
            return;
        }

        using Stream output = StandardOutput.Open();
        try
        {
            write(output);
            output.Flush();
        }
        catch (IOException e) when (StandardOutput.IsReaderGone(e))
        {
            // Nothing is left to do, and nothing went wrong.
        }
    }
}
