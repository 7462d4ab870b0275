using System.Text.Json;

namespace SpeechML.Training.Datasets;

/// <summary>Tells JSON whose text can be read from JSON that only looks like it: <c>"\ud800"</c> parses, and is half a character.</summary>
internal static class JsonText
{
    public static bool IsWhole(JsonElement value)
    {
        try
        {
            Walk(value);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Walk(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray()) Walk(item);
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    _ = member.Name;
                    Walk(member.Value);
                }

                break;
        }
    }
}
