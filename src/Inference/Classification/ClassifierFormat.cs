using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>Writes and reads <c>classifier.bin</c>: little-endian, lengths before contents, rows as 16-bit multiples of their lanes' units.</summary>
internal static class ClassifierFormat
{
    public const string FileName = "classifier.bin";

    private const uint Magic = 0x324C4D53; // "SML2"
    private const uint OlderMagic = 0x434C4D53; // "SMLC": rows of floats
    private const int MaxLabels = 1024;

    public static byte[] Write(ClassifierModel model)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(model.LongestNGram);
        writer.Write(model.Labels.Count);
        foreach (string label in model.Labels)
        {
            writer.Write(label);
        }

        writer.Write(MemoryMarshal.AsBytes(model.Bias.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(model.SecondaryThresholds.AsSpan()));
        writer.Write(model.Scales.Sentence);
        writer.Write(model.Scales.Paragraph);
        writer.Write(model.Temperature);
        writer.Write(model.Table.Hashes.Length);
        writer.Write(MemoryMarshal.AsBytes(model.Table.Scales));
        writer.Write(MemoryMarshal.AsBytes(model.Table.Hashes));
        writer.Write(MemoryMarshal.AsBytes(model.Table.Values));
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> makes.</exception>
    public static ClassifierModel Read(byte[] bytes)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
            uint magic = reader.ReadUInt32();
            Require(magic != OlderMagic, "it was made for an older version, which kept its rows in another form");
            Require(magic == Magic, "it does not begin as a classifier does");
            int longest = reader.ReadInt32();
            Require(longest is >= 1 and <= NGramHash.LongestNGram, "its n-grams are of an unknown length");
            int labelCount = reader.ReadInt32();
            Require(labelCount is >= 1 and <= MaxLabels, "its number of labels is out of bounds");
            string[] labels = new string[labelCount];
            for (int i = 0; i < labelCount; i++)
            {
                labels[i] = reader.ReadString();
            }

            float[] bias = ReadArray<float>(reader, labelCount);
            Require(Array.TrueForAll(bias, float.IsFinite), "a label's bias is no number");
            float[] thresholds = ReadArray<float>(reader, labelCount);
            Require(Array.TrueForAll(thresholds, float.IsFinite), "a label's threshold is no number");
            MixtureScales scales = new(reader.ReadSingle(), reader.ReadSingle());
            Require(float.IsFinite(scales.Sentence) && float.IsFinite(scales.Paragraph), "a scale of its mixture is no number");
            float temperature = reader.ReadSingle();
            Require(temperature > 0 && float.IsFinite(temperature), "its temperature is out of bounds");
            int rows = reader.ReadInt32();
            Require(rows >= 0, "its table has a negative size");
            int lanes = labelCount + 1;
            float[] units = ReadArray<float>(reader, lanes);
            Require(Array.TrueForAll(units, unit => unit > 0 && float.IsFinite(unit)), "a lane's unit is out of bounds");
            uint[] hashes = ReadArray<uint>(reader, rows);
            NGramTable table = new(hashes, ReadArray<short>(reader, (long)rows * lanes), units);
            Require(reader.BaseStream.Position == bytes.Length, "it goes on behind its end");
            return new ClassifierModel
            {
                Labels = labels,
                LongestNGram = longest,
                Table = table,
                Scales = scales,
                Bias = bias,
                Temperature = temperature,
                SecondaryThresholds = thresholds,
            };
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("it ends early", e);
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            // IOException: the length of a string is negative.
            throw new InvalidDataException("a label's name is damaged", e);
        }
    }

    private static T[] ReadArray<T>(BinaryReader reader, long count)
        where T : unmanaged
    {
        long size = count * Unsafe.SizeOf<T>();
        Require(size <= reader.BaseStream.Length - reader.BaseStream.Position, "it ends early");
        T[] array = GC.AllocateUninitializedArray<T>((int)count);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw new InvalidDataException(problem);
        }
    }
}
