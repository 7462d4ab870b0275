using System.Runtime.InteropServices;

namespace SpeechML.Targets.Judging;

/// <summary>A feature of the judge and what it weighs, byte for byte as <see cref="StatusJudgeFormat"/> has it, so that tables are filled from the file itself.</summary>
/// <param name="Feature">The feature's hash.</param>
/// <param name="Weights">Its weights, in units: 16 bits for each of the <see cref="StatusJudge.StatusCount"/> statuses, the first one lowest.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))]
internal readonly record struct FeatureRow(uint Feature, ulong Weights);
