using System.Text.RegularExpressions;

namespace SpeechML.Training.Torch;

/// <summary>What the system's loader says when a native library cannot be loaded: a line for every place that was tried, and the reason among them.</summary>
internal static partial class LoaderMessage
{
    /// <summary>The reason in one line: not that a place had no such library, but what was wrong with the one that was there.</summary>
    /// <param name="library">The library's name, as in <c>DllImport</c>.</param>
    /// <param name="message">The message of the <see cref="DllNotFoundException"/>.</param>
    public static string Reason(string library, string message)
    {
        string[] lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 1)
        {
            return lines[0];
        }

        string? reason = lines.Skip(1).FirstOrDefault(line => !SaysThatNoneIsThere(line, library));
        return reason is null ? $"there is no {library} for this platform beside the program" : Folders().Replace(reason, "");
    }

    private static bool SaysThatNoneIsThere(string line, string library)
    {
        Match file = FileName().Match(line);
        return line.Contains("no such file", StringComparison.OrdinalIgnoreCase)
            && (file.Value.Equals(library, StringComparison.OrdinalIgnoreCase) || file.Value.Equals("lib" + library, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name of the first file that a line names, without its ending.</summary>
    [GeneratedRegex(@"(?<=^|/)[^/:,()]+?(?=(\.so|\.dylib)?[:,])")]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?<=^|[\s('])/(?:[^/:()']+/)+")]
    private static partial Regex Folders();
}
