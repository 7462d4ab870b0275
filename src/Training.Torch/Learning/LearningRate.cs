namespace SpeechML.Training.Torch.Learning;

/// <summary>Rises evenly over the first tenth of the steps and falls evenly to zero over the others.</summary>
internal readonly record struct LearningRate(double Highest, int Steps)
{
    private const double Rise = 0.1;

    /// <param name="step">Counted from 0.</param>
    public double At(int step)
    {
        double rising = Math.Max(1, Rise * Steps);
        return Highest * Math.Min((step + 1) / rising, Math.Max(0, (Steps - step) / Math.Max(1, Steps - rising)));
    }
}
