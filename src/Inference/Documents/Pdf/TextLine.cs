namespace SpeechML.Documents.Pdf;

/// <summary>A line of text as a reader sees it.</summary>
/// <param name="Text">Its characters, without blanks at the ends.</param>
/// <param name="Left">Where its first character begins.</param>
/// <param name="Right">Where its last character ends.</param>
/// <param name="Baseline">Its height on the page, upwards.</param>
/// <param name="Size">The size that most of it has.</param>
/// <param name="Font">The font that most of it has.</param>
/// <param name="FirstUnit">The width of what must stay together at its beginning, which the line before had no room for.</param>
/// <param name="IsRow">It has a hole as the row of a table has between its cells.</param>
internal sealed record TextLine(string Text, double Left, double Right, double Baseline, double Size, string Font, double FirstUnit, bool IsRow)
{
    /// <summary>The middle of the line.</summary>
    public double Centre => (Left + Right) / 2;
}
