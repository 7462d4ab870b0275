namespace SpeechML.Training.Teaching;

/// <summary>
/// Makes teachers. It is asked for several: one for each fold of the cross-validation, so that no fold's answers come from a teacher
/// that saw its labels, and the last one for the final table.
/// </summary>
public interface ITeacherTrainer : IDisposable
{
    /// <summary>What the teacher is, for the bundle's card: its kind and its settings, in one line.</summary>
    string Description { get; }

    /// <summary>Learns from text alone; called once, before the first <see cref="Train"/>.</summary>
    /// <param name="texts">Unlabelled paragraphs.</param>
    /// <param name="cancellation">Ends the work early with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SpeechMLException">What the teacher starts from cannot be read.</exception>
    void Pretrain(IReadOnlyList<string> texts, CancellationToken cancellation = default);

    /// <summary>A teacher that saw these lessons and no others.</summary>
    /// <param name="lessons">At least one.</param>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="cancellation">Ends the work early with an <see cref="OperationCanceledException"/>.</param>
    IParagraphTeacher Train(IReadOnlyList<Lesson> lessons, int labelCount, CancellationToken cancellation = default);
}
