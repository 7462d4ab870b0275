namespace SpeechML.Training.Torch.Batches;

/// <summary>As much of a text as an encoder reads at once.</summary>
/// <param name="Text">The text's place among those given.</param>
/// <param name="Tokens">Its tokens, the marks around them included.</param>
internal readonly record struct TokenPiece(int Text, int[] Tokens);
