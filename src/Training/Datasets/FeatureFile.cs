using System.Text;

namespace SpeechML.Training.Datasets;

/// <summary>
/// Reads and writes <c>.features</c>: labelled paragraphs as counts of hashed n-grams, enough to train and evaluate and not to
/// read (<see cref="HashedCounts"/>).
/// </summary>
internal static class FeatureFile
{
    public const string Extension = ".features";

    private const uint Magic = 0x464C4D53; // "SMLF"
    private const int Version = 2;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/> when the file cannot be written; there is none then.</exception>
    public static void Write(string path, int longestNGram, IReadOnlyList<Example> examples)
    {
        uint[] hashes = HashedCounts.Hashes(examples.SelectMany(example => example.Sentences).Select(sentence => sentence.NGrams));
        OutputFile.WriteBinary(path, writer =>
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(longestNGram);
            HashedCounts.WriteHashes(writer, hashes);
            writer.Write(examples.Count);
            foreach (Example example in examples)
            {
                writer.Write(example.Document);
                writer.Write7BitEncodedInt64(example.Sequence);
                writer.Write(example.Label);
                writer.Write7BitEncodedInt(example.Secondary.Count);
                foreach (string label in example.Secondary)
                {
                    writer.Write(label);
                }

                writer.Write(example.Sure);
                writer.Write7BitEncodedInt(example.Sentences.Count);
                foreach (SentenceCounts sentence in example.Sentences)
                {
                    writer.Write7BitEncodedInt(sentence.Length);
                    HashedCounts.Write(writer, hashes, sentence.NGrams);
                }
            }
        });
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IReadOnlyList<Example> Read(string path, int longestNGram)
    {
        try
        {
            return Parse(InputFile.ReadAllBytes(path), longestNGram);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"The file is damaged: {e.Message}. Make it again with `speechml features`.", path, inner: e);
        }
    }

    private static Example[] Parse(byte[] bytes, int longestNGram)
    {
        using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version)
            {
                throw new InvalidDataException("it is no feature file of this version");
            }

            int longest = reader.ReadInt32();
            if (longest != longestNGram)
            {
                throw new InvalidDataException($"its n-grams have up to {longest} characters, wanted are {longestNGram}");
            }

            uint[] hashes = HashedCounts.ReadHashes(reader);
            Example[] examples = new Example[HashedCounts.Bounded(reader, reader.ReadInt32())];
            for (int i = 0; i < examples.Length; i++)
            {
                examples[i] = ReadExample(reader, hashes);
            }

            return examples;
        }
        catch (Exception e) when (e is IOException or FormatException or IndexOutOfRangeException)
        {
            // IOException: the bytes end early, or the length of a string is negative.
            throw new InvalidDataException("a size is out of bounds", e);
        }
    }

    private static Example ReadExample(BinaryReader reader, uint[] hashes)
    {
        string document = reader.ReadString();
        long sequence = reader.Read7BitEncodedInt64();
        string label = reader.ReadString();
        string[] secondary = new string[HashedCounts.Bounded(reader, reader.Read7BitEncodedInt())];
        for (int i = 0; i < secondary.Length; i++)
        {
            secondary[i] = reader.ReadString();
        }

        bool sure = reader.ReadBoolean();
        SentenceCounts[] sentences = new SentenceCounts[HashedCounts.Bounded(reader, reader.Read7BitEncodedInt())];
        for (int s = 0; s < sentences.Length; s++)
        {
            int length = HashedCounts.InRange(reader.Read7BitEncodedInt(), int.MaxValue);

            // A sentence holds no n-gram more often than it has characters.
            sentences[s] = new SentenceCounts(length, HashedCounts.Read(reader, hashes, most: length));
        }

        return new Example { Document = document, Sequence = sequence, Label = label, Secondary = secondary, Sure = sure, Sentences = sentences };
    }
}
