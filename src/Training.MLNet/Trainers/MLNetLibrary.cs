using System.Reflection;
using Microsoft.ML;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>The ML.NET that is at work.</summary>
internal static class MLNetLibrary
{
    /// <summary>Its name and version, as <c>Microsoft.ML 5.0.0</c>.</summary>
    public static string Maker { get; } = "Microsoft.ML " + (typeof(MLContext).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "of unknown version");

    /// <summary>A context whose random numbers are the same at every run.</summary>
    public static MLContext CreateContext() => new(seed: 1);
}
