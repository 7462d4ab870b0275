namespace SpeechML.Samples.MLNet;

/// <summary>A row of the application's data.</summary>
internal sealed class PlainText
{
    public string Text { get; set; } = "";
}
