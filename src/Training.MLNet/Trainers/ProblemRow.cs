using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>One paragraph with one label of its target, as ML.NET's trainers read it.</summary>
internal sealed class ProblemRow
{
    /// <summary>The label, counted from 0; ML.NET makes a key of it.</summary>
    public uint Label { get; set; }

    /// <summary>Whether it is the label asked for, for trainers that know two.</summary>
    public bool IsLabel { get; set; }

    public float Weight { get; set; }

    public VBuffer<float> Features { get; set; }
}
