namespace SpeechML.Training.Targets;

/// <summary>A target or actual of a gold set, as the annotation guidelines define it.</summary>
/// <param name="Start">Where its quote begins.</param>
/// <param name="Quote">The quote.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Value">The value, or null.</param>
/// <param name="ValueMax">The upper end of a range, or null.</param>
/// <param name="Masked">True where the figure is hidden.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Comparator">The comparator's written form.</param>
/// <param name="Direction">The direction's written form.</param>
/// <param name="Period">The period, or null.</param>
/// <param name="Status">The status's written form.</param>
internal sealed record GoldRecord(
    int Start, string Quote, string Indicator, decimal? Value, decimal? ValueMax, bool Masked, string Unit,
    string Comparator, string Direction, string? Period, string Status)
{
    /// <summary>Where its quote ends.</summary>
    public int End => Start + Quote.Length;
}
