using System.Text;
using SpeechML.Targets.Judging;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Targets;

/// <summary>
/// Reads and writes figures as extracted features. The hashes stand once, sorted; a block names them by ascending places, as
/// differences of 7 bits a byte.
/// </summary>
internal static class FigureFile
{
    /// <summary>The extension of such files.</summary>
    public const string Extension = ".figures";

    private const uint Magic = 0x474C4D53; // "SMLG"
    private const int Version = 1;

    /// <summary>Writes a file.</summary>
    public static void Write(string path, IReadOnlyList<FigureParagraph> paragraphs)
    {
        uint[] hashes =
        [
            .. paragraphs.SelectMany(Blocks).SelectMany(block => block.Counts).Select(count => count.Hash).Distinct().Order(),
        ];
        WholeFile.Write(path, writer =>
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(FigureFeatures.Version);
            writer.Write(hashes.Length);
            foreach (uint hash in hashes)
                writer.Write(hash);
            writer.Write(paragraphs.Count);
            foreach (var paragraph in paragraphs)
            {
                writer.Write(paragraph.Document);
                writer.Write7BitEncodedInt64(paragraph.Sequence);
                WriteBlock(writer, hashes, paragraph.Features);
                writer.Write7BitEncodedInt(paragraph.Sentences.Count);
                foreach (var sentence in paragraph.Sentences)
                    WriteBlock(writer, hashes, sentence);
                writer.Write7BitEncodedInt(paragraph.Figures.Count);
                foreach (var figure in paragraph.Figures)
                {
                    writer.Write7BitEncodedInt(figure.Sentence);
                    writer.Write((byte)figure.Status);
                    WriteBlock(writer, hashes, figure.Features);
                    WriteBlock(writer, hashes, figure.Rules);
                }
            }
        });
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IReadOnlyList<FigureParagraph> Read(string path)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version || reader.ReadInt32() != FigureFeatures.Version)
                throw new InvalidDataException("it is no file of figures of this version");
            uint[] hashes = new uint[reader.ReadInt32()];
            for (int i = 0; i < hashes.Length; i++)
                hashes[i] = reader.ReadUInt32();
            var paragraphs = new FigureParagraph[reader.ReadInt32()];
            for (int i = 0; i < paragraphs.Length; i++)
                paragraphs[i] = ReadParagraph(reader, hashes);
            return paragraphs;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentException)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"The file is damaged: {e.Message}. Make it anew.", path, inner: e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"{e.Message} Check the name and that you may read it.", path, inner: e);
        }
    }

    private static FigureParagraph ReadParagraph(BinaryReader reader, uint[] hashes)
    {
        string document = reader.ReadString();
        long sequence = reader.Read7BitEncodedInt64();
        var features = ReadBlock(reader, hashes);
        var sentences = new FigureBlock[reader.Read7BitEncodedInt()];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = ReadBlock(reader, hashes);
        var figures = new FigureExample[reader.Read7BitEncodedInt()];
        for (int i = 0; i < figures.Length; i++)
            figures[i] = new FigureExample(reader.Read7BitEncodedInt(), (MentionStatus)reader.ReadByte(), ReadBlock(reader, hashes), ReadBlock(reader, hashes));
        return new FigureParagraph(document, sequence, features, sentences, figures);
    }

    private static IEnumerable<FigureBlock> Blocks(FigureParagraph paragraph) =>
        [paragraph.Features, .. paragraph.Sentences, .. paragraph.Figures.SelectMany(figure => (FigureBlock[])[figure.Features, figure.Rules])];

    private static void WriteBlock(BinaryWriter writer, uint[] hashes, FigureBlock block)
    {
        writer.Write7BitEncodedInt(block.Counts.Length);
        int last = -1;
        foreach (var count in block.Counts)
        {
            int place = Array.BinarySearch(hashes, count.Hash);
            writer.Write7BitEncodedInt(place - last);
            writer.Write7BitEncodedInt(count.Count);
            last = place;
        }
    }

    private static FigureBlock ReadBlock(BinaryReader reader, uint[] hashes)
    {
        var counts = new NGramCount[reader.Read7BitEncodedInt()];
        int place = -1;
        for (int i = 0; i < counts.Length; i++)
        {
            place += reader.Read7BitEncodedInt();
            counts[i] = new NGramCount(hashes[place], reader.Read7BitEncodedInt());
        }

        return new FigureBlock(counts);
    }
}
