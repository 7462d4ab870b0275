using System.Text;
using System.Text.Json;

namespace SpeechML.Documents;

/// <summary>Reads JSON Lines with <c>doc</c> (text), <c>seq</c> (whole number) and <c>text</c>; other members are passed over, and so is a byte order mark before a line.</summary>
internal static class JsonLinesParagraphs
{
    /// <summary>
    /// The paragraphs in the order of their lines. A line that cannot be read goes to <paramref name="onError"/> and the next
    /// is tried; without <paramref name="onError"/> it is thrown.
    /// </summary>
    public static IEnumerable<(string Document, long Sequence, string Text)> Read(TextReader reader, string name, Action<SpeechMLException>? onError)
    {
        byte[] bytes = [];
        long number = 0;
        while (reader.ReadLine() is { } read)
        {
            number++;
            string line = read.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            int size = Encoding.UTF8.GetMaxByteCount(line.Length);
            if (bytes.Length < size)
            {
                bytes = new byte[size];
            }

            int length = Encoding.UTF8.GetBytes(line, bytes);
            if (Parse(bytes.AsSpan(0, length), out string? document, out long sequence, out string? text, out string problem))
            {
                yield return (document!, sequence, text!);
                continue;
            }

            SpeechMLException error = new(ErrorCodes.BadJsonLine,
                $"{problem} Each line must be one JSON object with \"doc\" (text), \"seq\" (whole number) and \"text\".", name, number);
            if (onError is null)
            {
                throw error;
            }

            onError(error);
        }
    }

    private static bool Parse(ReadOnlySpan<byte> json, out string? document, out long sequence, out string? text, out string problem)
    {
        (document, sequence, text, problem) = (null, 0, null, "");
        bool hasSequence = false;
        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                problem = "Not a JSON object.";
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("doc"u8))
                {
                    reader.Read();
                    document = reader.GetString();
                }
                else if (reader.ValueTextEquals("text"u8))
                {
                    reader.Read();
                    text = reader.GetString();
                }
                else if (reader.ValueTextEquals("seq"u8))
                {
                    reader.Read();
                    hasSequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out sequence);
                    reader.Skip();
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            if (reader.Read())
            {
                problem = "There is something behind the JSON object.";
                return false;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a member of the wrong type, or an escaped lone surrogate.
            problem = "Not valid JSON of that form.";
            return false;
        }

        string? missing = document is null ? "doc" : !hasSequence ? "seq" : text is null ? "text" : null;
        problem = missing is null ? "" : $"The member \"{missing}\" is missing or of the wrong type.";
        return missing is null;
    }
}
