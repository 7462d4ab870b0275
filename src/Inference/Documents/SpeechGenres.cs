namespace SpeechML.Documents;

/// <summary>Reads the genre of a document from its title.</summary>
internal static class SpeechGenres
{
    private static readonly (string Word, SpeechGenre Genre)[] Words =
    [
        ("讲话", SpeechGenre.Speech), ("致辞", SpeechGenre.Speech), ("致词", SpeechGenre.Speech), ("祝词", SpeechGenre.Speech), ("贺词", SpeechGenre.Speech),
        ("发言", SpeechGenre.Speech), ("谈话", SpeechGenre.Speech), ("主持词", SpeechGenre.Speech), ("演讲", SpeechGenre.Speech), ("党课", SpeechGenre.Speech),
        ("报告", SpeechGenre.Report), ("规划", SpeechGenre.Plan), ("纲要", SpeechGenre.Plan), ("方案", SpeechGenre.Plan), ("计划", SpeechGenre.Plan),
        ("意见", SpeechGenre.Plan), ("要点", SpeechGenre.Plan), ("总结", SpeechGenre.Review), ("汇报", SpeechGenre.Review), ("述职", SpeechGenre.Review),
        ("公报", SpeechGenre.Review),
    ];

    /// <summary>The genre of the word that stands last: 在总结表彰大会上的讲话 is a speech.</summary>
    /// <param name="title">The title, or null.</param>
    public static SpeechGenre Of(string? title)
    {
        var genre = SpeechGenre.Unknown;
        int last = -1;
        if (title is null)
            return genre;
        foreach (var (word, named) in Words)
        {
            int at = title.LastIndexOf(word, StringComparison.Ordinal);
            if (at > last)
                (last, genre) = (at, named);
        }

        return genre;
    }
}
