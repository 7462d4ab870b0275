#if PDFPIG
using UglyToad.PdfPig.Logging;

namespace SpeechML.Documents.Pdf;

/// <summary>Counts the characters that a font draws and no table names; PdfPig gives others in their place and tells it its log.</summary>
internal sealed class UnmappedCharacters : ILog
{
    private const string Sign = "could not find the corresponding character";

    /// <summary>How many there have been.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Debug(string message)
    {
    }

    /// <inheritdoc/>
    public void Debug(string message, Exception ex)
    {
    }

    /// <inheritdoc/>
    public void Warn(string message) => Count += message.Contains(Sign, StringComparison.Ordinal) ? 1 : 0;

    /// <inheritdoc/>
    public void Error(string message)
    {
    }

    /// <inheritdoc/>
    public void Error(string message, Exception ex)
    {
    }
}
#endif
