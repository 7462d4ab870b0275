using SpeechML.Training.Teaching;

namespace SpeechML.Training.Tests.Teaching;

/// <summary>Makes teachers that answer by a given rule, and remembers what it was given.</summary>
internal sealed class FakeTeacherTrainer(Func<string, float[]> answer) : ITeacherTrainer
{
    public List<IReadOnlyList<Lesson>> Lessons { get; } = [];

    public IReadOnlyList<string> Pretrained { get; private set; } = [];

    public int Alive { get; private set; }

    public string Description => "a rule";

    public void Pretrain(IReadOnlyList<string> texts, CancellationToken cancellation = default) => Pretrained = texts;

    public IParagraphTeacher Train(IReadOnlyList<Lesson> lessons, int labelCount, CancellationToken cancellation = default)
    {
        Lessons.Add(lessons);
        Alive++;
        return new Teacher(this, answer);
    }

    public void Dispose()
    {
    }

    private sealed class Teacher(FakeTeacherTrainer owner, Func<string, float[]> answer) : IParagraphTeacher
    {
        public float[][] Probabilities(IReadOnlyList<string> texts, CancellationToken cancellation = default) => [.. texts.Select(answer)];

        public void Dispose() => owner.Alive--;
    }
}
