using SpeechML.Documents;

namespace SpeechML.Training.Datasets;

/// <summary>Opens text files of datasets by the same strict rules as documents: UTF-8, UTF-16 or GB18030.</summary>
internal static class TextInput
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.Undecodable"/>.</exception>
    public static StreamReader Open(string path)
    {
        FileStream stream = InputFile.Open(path);
        try
        {
            return new StreamReader(stream, TextEncodings.Detect(stream, path), detectEncodingFromByteOrderMarks: false);
        }
        catch (Exception e)
        {
            stream.Dispose();
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
