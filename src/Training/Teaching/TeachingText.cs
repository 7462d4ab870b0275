using SpeechML.Training.Classification;

namespace SpeechML.Training.Teaching;

/// <summary>A labelled paragraph in both its forms: as the table learns from it and as a teacher does.</summary>
internal readonly record struct TeachingText(WeightedExample Example, string Text)
{
    public string Document => Example.Example.Document;
}
