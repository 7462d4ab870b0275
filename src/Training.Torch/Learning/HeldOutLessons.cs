using SpeechML.Training.Teaching;

namespace SpeechML.Training.Torch.Learning;

/// <summary>Splits lessons by document into those to learn from and those to stop by.</summary>
internal static class HeldOutLessons
{
    /// <summary>A share of the typical documents is held out, at least one; none where that would leave no typical document to learn from.</summary>
    public static (IReadOnlyList<Lesson> Learned, IReadOnlyList<Lesson> HeldOut) Split(IReadOnlyList<Lesson> lessons, double share, Random random)
    {
        string[] documents = [.. lessons.Where(lesson => lesson.IsTypical).Select(lesson => lesson.Document).Distinct()];
        if (documents.Length < 2)
        {
            return (lessons, []);
        }

        random.Shuffle(documents);
        HashSet<string> heldOut = [.. documents.Take(Math.Clamp((int)Math.Round(share * documents.Length), 1, documents.Length - 1))];
        ILookup<bool, Lesson> sides = lessons.ToLookup(lesson => heldOut.Contains(lesson.Document));
        return ([.. sides[false]], [.. sides[true]]);
    }
}
