using System.Runtime.InteropServices;
using SpeechML.Targets.Judging;

namespace SpeechML.Tests.Targets.Judging;

internal static class FeatureRows
{
    /// <param name="features">The features.</param>
    /// <param name="weights">Row-major features × statuses.</param>
    public static FeatureRow[] Of(uint[] features, short[] weights) =>
        [.. features.Zip(MemoryMarshal.Cast<short, ulong>(weights).ToArray(), (feature, row) => new FeatureRow(feature, row))];
}
