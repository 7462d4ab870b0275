namespace SpeechML.Training.Optimization;

/// <summary>
/// Ends a fit after some iterations without a better loss on held-out examples, and keeps the best point (Prechelt, "Early stopping —
/// but when?", Neural Networks: Tricks of the Trade, 1998).
/// </summary>
internal sealed class EarlyStop(int patience)
{
    private double least = double.PositiveInfinity;

    /// <summary>The best iteration and its point, or null before the first one.</summary>
    public (int Iteration, double[] Point)? Best { get; private set; }

    /// <param name="iteration">The iteration's number.</param>
    /// <param name="loss">The loss on the held-out examples.</param>
    /// <param name="point">The point reached; copied when it is the best.</param>
    public bool GoesOn(int iteration, double loss, double[] point)
    {
        if (loss < least)
        {
            least = loss;
            Best = (iteration, (double[])point.Clone());
        }

        return iteration - Best!.Value.Iteration < patience;
    }
}
