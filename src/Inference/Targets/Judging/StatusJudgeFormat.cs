using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SpeechML.Targets.Judging;

/// <summary>
/// The bundle part <c>targets.bin</c>: magic, version, feature version, count, four intercepts, one scale, then the hashes in
/// ascending order and the weights as 16-bit multiples of the scale, little-endian.
/// </summary>
internal static class StatusJudgeFormat
{
    /// <summary>The part's file name.</summary>
    public const string FileName = "targets.bin";

    private const uint Magic = 0x544C4D53; // "SMLT"
    private const int Version = 1;
    private const int HeaderLength = 36;
    private const int RowLength = 4 + (StatusJudge.StatusCount * 2);

    /// <summary>Writes a judge; features with no weight left after rounding are dropped.</summary>
    public static byte[] Write(uint[] features, float[] weights, float[] bias)
    {
        float largest = 0;
        foreach (float weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        float scale = largest == 0 ? 1 : largest / short.MaxValue;
        int[] order = [.. Enumerable.Range(0, features.Length).Where(i => IsHeard(weights.AsSpan(i * StatusJudge.StatusCount, StatusJudge.StatusCount), scale)).OrderBy(i => features[i])];
        byte[] bytes = new byte[HeaderLength + (order.Length * RowLength)];
        var rest = bytes.AsSpan();
        BinaryPrimitives.WriteUInt32LittleEndian(rest, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], FigureFeatures.Version);
        BinaryPrimitives.WriteInt32LittleEndian(rest[12..], order.Length);
        for (int s = 0; s < StatusJudge.StatusCount; s++)
            BinaryPrimitives.WriteSingleLittleEndian(rest[(16 + (s * 4))..], bias[s]);
        BinaryPrimitives.WriteSingleLittleEndian(rest[32..], scale);
        rest = rest[HeaderLength..];
        foreach (int i in order)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, features[i]);
            for (int s = 0; s < StatusJudge.StatusCount; s++)
                BinaryPrimitives.WriteInt16LittleEndian(rest[(4 + (s * 2))..], (short)MathF.Round(weights[(i * StatusJudge.StatusCount) + s] / scale));
            rest = rest[RowLength..];
        }

        return bytes;
    }

    /// <summary>Reads a judge.</summary>
    /// <exception cref="InvalidDataException">The bytes are no judge of this version.</exception>
    public static StatusJudge Read(ReadOnlySpan<byte> bytes) => new(ReadFeatures(bytes, out float unit, out float[] bias), unit, bias);

    /// <summary>Reads what a judge is made of: its features in ascending order, what a weight of 1 is worth, and the intercepts.</summary>
    /// <exception cref="InvalidDataException">The bytes are no judge of this version.</exception>
    public static ReadOnlySpan<FeatureRow> ReadFeatures(ReadOnlySpan<byte> bytes, out float unit, out float[] bias)
    {
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new InvalidDataException("it is no judge of figures");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != Version || BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != FigureFeatures.Version)
            throw new InvalidDataException("it was made for other features than this version reads");
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (count < 0 || bytes.Length != HeaderLength + ((long)count * RowLength))
            throw new InvalidDataException("its length does not fit");
        bias = new float[StatusJudge.StatusCount];
        for (int s = 0; s < bias.Length; s++)
            bias[s] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(16 + (s * 4))..]);
        unit = BinaryPrimitives.ReadSingleLittleEndian(bytes[32..]);
        var features = MemoryMarshal.Cast<byte, FeatureRow>(bytes[HeaderLength..]);
        for (int i = 1; i < features.Length; i++)
        {
            if (features[i].Feature <= features[i - 1].Feature)
                throw new InvalidDataException("its features are out of order");
        }

        return features;
    }

    private static bool IsHeard(ReadOnlySpan<float> row, float scale)
    {
        foreach (float weight in row)
        {
            if (MathF.Abs(weight) >= scale * 24)
                return true;
        }

        return false;
    }
}
