using SpeechML.TestSupport;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Tests.Datasets;

public sealed class FeatureFileTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Example[] examples =
    [
        Examples.Of("增长8.5%，增长稳。今年还要稳中求进", "经济", "报告一", ["民生", "其他"], long.MaxValue, sure: false),
        Examples.Of("", "其他"),
        Examples.Of("就业优先", "民生", sequence: 300),
    ];

    public void Dispose() => folder.Dispose();

    private byte[] Bytes()
    {
        FeatureFile.Write(folder.At("a.features"), 2, examples);
        return File.ReadAllBytes(folder.At("a.features"));
    }

    private Exception? Read(byte[] bytes) => Record.Exception(() => FeatureFile.Read(folder.Write("b.features", bytes), 2));

    [Fact]
    public void What_is_written_is_read()
    {
        IReadOnlyList<Example> read = FeatureFile.Read(folder.Write("c.features", Bytes()), 2);
        Assert.Equal(examples.Length, read.Count);
        Assert.All(examples.Zip(read), pair =>
        {
            (Example written, Example back) = pair;
            Assert.Equal((written.Document, written.Sequence, written.Label, written.Sure), (back.Document, back.Sequence, back.Label, back.Sure));
            Assert.Equal(written.Secondary, back.Secondary);
            Examples.AssertSameSentences(written, back);
        });
    }

    [Fact]
    public void A_file_holds_no_text() =>
        Assert.Equal(-1, Bytes().AsSpan().IndexOf("增长"u8));

    [Fact]
    public void A_file_cut_anywhere_is_a_bad_dataset()
    {
        byte[] whole = Bytes();
        for (int length = 0; length < whole.Length; length++)
        {
            SpeechMLException error = Assert.IsType<SpeechMLException>(Read(whole[..length]));
            Assert.Equal((ErrorCodes.BadDataset, folder.At("b.features")), (error.Code, error.File));
        }
    }

    [Fact]
    public void A_changed_byte_is_other_features_or_a_bad_dataset()
    {
        byte[] whole = Bytes();
        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte value in (byte[])[0, 0x7F, 0x80, 0xFF])
            {
                byte[] changed = [.. whole];
                changed[i] = value;
                Exception? thrown = Read(changed);
                Assert.True(thrown is null or SpeechMLException { Code: ErrorCodes.BadDataset }, $"byte {i} = {value}: {thrown}");
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(0x2000_0000)]
    public void An_absurd_number_of_ngrams_is_a_bad_dataset(int count)
    {
        byte[] changed = Bytes();
        BitConverter.TryWriteBytes(changed.AsSpan(12), count);
        Assert.Equal(ErrorCodes.BadDataset, Assert.IsType<SpeechMLException>(Read(changed)).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })] // -1
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 })] // 2^31 - 1
    public void An_absurd_length_within_an_example_is_a_bad_dataset(byte[] length)
    {
        // One example without sentences: magic, version, longest, 0 hashes, 1 example; document, sequence, label; 0 secondary, sure, 0 sentences.
        FeatureFile.Write(folder.At("d.features"), 2, [Examples.Of("", "b", "a")]);
        byte[] whole = File.ReadAllBytes(folder.At("d.features"));
        const int document = 20, secondary = document + 2 + 1 + 2, sentences = secondary + 2;
        Assert.Equal(sentences + 1, whole.Length);
        foreach (int place in (int[])[document, secondary, sentences])
        {
            Assert.Equal(ErrorCodes.BadDataset, Assert.IsType<SpeechMLException>(Read([.. whole[..place], .. length, .. whole[(place + 1)..]])).Code);
        }
    }

    [Theory]
    [InlineData(1, 0)] // a sentence of no characters
    [InlineData(1, 1)] // fewer than one of its n-grams stands in it
    [InlineData(3, 0)] // an n-gram by the place of the one before the first
    [InlineData(3, 2)] // one behind the last
    [InlineData(4, 0)] // one that is not there
    [InlineData(4, 3)] // one more often than there are characters
    public void A_sentence_that_cannot_be_is_a_bad_dataset(int place, byte value)
    {
        // The end of the file: one sentence of two characters with one n-gram, the first one, which stands twice.
        FeatureFile.Write(folder.At("d.features"), 2, [Examples.Of("", "b", "a") with { Sentences = [new SentenceCounts(2, [new NGramCount(7, 2)])] }]);
        byte[] whole = File.ReadAllBytes(folder.At("d.features"));
        int sentences = whole.Length - 5;
        Assert.Equal([1, 2, 1, 1, 2], whole[sentences..]);
        whole[sentences + place] = value;
        Assert.Equal(ErrorCodes.BadDataset, Assert.IsType<SpeechMLException>(Read(whole)).Code);
    }

    [Fact]
    public void Features_of_other_ngrams_are_refused_by_number()
    {
        Bytes();
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => FeatureFile.Read(folder.At("a.features"), 3));
        Assert.Equal(ErrorCodes.BadDataset, error.Code);
        Assert.Contains("up to 2 characters, wanted are 3", error.Message);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_and_nothing_else_is_left()
    {
        folder.Write("a.features", "旧");
        Bytes();
        Assert.Equal(3, FeatureFile.Read(folder.At("a.features"), 2).Count);
        Assert.Equal(["a.features"], folder.Entries());
    }

    [Theory]
    [InlineData("没有/a.features")]
    [InlineData("")]
    public void A_place_that_cannot_be_written_is_named(string name)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => FeatureFile.Write(folder.At(name), 2, examples));
        Assert.Equal((ErrorCodes.Unwritable, folder.At(name)), (error.Code, error.File));
        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_the_old_file_and_nothing_else()
    {
        byte[] old = Bytes();
        Assert.ThrowsAny<Exception>(() => FeatureFile.Write(folder.At("a.features"), 2, [examples[0], examples[1] with { Label = null! }]));
        Assert.Equal(old, File.ReadAllBytes(folder.At("a.features")));
        Assert.Equal(["a.features"], folder.Entries());
    }

    [Fact]
    public void A_missing_file_is_unreadable() =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => FeatureFile.Read(folder.At("没有"), 2)).Code);
}
