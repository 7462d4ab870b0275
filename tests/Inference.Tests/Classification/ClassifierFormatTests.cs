using SpeechML.Classification;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Classification;

public class ClassifierFormatTests
{
    private static byte[] Bytes() => ClassifierFormat.Write(TinyModel.Create(longestNGram: 2));

    [Fact]
    public void What_is_written_is_read()
    {
        ClassifierModel model = TinyModel.Create(longestNGram: 2), read = ClassifierFormat.Read(Bytes());
        Assert.Equal(model.Labels, read.Labels);
        Assert.Equal(2, read.LongestNGram);
        Assert.Equal(model.Bias, read.Bias);
        Assert.Equal(model.Temperature, read.Temperature);
        Assert.Equal(model.SecondaryThresholds, read.SecondaryThresholds);
        Assert.Equal(model.Scales, read.Scales);
        Assert.Equal(model.Table.Hashes.ToArray(), read.Table.Hashes.ToArray());
        Assert.Equal(model.Table.ToRows(), read.Table.ToRows());
        Assert.Equal(3, read.Table.Lanes);
    }

    [Fact]
    public void The_same_model_is_the_same_bytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void A_file_cut_anywhere_is_invalid()
    {
        byte[] whole = Bytes();
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] cut = whole[..length];
            Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read(cut));
        }
    }

    [Fact]
    public void A_file_that_goes_on_is_invalid() => Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read([.. Bytes(), 0]));

    [Fact]
    public void A_changed_byte_is_another_model_or_invalid_and_nothing_else()
    {
        byte[] whole = Bytes();
        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte value in (byte[])[0, 0x7F, 0x80, 0xFF])
            {
                byte[] changed = [.. whole];
                changed[i] = value;
                Exception? thrown = Record.Exception(() => ClassifierFormat.Read(changed));
                Assert.True(thrown is null or InvalidDataException, $"byte {i} = {value}: {thrown}");
            }
        }
    }

    [Theory]
    [InlineData(0, "does not begin")] // magic
    [InlineData(4, "unknown length")] // longest n-gram
    [InlineData(8, "number of labels")]
    public void An_absurd_number_at_the_beginning_is_named(int place, string problem)
    {
        foreach (int value in (int[])[0, -1, int.MaxValue])
        {
            byte[] changed = Bytes();
            BitConverter.TryWriteBytes(changed.AsSpan(place), value);
            Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read(changed)).Message);
        }
    }

    [Fact]
    public void A_file_of_an_older_version_is_named() =>
        Assert.Contains("older version", Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read([.. "SMLC"u8, .. Bytes()[4..]])).Message);

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    public void A_unit_that_is_none_is_invalid(float unit)
    {
        // Behind the number of rows stand three units, two hashes and two rows of three lanes.
        byte[] changed = Bytes();
        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 32), unit);
        Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read(changed));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })] // -1
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 })] // 2^31 - 1
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })] // no number
    public void An_absurd_length_of_a_label_is_invalid(byte[] length)
    {
        byte[] whole = Bytes();
        Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read([.. whole[..12], .. length, .. whole[13..]]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_absurd_number_of_rows_is_invalid(int rows)
    {
        // Behind it stand three units, two hashes and two rows of three lanes.
        byte[] changed = Bytes();
        Assert.Equal(2, BitConverter.ToInt32(changed, changed.Length - 36));
        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 36), rows);
        Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read(changed));
    }

    [Fact]
    public void A_table_without_rows_is_read()
    {
        ClassifierModel read = ClassifierFormat.Read(ClassifierFormat.Write(TinyModel.Create() with { Table = new NGramTable([], [], 3) }));
        Assert.Equal((0, 3), (read.Table.Hashes.Length, read.Table.Lanes));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_temperature_that_is_none_is_invalid(float temperature)
    {
        byte[] bytes = ClassifierFormat.Write(TinyModel.Create() with { Temperature = temperature });
        Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read(bytes));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_bias_a_threshold_or_a_scale_that_is_no_number_is_invalid(float value)
    {
        ClassifierModel model = TinyModel.Create();
        Assert.All(
            [model with { Bias = [0, value] }, model with { SecondaryThresholds = [0.25f, value] }, model with { Scales = new(value, 1) }, model with { Scales = new(1, value) }],
            wrong => Assert.Throws<InvalidDataException>(() => ClassifierFormat.Read(ClassifierFormat.Write(wrong))));
    }
}
