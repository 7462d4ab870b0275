namespace SpeechML.Documents.Pdf;

/// <summary>A character as it stands on a page, in points; the page is turned so that its text runs from left to right.</summary>
/// <param name="Text">The character; several for a ligature, white space for a space that is drawn.</param>
/// <param name="Left">Where its advance begins.</param>
/// <param name="Right">Where its advance ends.</param>
/// <param name="Baseline">The height of the line that it stands on, upwards.</param>
/// <param name="Size">The font's size.</param>
/// <param name="Font">The font's name.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size, string Font)
{
    /// <summary>Whether nothing is seen of it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
