using SpeechML.TestSupport;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Vectors;

public sealed class VectorFileTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly NGramVectors vectors = new(2, 300, [1, 5, uint.MaxValue], [300, 2, 1], 2, [0.5f, -1, 0, 0, 0.001f, 0.0007f]);

    public void Dispose() => folder.Dispose();

    private byte[] Bytes()
    {
        VectorFile.Write(folder.At("a.vectors"), vectors);
        return File.ReadAllBytes(folder.At("a.vectors"));
    }

    private SpeechMLException? Fails(byte[] bytes) => (SpeechMLException?)Record.Exception(() => VectorFile.Read(folder.Write("b.vectors", bytes)));

    [Fact]
    public void What_is_written_is_read_the_latent_part_to_one_part_in_127()
    {
        NGramVectors read = VectorFile.Read(folder.Write("c.vectors", Bytes()));
        Assert.Equal((2, 300, 2), (read.LongestNGram, read.ParagraphCount, read.Dimensions));
        Assert.Equal(vectors.Hashes, read.Hashes);
        Assert.Equal(vectors.DocumentFrequencies, read.DocumentFrequencies);
        for (int i = 0; i < read.Latent.Length; i++)
        {
            float largest = Math.Max(Math.Abs(vectors.Latent[i & ~1]), Math.Abs(vectors.Latent[i | 1]));
            Assert.Equal(vectors.Latent[i], read.Latent[i], largest / 250);
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_a_bad_dataset()
    {
        byte[] whole = Bytes();
        for (int length = 0; length < whole.Length; length++)
        {
            SpeechMLException? error = Fails(whole[..length]);
            Assert.Equal((ErrorCodes.BadDataset, folder.At("b.vectors")), (error?.Code, error?.File));
        }
    }

    [Fact]
    public void A_changed_byte_is_other_vectors_or_a_bad_dataset()
    {
        byte[] whole = Bytes();
        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte value in (byte[])[0, 0x7F, 0x80, 0xFF])
            {
                byte[] changed = [.. whole];
                changed[i] = value;
                Exception? thrown = Record.Exception(() => VectorFile.Read(folder.Write("b.vectors", changed)));
                Assert.True(thrown is null or SpeechMLException { Code: ErrorCodes.BadDataset }, $"byte {i} = {value}: {thrown}");
            }
        }
    }

    [Theory]
    [InlineData(12)] // paragraphs
    [InlineData(16)] // dimensions
    [InlineData(20)] // n-grams
    public void An_absurd_size_is_a_bad_dataset(int place)
    {
        foreach (int size in (int[])[-1, int.MinValue, int.MaxValue, 0x4000_0000])
        {
            if (place == 12 && size > 0) continue;
            byte[] changed = Bytes();
            BitConverter.TryWriteBytes(changed.AsSpan(place), size);
            Assert.Equal(ErrorCodes.BadDataset, Fails(changed)?.Code);
        }
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_and_nothing_else_is_left()
    {
        folder.Write("a.vectors", "旧");
        Bytes();
        Assert.Equal(vectors.Hashes, VectorFile.Read(folder.At("a.vectors")).Hashes);
        Assert.Equal(["a.vectors"], folder.Entries());
    }

    [Theory]
    [InlineData("没有/a.vectors")]
    [InlineData("")]
    public void A_place_that_cannot_be_written_is_named(string name)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => VectorFile.Write(folder.At(name), vectors));
        Assert.Equal((ErrorCodes.Unwritable, folder.At(name)), (error.Code, error.File));
        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void A_missing_file_is_unreadable() =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => VectorFile.Read(folder.At("没有"))).Code);
}
