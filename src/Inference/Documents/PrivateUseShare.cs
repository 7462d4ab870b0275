namespace SpeechML.Documents;

/// <summary>
/// Counts characters that Unicode gives no meaning. GB18030 has a place for nearly every pair of bytes, so that Big5 is valid GB18030 too;
/// but two in five of its characters fall on places for private use, and of text in GB18030 hardly any do.
/// </summary>
internal sealed class PrivateUseShare
{
    /// <summary>In parts of all that is not ASCII.</summary>
    private const double MostOfText = 0.1;

    private long privateUse, notAscii;

    /// <summary>Takes the next characters.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            notAscii += c >= 0x80 ? 1 : 0;
            privateUse += c is >= '\uE000' and <= '\uF8FF' ? 1 : 0;
        }
    }

    /// <summary>Whether so few are for private use as text has.</summary>
    public bool IsText => privateUse <= MostOfText * notAscii;
}
