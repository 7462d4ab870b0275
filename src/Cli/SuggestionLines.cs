using System.Text.Json;
using SpeechML.Output;
using SpeechML.Training.Suggestion;

namespace SpeechML.Cli;

/// <summary>
/// Suggestions as a labelling file: JSON Lines as doccano reads them, <c>label</c> an empty list to be filled in, and beside it what
/// the model guesses.
/// </summary>
internal static class SuggestionLines
{
    private const int ConfidenceDecimals = 4;

    public static void Write(IEnumerable<SuggestedParagraph> suggestions, Stream output)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = new PlainJsonEncoder() });
        foreach (SuggestedParagraph suggestion in suggestions)
        {
            json.WriteStartObject();
            json.WriteString("doc", suggestion.Paragraph.Document);
            json.WriteNumber("seq", suggestion.Paragraph.Sequence);
            json.WriteString("text", suggestion.Paragraph.Text);
            json.WriteStartArray("label");
            json.WriteEndArray();
            json.WriteString("guess", suggestion.Guess);
            json.WriteNumber("confidence", Math.Round((double)suggestion.Confidence, ConfidenceDecimals));
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
