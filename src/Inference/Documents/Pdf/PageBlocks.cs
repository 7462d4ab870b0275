namespace SpeechML.Documents.Pdf;

/// <summary>A page as blocks of lines.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Gutter">Where its two columns part, or null where it has one.</param>
/// <param name="Blocks">Its blocks in the order of reading.</param>
internal sealed record PageBlocks(int Number, double? Gutter, IReadOnlyList<TextBlock> Blocks);
