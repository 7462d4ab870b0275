using System.Text.Json;
using SpeechML.Documents;

namespace SpeechML.Training.Datasets;

/// <summary>Reads labelled paragraphs as text: JSON Lines with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>label</c> and, where they say something, <c>secondary</c> and <c>sure</c>.</summary>
internal static class LabeledLines
{
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, with the byte, or <see cref="ErrorCodes.BadDataset"/>, with the line.
    /// </exception>
    public static IEnumerable<LabeledParagraph> Read(string path)
    {
        long number = 0;
        foreach (string line in ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, path, number);
            }
        }
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        using Stream file = DocumentReader.Open(path);
        using Stream seekable = SeekableStream.Of(file);
        using StreamReader reader = DocumentReader.OpenText(seekable, path);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static LabeledParagraph Parse(string line, string path, long number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string[] secondary = root.TryGetProperty("secondary", out JsonElement list)
                ? [.. list.EnumerateArray().Select(Text)]
                : [];
            return new LabeledParagraph(
                Text(root.GetProperty("doc")), root.GetProperty("seq").GetInt64(), Text(root.GetProperty("text")), Text(root.GetProperty("label")),
                secondary, !root.TryGetProperty("sure", out JsonElement sure) || sure.GetBoolean());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset,
                "Each line must be a JSON object with \"doc\", \"seq\", \"text\", \"label\" and, if any, \"secondary\" (a list).", path, number, inner: e);
        }
    }

    /// <summary>A member that must be text; null is not.</summary>
    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException("A member is null.");
}
