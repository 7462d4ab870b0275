namespace SpeechML.Training.Teaching;

/// <summary>A trained model that is too slow to serve, and whose answers the table learns from.</summary>
public interface IParagraphTeacher : IDisposable
{
    /// <summary>For each text the probabilities of the labels, in the order in which it learned them.</summary>
    /// <param name="texts">The paragraphs.</param>
    /// <param name="cancellation">Ends the work early with an <see cref="OperationCanceledException"/>.</param>
    float[][] Probabilities(IReadOnlyList<string> texts, CancellationToken cancellation = default);
}
