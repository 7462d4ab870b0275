using System.Runtime.InteropServices;
using System.Text;
using SpeechML.Features;

namespace SpeechML.Training.Vectors;

/// <summary>
/// Reads and writes <c>.vectors</c>: document frequencies in full, latent vectors at 8 bits a number with one scale an n-gram
/// (the loss is below what training notices, the file a quarter of the size).
/// </summary>
internal static class VectorFile
{
    private const uint Magic = 0x564C4D53; // "SMLV"
    private const int Version = 1;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/> when the file cannot be written; there is none then.</exception>
    public static void Write(string path, NGramVectors vectors) => OutputFile.WriteBinary(path, writer =>
    {
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(vectors.LongestNGram);
        writer.Write(vectors.ParagraphCount);
        writer.Write(vectors.Dimensions);
        writer.Write(vectors.Hashes.Length);
        writer.Write(MemoryMarshal.AsBytes(vectors.Hashes.AsSpan()));
        foreach (int frequency in vectors.DocumentFrequencies)
        {
            writer.Write7BitEncodedInt(frequency);
        }

        for (int i = 0; i < vectors.Hashes.Length; i++)
        {
            ReadOnlySpan<float> latent = vectors.Latent.AsSpan(i * vectors.Dimensions, vectors.Dimensions);
            float largest = 0;
            foreach (float value in latent)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            float scale = largest / sbyte.MaxValue;
            writer.Write(scale);
            foreach (float value in latent)
            {
                writer.Write(scale > 0 ? (sbyte)MathF.Round(value / scale) : (sbyte)0);
            }
        }
    });

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static NGramVectors Read(string path) => Read(InputFile.ReadAllBytes(path), path);

    /// <param name="bytes">The file's contents.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/>.</exception>
    public static NGramVectors Read(byte[] bytes, string path)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
            {
                throw new InvalidDataException("it is no vector file of this version");
            }

            int longest = reader.ReadInt32(), paragraphs = reader.ReadInt32(), dimensions = reader.ReadInt32(), count = reader.ReadInt32();
            long left = reader.BaseStream.Length - reader.BaseStream.Position;
            if (longest is < 1 or > NGramHash.LongestNGram || paragraphs < 0 || dimensions < 0 || count < 0
                || Math.Max(1, count) * (long)dimensions > left || count * (long)sizeof(uint) > left)
            {
                throw new InvalidDataException("a size is out of bounds");
            }

            uint[] hashes = new uint[count];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
            int[] frequencies = new int[count];
            for (int i = 0; i < count; i++)
            {
                frequencies[i] = reader.Read7BitEncodedInt();
            }

            float[] latent = new float[count * dimensions];
            byte[] row = new byte[dimensions];
            for (int i = 0; i < count; i++)
            {
                float scale = reader.ReadSingle();
                reader.BaseStream.ReadExactly(row);
                for (int d = 0; d < dimensions; d++)
                {
                    latent[i * dimensions + d] = (sbyte)row[d] * scale;
                }
            }

            return new NGramVectors(longest, paragraphs, hashes, frequencies, dimensions, latent);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException or ArgumentException)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"The file is damaged: {e.Message}. Make it again with `speechml vectors`.", path, inner: e);
        }
    }
}
