using SpeechML.Training.Teaching;
using SpeechML.Training.Torch.Learning;

namespace SpeechML.Training.Torch.Tests.Learning;

public class HeldOutLessonsTests
{
    private static Lesson Of(string document, bool typical) => new(document, "文", [1, 0], 1, typical);

    [Fact]
    public void Typical_documents_are_held_out_as_a_whole()
    {
        Lesson[] lessons = [.. Enumerable.Range(0, 60).Select(i => Of($"d{i % 20}", i % 20 < 10))];
        (IReadOnlyList<Lesson> learned, IReadOnlyList<Lesson> heldOut) = HeldOutLessons.Split(lessons, 0.3, new Random(1));
        Assert.Equal(3, heldOut.Select(lesson => lesson.Document).Distinct().Count());
        Assert.Equal(9, heldOut.Count);
        Assert.All(heldOut, lesson => Assert.True(lesson.IsTypical));
        Assert.Empty(learned.Select(lesson => lesson.Document).Intersect(heldOut.Select(lesson => lesson.Document)));
        Assert.Equal(60, learned.Count + heldOut.Count);
    }

    [Fact]
    public void One_is_held_out_of_few_and_none_of_one()
    {
        Assert.Single(HeldOutLessons.Split([Of("a", true), Of("b", true)], 0.01, new Random(1)).HeldOut);
        Assert.Single(HeldOutLessons.Split([Of("a", true), Of("b", true)], 0.99, new Random(1)).HeldOut);
        Assert.Empty(HeldOutLessons.Split([Of("a", true), Of("b", false)], 0.5, new Random(1)).HeldOut);
    }
}
