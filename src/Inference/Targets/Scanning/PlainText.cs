using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>
/// A paragraph as figures are read in it: what cannot be seen gone, digits of full width made half (<see cref="FullWidthDigits"/>) and half-width marks full (<see cref="HalfWidthMarks"/>),
/// words and marks that stand for a mask made one (<see cref="MaskWords"/>, <see cref="MaskMarks"/>), the greeting or number that it opens with (<see cref="OpeningMarks"/>) and stray blanks (<see cref="StrayBlanks"/>) gone; and where all of it stands in the
/// paragraph as given. Other blanks in rows, wide ones and breaks part headings and rows, and stay.
/// </summary>
internal readonly struct PlainText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF");

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
        int[]? seen = given.AsSpan().IndexOfAny(Invisible) < 0 ? null : Seen(given);
        string visible = seen is null ? given : string.Create(seen.Length, (given, seen), static (text, state) =>
        {
            for (int i = 0; i < text.Length; i++)
                text[i] = state.given[state.seen[i]];
        });
        string folded = MaskMarks.Fold(MaskWords.Fold(HalfWidthMarks.Fold(FullWidthDigits.Fold(visible))));
        int opening = OpeningMarks.Length(folded);
        var stray = opening > 0 ? new Span(0, opening) : StrayBlanks.Next(folded, 0);
        if (stray.IsEmpty)
            return new PlainText(given, folded, seen);
        char[] text = new char[folded.Length];
        int[] places = new int[folded.Length];
        int length = 0;
        for (int from = 0; from < folded.Length; from = stray.End, stray = StrayBlanks.Next(folded, from))
        {
            folded.AsSpan(from, stray.Start - from).CopyTo(text.AsSpan(length));
            for (int i = from; i < stray.Start; i++)
                places[length++] = seen is null ? i : seen[i];
        }

        return new PlainText(given, new string(text, 0, length), places);
    }

    /// <summary>The same characters as in <see cref="Text"/>, digits in the width that they were given in.</summary>
    public string AsWritten()
    {
        if (FullWidthDigits.Fold(given) == given)
            return Text;
        return string.Create(Text.Length, this, static (written, plain) =>
        {
            for (int i = 0; i < written.Length; i++)
            {
                char c = plain.given[plain.StartOf(i)];
                written[i] = c is >= '０' and <= '９' or '％' or '．' && plain.Text[i] != '。' ? c : plain.Text[i];
            }
        });
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the paragraph as given.</summary>
    public int StartOf(int place) => places is null ? place : places[place];

    /// <summary>The end, exclusive, in the paragraph as given, of what ends at <paramref name="end"/> in <see cref="Text"/>.</summary>
    public int EndOf(int end) => places is null || end == 0 ? end : places[end - 1] + 1;

    /// <summary>The characters of the paragraph as given.</summary>
    public ReadOnlySpan<char> Given(Span span) => given.AsSpan(StartOf(span.Start)..EndOf(span.End));

    // Where the characters stand that can be seen; those at either end stay, and so no text becomes empty.
    private static int[] Seen(string given)
    {
        List<int> seen = new(given.Length);
        for (int i = 0; i < given.Length; i++)
        {
            if (!Glyph.IsInvisible(given[i]) || i == 0 || i == given.Length - 1)
                seen.Add(i);
        }

        return [.. seen];
    }
}
