using SpeechML.Documents;

namespace SpeechML.Training.Datasets;

/// <summary>Opens text files of datasets by the same strict rules as documents: UTF-8, UTF-16 or GB18030.</summary>
internal static class TextInput
{
    /// <summary>Opens a file or a pipe; the stream below can seek, and stands at the first byte of the text.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.Undecodable"/>.</exception>
    public static StreamReader Open(string path)
    {
        FileStream file = InputFile.Open(path);
        Stream stream = file;
        try
        {
            stream = SeekableStream.Of(file);
            if (stream != file)
            {
                file.Dispose();
            }

            return new StreamReader(stream, TextEncodings.Detect(stream, path), detectEncodingFromByteOrderMarks: false);
        }
        catch (Exception e)
        {
            stream.Dispose();
            file.Dispose();
            if (UnreadablePath.IsCause(e))
            {
                throw UnreadablePath.Error(path, e);
            }

            throw;
        }
    }

    /// <summary>The lines that are not blank, with their numbers, counted from 1.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.Undecodable"/>.</exception>
    public static IEnumerable<(long Number, string Text)> Lines(string path)
    {
        using StreamReader reader = Open(path);
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }
}
