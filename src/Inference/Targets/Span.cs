namespace SpeechML.Targets;

/// <summary>A stretch of the paragraph.</summary>
internal readonly record struct Span(int Start, int End)
{
    /// <summary>Its length.</summary>
    public int Length => End - Start;

    /// <summary>True where it holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => IsEmpty ? default : text[Start..End];
}
