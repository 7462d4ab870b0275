namespace SpeechML.Targets.Scanning;

/// <summary>The written form of a unit: one or two pieces of the text (3|万|余|人次), or a fixed word (百分之六 is <c>%</c>).</summary>
internal readonly record struct UnitText(string? Fixed, int Start, int Length, int SecondStart, int SecondLength)
{
    /// <summary>No unit.</summary>
    public static UnitText None => new("", 0, 0, 0, 0);

    /// <summary>The unit as the record holds it.</summary>
    public string ToString(ReadOnlySpan<char> text) => Fixed ?? AsSpan(text).ToString();

    /// <summary>The same, without a string where the unit is one piece of the text.</summary>
    public ReadOnlySpan<char> AsSpan(ReadOnlySpan<char> text)
    {
        if (Fixed is not null)
            return Fixed;
        var first = text.Slice(Start, Length);
        if (SecondLength > 0)
            return string.Concat(first, text.Slice(SecondStart, SecondLength));
        return first is "％" or "﹪" ? "%" : first;
    }
}
