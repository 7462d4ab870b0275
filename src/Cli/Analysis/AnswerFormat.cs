namespace SpeechML.Cli.Analysis;

/// <summary>How answers are written.</summary>
internal enum AnswerFormat
{
    /// <summary>JSON Lines, one paragraph a line.</summary>
    Jsonl,

    /// <summary>Comma-separated, one record a row, paragraphs without records one row.</summary>
    Csv,

    /// <summary>For reading on a terminal.</summary>
    Table,
}
