namespace SpeechML.Training;

/// <summary>How far one of the fits has come. Those for calibration run side by side, so that their reports alternate; each fit's own are in order.</summary>
/// <param name="Fit">The fit, counted from 0: those for calibration, then the final one, which begins when they have ended.</param>
/// <param name="Fits">How many there are.</param>
/// <param name="Iteration">The iteration of this fit, counted from 1.</param>
/// <param name="Objective">The penalised loss, which falls.</param>
/// <param name="Gradient">The gradient's norm relative to the start of the fit; the fit ends when it is small.</param>
public readonly record struct TrainingProgress(int Fit, int Fits, int Iteration, double Objective, double Gradient);
