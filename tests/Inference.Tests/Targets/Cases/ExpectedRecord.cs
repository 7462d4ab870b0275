namespace SpeechML.Tests.Targets.Cases;

/// <summary>A record as a case file writes it.</summary>
internal sealed record ExpectedRecord(
    string Quote, int Start, string Indicator, string Value, string Unit, string Comparator, string Direction, string Period, string Status)
{
    public int End => Start + Quote.Length;
}
