namespace SpeechML.Classification.Explaining;

/// <summary>A stretch of folded characters, end exclusive, and what it adds to the log-odds.</summary>
internal readonly record struct EvidencePiece(int First, int End, double Weight);
