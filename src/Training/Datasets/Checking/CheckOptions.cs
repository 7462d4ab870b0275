namespace SpeechML.Training.Datasets.Checking;

/// <summary>Where the check draws its lines.</summary>
public sealed record CheckOptions
{
    /// <summary>A model bundle whose labels the data should have, or null. Default null.</summary>
    public string? Model { get; init; }

    /// <summary>A label with fewer paragraphs is rare. Default 20.</summary>
    public int RareLabel { get; init; } = 20;

    /// <summary>Texts are near-duplicates from this Jaccard similarity of their character bigrams on, above 0 to 1. Default 0.9.</summary>
    public double NearDuplicate { get; init; } = 0.9;

    /// <summary>Fewer paragraphs are few. Default 300: on our data a model from 300 labelled paragraphs is right six times of seven.</summary>
    public int FewParagraphs { get; init; } = 300;

    /// <summary>Fewer documents are few. Default 20.</summary>
    public int FewDocuments { get; init; } = 20;

    /// <summary>Labels are out of balance when one has so many times the paragraphs of another. Default 10.</summary>
    public int Imbalance { get; init; } = 10;

    /// <summary>A paragraph with more UTF-16 units is very long. Default 1,000; of our 5,200 paragraphs seven have more.</summary>
    public int LongText { get; init; } = 1000;

    /// <summary>A paragraph with fewer characters, white space not counted, is very short. Default 4.</summary>
    public int ShortText { get; init; } = 4;

    /// <summary>Shorter paragraphs are repeated by nature, as headings and greetings are: duplicates of them are only notes. Default 20.</summary>
    public int TellingText { get; init; } = 20;
}
