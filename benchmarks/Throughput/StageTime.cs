namespace SpeechML.Throughput;

/// <summary>What a stage took.</summary>
/// <param name="Seconds">For all items, without what else ran on the machine.</param>
/// <param name="AllocatedBytes">For all items.</param>
internal sealed record StageTime(double Seconds, long AllocatedBytes);
