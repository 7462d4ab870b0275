using System.Numerics;
using System.Runtime.Intrinsics;
using SpeechML.Documents;

namespace SpeechML.Targets.Judging;

/// <summary>
/// What one judgement after the other uses again: its arrays, and what the headings weigh, which are the same for many paragraphs on end.
/// For one judge and one thread at a time.
/// </summary>
internal sealed class JudgeScratch
{
    // Larger ones are not kept.
    private const int MostKept = 1 << 16;

    private string? title, heading, topHeading;
    private bool known;

    /// <summary>Where the row of each character's pair lies.</summary>
    public int[] Found { get; private set; } = [];

    /// <summary>Each figure's scores.</summary>
    public Vector4[] Scores { get; private set; } = [];

    /// <summary>How far each figure leans to a target.</summary>
    public float[] Leans { get; private set; } = [];

    /// <summary>The words that the rules go by.</summary>
    public RuleWordHits Words { get; } = new();

    /// <summary>The genre of the document.</summary>
    public SpeechGenre Genre { get; private set; }

    /// <summary>The tense of the headings.</summary>
    public int HeadingTense { get; private set; }

    /// <summary>What the headings' features weigh together, for the trained judge.</summary>
    public Vector128<int> HeadingSum { get; private set; }

    /// <summary>How many features the headings have.</summary>
    public int HeadingCount { get; private set; }

    /// <summary>True where it is small enough to be kept.</summary>
    public bool IsSmall => Found.Length <= MostKept && Scores.Length <= MostKept && Words.Tense.Capacity <= MostKept && Words.Times.Capacity <= MostKept;

    /// <summary>Makes room for a paragraph.</summary>
    public void MakeRoom(int characters, int figures)
    {
        if (Found.Length < characters)
            Found = new int[BitOperations.RoundUpToPowerOf2((uint)characters)];
        if (Scores.Length < figures)
        {
            Scores = new Vector4[BitOperations.RoundUpToPowerOf2((uint)figures)];
            Leans = new float[Scores.Length];
        }
    }

    /// <summary>Weighs the headings of a section unless they are those of the paragraph before.</summary>
    /// <param name="section">The headings.</param>
    /// <param name="judge">The trained judge, where there is one.</param>
    public void TakeHeadings(SectionContext section, StatusJudge? judge)
    {
        if (known && ReferenceEquals(title, section.Title) && ReferenceEquals(heading, section.Heading) && ReferenceEquals(topHeading, section.TopHeading))
            return;
        (title, heading, topHeading, known) = (section.Title, section.Heading, section.TopHeading, true);
        Genre = SpeechGenres.Of(title);
        HeadingTense = RuleJudge.WeighHeadings(section);
        if (judge is not null)
            (HeadingSum, HeadingCount) = judge.WeighHeadings(section);
    }
}
