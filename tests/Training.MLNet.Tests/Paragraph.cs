namespace SpeechML.Training.MLNet.Tests;

/// <summary>A paragraph as an application might have it.</summary>
internal sealed class Paragraph
{
    public string Text { get; set; } = "";
}
