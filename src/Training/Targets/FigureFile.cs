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
        uint[] hashes = HashedCounts.Hashes(paragraphs.SelectMany(Blocks).Select(block => block.Counts));
        OutputFile.WriteBinary(path, writer =>
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(FigureFeatures.Version);
            HashedCounts.WriteHashes(writer, hashes);
            writer.Write(paragraphs.Count);
            foreach (var paragraph in paragraphs)
            {
                writer.Write(paragraph.Document);
                writer.Write7BitEncodedInt64(paragraph.Sequence);
                HashedCounts.Write(writer, hashes, paragraph.Features.Counts);
                writer.Write7BitEncodedInt(paragraph.Sentences.Count);
                foreach (var sentence in paragraph.Sentences)
                    HashedCounts.Write(writer, hashes, sentence.Counts);
                writer.Write7BitEncodedInt(paragraph.Figures.Count);
                foreach (var figure in paragraph.Figures)
                {
                    writer.Write7BitEncodedInt(figure.Sentence);
                    writer.Write((byte)figure.Status);
                    HashedCounts.Write(writer, hashes, figure.Features.Counts);
                    HashedCounts.Write(writer, hashes, figure.Rules.Counts);
                }
            }
        });
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IReadOnlyList<FigureParagraph> Read(string path)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(InputFile.ReadAllBytes(path)), Encoding.UTF8);
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version || reader.ReadInt32() != FigureFeatures.Version)
                throw new InvalidDataException("it is no file of figures of this version");
            uint[] hashes = HashedCounts.ReadHashes(reader);
            var paragraphs = new FigureParagraph[HashedCounts.Bounded(reader, reader.ReadInt32())];
            for (int i = 0; i < paragraphs.Length; i++)
                paragraphs[i] = ReadParagraph(reader, hashes);
            return paragraphs;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentException)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"The file is damaged: {e.Message}. Make it anew.", path, inner: e);
        }
    }

    private static FigureParagraph ReadParagraph(BinaryReader reader, uint[] hashes)
    {
        string document = reader.ReadString();
        long sequence = reader.Read7BitEncodedInt64();
        var features = new FigureBlock(HashedCounts.Read(reader, hashes));
        var sentences = new FigureBlock[HashedCounts.Bounded(reader, reader.Read7BitEncodedInt())];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = new FigureBlock(HashedCounts.Read(reader, hashes));
        var figures = new FigureExample[HashedCounts.Bounded(reader, reader.Read7BitEncodedInt())];
        for (int i = 0; i < figures.Length; i++)
            figures[i] = new FigureExample(reader.Read7BitEncodedInt(), (MentionStatus)reader.ReadByte(), new FigureBlock(HashedCounts.Read(reader, hashes)), new FigureBlock(HashedCounts.Read(reader, hashes)));
        return new FigureParagraph(document, sequence, features, sentences, figures);
    }

    private static IEnumerable<FigureBlock> Blocks(FigureParagraph paragraph) =>
        [paragraph.Features, .. paragraph.Sentences, .. paragraph.Figures.SelectMany(figure => (FigureBlock[])[figure.Features, figure.Rules])];
}
