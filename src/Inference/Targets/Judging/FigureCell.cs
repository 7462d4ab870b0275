namespace SpeechML.Targets.Judging;

/// <summary>
/// A few properties of a figure that take few values each: their combinations are numbered, and the features that speak of them alone
/// can be added up once for every combination. The value is where its combinations begin in one table of all.
/// </summary>
internal enum FigureCell
{
    /// <summary>Kind of unit, style, size: 16 × 8 × 8.</summary>
    Shape = 0,

    /// <summary>Kind and comparator: 16 × 8.</summary>
    Bound = Shape + 1024,

    /// <summary>Form, direction of the verb, baseline: 8 × 4 × 2.</summary>
    Form = Bound + 128,

    /// <summary>Kind, style, classes of the characters behind and before: 16 × 8 × 8 × 8.</summary>
    Around = Form + 64,

    /// <summary>Kind, and what lies between the figure and the next: 16 × 16.</summary>
    Next = Around + 8192,

    /// <summary>What lies between the figure and the one before: 16.</summary>
    Previous = Next + 256,

    /// <summary>What the rules see in it, and kind: 8 × 16.</summary>
    LooksAndKind = Previous + 16,

    /// <summary>What the rules see in it, style, direction of the verb: 8 × 8 × 4.</summary>
    LooksAndStyle = LooksAndKind + 128,

    /// <summary>Whether the tense is future, and how strongly: 2 × 9.</summary>
    Tense = LooksAndStyle + 256,

    /// <summary>The signs of the sentence: 128.</summary>
    Signs = Tense + 18,

    /// <summary>Sign and distance of the nearest word of time and of will: 8 × 8 × 8 × 8.</summary>
    TimeAndMood = Signs + 128,

    /// <summary>Sign and distance of the nearest word of will, and the comparator: 8 × 8 × 8.</summary>
    MoodAndBound = TimeAndMood + 4096,

    /// <summary>The genre of the document, and how strongly the tense speaks: 8 × 16.</summary>
    GenreAndTense = MoodAndBound + 512,

    /// <summary>The nearest word of time, or none, and its distance: 512 × 8.</summary>
    Time = GenreAndTense + 128,

    /// <summary>The nearest word of will, or none, and its distance: 512 × 8.</summary>
    Mood = Time + 4096,

    /// <summary>The word behind, or none, and the distance of the nearest word of will: 512 × 8.</summary>
    Behind = Mood + 4096,

    /// <summary>Where the last one's combinations end.</summary>
    End = Behind + 4096,
}
