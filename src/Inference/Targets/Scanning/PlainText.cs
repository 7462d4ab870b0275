namespace SpeechML.Targets.Scanning;

/// <summary>
/// A paragraph as figures are read in it: half-width marks made full (<see cref="HalfWidthMarks"/>), words that stand for a mask made
/// one (<see cref="MaskWords"/>, <see cref="MaskMarks"/>), and stray blanks gone (<see cref="StrayBlanks"/>); and where all of it stands in the paragraph as given.
/// Other blanks in rows, wide ones and breaks part headings and rows, and stay.
/// </summary>
internal readonly struct PlainText
{
    private readonly string given;

    // By place in Text; null where the two are as long.
    private readonly int[]? places;

    private PlainText(string given, string text, int[]? places)
    {
        this.given = given;
        Text = text;
        this.places = places;
    }

    /// <summary>What is read.</summary>
    public string Text { get; }

    /// <summary>Reads a paragraph.</summary>
    public static PlainText Of(string given)
    {
        string folded = MaskMarks.Fold(MaskWords.Fold(HalfWidthMarks.Fold(given)));
        var stray = StrayBlanks.Next(folded, 0);
        if (stray.IsEmpty)
            return new PlainText(given, folded, null);
        char[] text = new char[folded.Length];
        int[] places = new int[folded.Length];
        int length = 0;
        for (int from = 0; from < folded.Length; from = stray.End, stray = StrayBlanks.Next(folded, from))
        {
            folded.AsSpan(from, stray.Start - from).CopyTo(text.AsSpan(length));
            for (int i = from; i < stray.Start; i++)
                places[length++] = i;
        }

        return new PlainText(given, new string(text, 0, length), places);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the paragraph as given.</summary>
    public int StartOf(int place) => places is null ? place : places[place];

    /// <summary>The end, exclusive, in the paragraph as given, of what ends at <paramref name="end"/> in <see cref="Text"/>.</summary>
    public int EndOf(int end) => places is null || end == 0 ? end : places[end - 1] + 1;

    /// <summary>The characters of the paragraph as given.</summary>
    public ReadOnlySpan<char> Given(Span span) => given.AsSpan(StartOf(span.Start)..EndOf(span.End));
}
