using System.Text;

namespace SpeechML.Training;

/// <summary>
/// Writes a file whole or not at all: to a draft beside it that takes its place at the end, so that work that fails or is stopped leaves
/// the file that was there.
/// </summary>
/// <remarks>A device or a pipe has no place of its own to take, and is written to as it is.</remarks>
internal static class OutputFile
{
    private const int BufferSize = 1 << 16;

    /// <param name="path">Where the file goes; a link is followed.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/>, or what <paramref name="write"/> throws.</exception>
    public static void Write(string path, Action<Stream> write) => Write(path, stream =>
    {
        write(stream);
        return true;
    });

    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void WriteBinary(string path, Action<BinaryWriter> write) => Write(path, stream =>
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        write(writer);
    });

    /// <param name="path">Where the file goes; a link is followed.</param>
    /// <param name="write">Writes the contents; false leaves the file that was there.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/>, or what <paramref name="write"/> throws.</exception>
    public static void Write(string path, Func<Stream, bool> write)
    {
        string? draft = null;
        try
        {
            if (OpenDeviceOrPipe(path) is { } special)
            {
                using (special) write(special);
                return;
            }

            FileInfo named = new(path);
            string target = named.LinkTarget is null ? named.FullName : named.ResolveLinkTarget(returnFinalTarget: true)!.FullName;

            // Named anew and not after the file, whose name may be as long as names can be.
            draft = Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetRandomFileName()}.draft");
            if (Fill(draft, write))
            {
                Replace(target, draft);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unwritable, $"The output cannot be written: {e.Message} Check the folder, the space on it, and that you may write there.", path, inner: e);
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }

    private static bool Fill(string draft, Func<Stream, bool> write)
    {
        using FileStream stream = new(draft, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize);
        return write(stream);
    }

    private static void Replace(string target, string draft)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
        }

        File.Move(draft, target, overwrite: true);
    }

    /// <summary>Opens what is there and no file of its own; null for a file, which must be one that may be written.</summary>
    private static FileStream? OpenDeviceOrPipe(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("It is a folder.");
        }

        if (!IsDevice(path) && !File.Exists(path))
        {
            return null;
        }

        FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
        if (IsDevice(path) || !stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static bool IsDevice(string path)
    {
        string full = Path.GetFullPath(path);
        return OperatingSystem.IsWindows() ? full.StartsWith(@"\\.\", StringComparison.Ordinal) : Path.GetDirectoryName(full) is "/dev" or "/dev/fd" or "/proc/self/fd";
    }
}
