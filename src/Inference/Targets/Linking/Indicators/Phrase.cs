using System.Runtime.CompilerServices;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>An indicator in the making: pieces of the paragraph in their order, between fixed words.</summary>
internal struct Phrase
{
    private const int Capacity = 6;

    private Pieces pieces;
    private int count;

    /// <summary>A fixed word in front of the pieces (农村 of 城乡), or null.</summary>
    public string? Prefix;

    /// <summary>A fixed word behind the pieces (位次), or null.</summary>
    public string? Suffix;

    /// <summary>True where no piece was added.</summary>
    public readonly bool IsEmpty => count == 0;

    /// <summary>How many characters it has.</summary>
    public readonly int Length
    {
        get
        {
            int length = (Prefix?.Length ?? 0) + (Suffix?.Length ?? 0);
            for (int i = 0; i < count; i++)
                length += pieces[i].Length;
            return length;
        }
    }

    /// <summary>How many pieces it has.</summary>
    public readonly int Count => count;

    /// <summary>A piece.</summary>
    public readonly Span this[int index] => pieces[index];

    /// <summary>The first piece.</summary>
    public readonly Span First => count == 0 ? default : pieces[0];

    /// <summary>The last piece.</summary>
    public readonly Span Last => count == 0 ? default : pieces[count - 1];

    /// <summary>A phrase of one piece.</summary>
    public static Phrase Of(Span span)
    {
        var phrase = default(Phrase);
        phrase.Add(span);
        return phrase;
    }

    /// <summary>The fixed words alone.</summary>
    public readonly Phrase OfNoPieces() => new() { Prefix = Prefix, Suffix = Suffix };

    /// <summary>Adds a piece at the end; an empty one, or one too many, is left out.</summary>
    public void Add(Span span)
    {
        if (!span.IsEmpty && count < Capacity)
            pieces[count++] = span;
    }

    /// <summary>Adds the pieces of another phrase at the end.</summary>
    public void Add(in Phrase other)
    {
        for (int i = 0; i < other.count; i++)
            Add(other.pieces[i]);
        Prefix ??= other.Prefix;
    }

    /// <summary>The phrase without the first characters of its first piece.</summary>
    public readonly Phrase SkipFirst(int length)
    {
        var rest = default(Phrase);
        rest.Prefix = Prefix;
        for (int i = 0; i < count; i++)
            rest.Add(i == 0 ? pieces[0] with { Start = pieces[0].Start + length } : pieces[i]);
        return rest;
    }

    /// <summary>The phrase without the last characters of its last piece.</summary>
    public readonly Phrase CutLast(int length)
    {
        var rest = default(Phrase);
        rest.Prefix = Prefix;
        for (int i = 0; i < count; i++)
            rest.Add(i == count - 1 ? pieces[i] with { End = pieces[i].End - length } : pieces[i]);
        return rest;
    }

    /// <summary>The phrase as text.</summary>
    public readonly string ToString(ReadOnlySpan<char> text)
    {
        if (count == 1 && Prefix is null && Suffix is null)
            return pieces[0].Of(text).ToString();
        int length = Length;
        if (length == 0)
            return "";
        Span<char> buffer = length <= 256 ? stackalloc char[length] : new char[length];
        Prefix?.CopyTo(buffer);
        int at = Prefix?.Length ?? 0;
        for (int i = 0; i < count; i++)
        {
            pieces[i].Of(text).CopyTo(buffer[at..]);
            at += pieces[i].Length;
        }

        Suffix?.CopyTo(buffer[at..]);
        return buffer.ToString();
    }

    [InlineArray(Capacity)]
    private struct Pieces
    {
        private Span first;
    }
}
