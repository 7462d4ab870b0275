namespace SpeechML.Training.Checkpoints;

/// <summary>What a safetensors file says of one tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How a number is stored: <c>F32</c>, <c>F16</c>, <c>BF16</c> and so on.</param>
/// <param name="Shape">Its sizes, outermost first; none for a single number.</param>
/// <param name="Start">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte behind its last one.</param>
internal sealed record SafetensorsEntry(string Name, string Type, IReadOnlyList<long> Shape, long Start, long End)
{
    /// <summary>Its sizes as people write them.</summary>
    public string ShapeText => $"[{string.Join(", ", Shape)}]";
}
