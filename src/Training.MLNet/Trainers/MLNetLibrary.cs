using System.Reflection;
using Microsoft.ML;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>The ML.NET that is at work.</summary>
internal static class MLNetLibrary
{
    /// <summary>Its name and version, as <c>Microsoft.ML 5.0.0</c>.</summary>
    public static string Maker { get; } = "Microsoft.ML " + (typeof(MLContext).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "of unknown version");

    /// <summary>
    /// Fits a trainer on data whose reading throws when it is cancelled: ML.NET's trainers take no token, and some of them wrap what reading throws.
    /// </summary>
    public static TTransformer Fit<TTransformer>(IEstimator<TTransformer> trainer, IDataView data, CancellationToken cancellation)
        where TTransformer : ITransformer
    {
        try
        {
            return trainer.Fit(data);
        }
        catch (Exception e) when (e is not OperationCanceledException && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <summary>A context whose random numbers are the same at every run.</summary>
    public static MLContext CreateContext() => new(seed: 1);
}
