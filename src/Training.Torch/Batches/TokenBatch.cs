namespace SpeechML.Training.Torch.Batches;

/// <summary>Pieces of about the same length, filled up to the longest.</summary>
/// <param name="Texts">For each row the text that it is of.</param>
/// <param name="Tokens">Row-major, <paramref name="Width"/> to a row.</param>
/// <param name="Lengths">For each row its tokens without the filling.</param>
/// <param name="Width">The length of the longest.</param>
internal sealed record TokenBatch(int[] Texts, long[] Tokens, int[] Lengths, int Width)
{
    public int Height => Texts.Length;
}
