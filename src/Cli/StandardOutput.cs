using System.IO.Pipes;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SpeechML.Cli;

/// <summary>Standard output as a stream that says when nobody reads it any more, which the console's own passes over.</summary>
internal static class StandardOutput
{
    private const int WindowsNumber = -11, UnixNumber = 1;

    /// <summary>EPIPE of Unix, ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.</summary>
    private static readonly int[] ReaderGone = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    public static Stream Open() =>
        !Console.IsOutputRedirected ? Console.OpenStandardOutput() :
        (OperatingSystem.IsWindows() ? OpenWindowsPipe() : OpenUnixPipe()) ?? Console.OpenStandardOutput();

    /// <summary>Whether a write failed for want of a reader: `head`, say, has what it wants.</summary>
    public static bool IsReaderGone(IOException error) => ReaderGone.Contains(error.HResult);

    /// <summary>Null for a file, in which the next program is to go on where this one ends, as only the console's stream lets it.</summary>
    private static Stream? OpenUnixPipe()
    {
        // A pipe's stream would have the pipe not block, for all programs that write to it.
        FileStream stream = new(new SafeFileHandle(UnixNumber, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? null : stream;
    }

    /// <summary>Null for what is no pipe.</summary>
    private static Stream? OpenWindowsPipe()
    {
        try
        {
            // A file's stream would pass over the missing reader as the console's does.
            return new AnonymousPipeClientStream(PipeDirection.Out, new SafePipeHandle(GetStdHandle(WindowsNumber), ownsHandle: false));
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return null;
        }
    }

    [DllImport("kernel32.dll")]
    private static extern nint GetStdHandle(int number);
}
