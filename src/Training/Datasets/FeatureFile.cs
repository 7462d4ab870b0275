using System.Text;

namespace SpeechML.Training.Datasets;

/// <summary>
/// Reads and writes <c>.features</c>: labelled paragraphs as counts of hashed n-grams, enough to train and evaluate and not to
/// read. The hashes stand once, sorted; a paragraph names them by ascending places, as differences of 7 bits a byte.
/// </summary>
internal static class FeatureFile
{
    public const string Extension = ".features";

    private const uint Magic = 0x464C4D53; // "SMLF"
    private const int Version = 2;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> when the file cannot be written; there is none then.</exception>
    public static void Write(string path, int longestNGram, IReadOnlyList<Example> examples)
    {
        uint[] hashes = [.. examples.SelectMany(example => example.Sentences).SelectMany(sentence => sentence.NGrams).Select(count => count.Hash).Distinct().Order()];
        WholeFile.Write(path, writer =>
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(longestNGram);
            writer.Write(hashes.Length);
            foreach (uint hash in hashes)
            {
                writer.Write(hash);
            }

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
                    writer.Write7BitEncodedInt(sentence.NGrams.Length);
                    int last = -1;
                    foreach (NGramCount count in sentence.NGrams)
                    {
                        int place = Array.BinarySearch(hashes, count.Hash);
                        writer.Write7BitEncodedInt(place - last);
                        writer.Write7BitEncodedInt(count.Count);
                        last = place;
                    }
                }
            }
        });
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IReadOnlyList<Example> Read(string path, int longestNGram)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), longestNGram);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"{e.Message} Check the name and that you may read it.", path, inner: e);
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

            uint[] hashes = new uint[Bounded(reader, reader.ReadInt32())];
            for (int i = 0; i < hashes.Length; i++)
            {
                hashes[i] = reader.ReadUInt32();
            }

            Example[] examples = new Example[Bounded(reader, reader.ReadInt32())];
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

    /// <summary>A number of things still to come, each of which takes a byte at least: more than there are bytes is damage.</summary>
    private static int Bounded(BinaryReader reader, int count) =>
        count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw new InvalidDataException("a size is out of bounds");

    private static int InRange(int value, int most) =>
        value >= 1 && value <= most ? value : throw new InvalidDataException("a number is out of bounds");

    private static Example ReadExample(BinaryReader reader, uint[] hashes)
    {
        string document = reader.ReadString();
        long sequence = reader.Read7BitEncodedInt64();
        string label = reader.ReadString();
        string[] secondary = new string[Bounded(reader, reader.Read7BitEncodedInt())];
        for (int i = 0; i < secondary.Length; i++)
        {
            secondary[i] = reader.ReadString();
        }

        bool sure = reader.ReadBoolean();
        SentenceCounts[] sentences = new SentenceCounts[Bounded(reader, reader.Read7BitEncodedInt())];
        for (int s = 0; s < sentences.Length; s++)
        {
            int length = InRange(reader.Read7BitEncodedInt(), int.MaxValue);
            NGramCount[] grams = new NGramCount[Bounded(reader, reader.Read7BitEncodedInt())];
            int place = -1;
            for (int i = 0; i < grams.Length; i++)
            {
                place += InRange(reader.Read7BitEncodedInt(), hashes.Length);

                // A sentence holds no n-gram more often than it has characters.
                grams[i] = new NGramCount(hashes[place], InRange(reader.Read7BitEncodedInt(), length));
            }

            sentences[s] = new SentenceCounts(length, grams);
        }

        return new Example { Document = document, Sequence = sequence, Label = label, Secondary = secondary, Sure = sure, Sentences = sentences };
    }
}
