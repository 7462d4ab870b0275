namespace SpeechML.Cli;

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    /// <summary>Aligned text for people.</summary>
    Table,

    /// <summary>JSON for programs.</summary>
    Json,
}
