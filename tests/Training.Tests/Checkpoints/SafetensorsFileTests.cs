using SpeechML.TestSupport;
using SpeechML.Training.Checkpoints;

namespace SpeechML.Training.Tests.Checkpoints;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Write(byte[] bytes) => folder.Write("model.safetensors", bytes);

    private static SpeechMLException Refused(Action action)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(action);
        Assert.Equal(ErrorCodes.BadCheckpoint, error.Code);
        Assert.EndsWith("model.safetensors", error.File);
        return error;
    }

    [Fact]
    public void Numbers_of_every_width_are_read()
    {
        byte[] half = [.. new[] { 1.5f, -2 }.SelectMany(x => BitConverter.GetBytes((Half)x))];
        byte[] brain = [0xC0, 0x3F, 0x00, 0xC0]; // the upper halves of 1.5f and -2f
        using SafetensorsFile file = SafetensorsFile.Open(Write(TinyCheckpoint.Safetensors(
        [
            ("a", "F32", [2, 1], [.. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(-2f)]), ("b", "F16", [2], half), ("c", "BF16", [1, 2], brain),
            ("d", "F32", [], BitConverter.GetBytes(7f)), ("e", "F32", [0, 3], []),
        ])));
        Assert.Equal(["a", "b", "c", "d", "e"], file.Names.Order(StringComparer.Ordinal));
        Assert.Equal([1.5f, -2], file.Read("a", 2, 1));
        Assert.Equal([1.5f, -2], file.Read("b", 2));
        Assert.Equal([1.5f, -2], file.Read("c", 1, 2));
        Assert.Equal([7], file.Read("d"));
        Assert.Empty(file.Read("e", 0, 3));
    }

    [Fact]
    public void A_tensor_that_is_missing_of_another_size_or_of_another_type_is_named()
    {
        using SafetensorsFile file = SafetensorsFile.Open(Write(TinyCheckpoint.Safetensors([("a", "F32", [2], new byte[8]), ("n", "I64", [1], new byte[8])])));
        Assert.Contains("no tensor \"b\"", Refused(() => file.Read("b", 2)).Message);
        Assert.Contains("\"a\" has the shape [2]", Refused(() => file.Read("a", 1, 2)).Message);
        Assert.Contains("of the type I64", Refused(() => file.Read("n", 1)).Message);
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_is_refused_and_the_whole_one_is_not()
    {
        byte[] whole = TinyCheckpoint.Safetensors([("a", "F32", [2], new byte[8])]);
        for (int length = 0; length < whole.Length; length++)
        {
            Refused(() => SafetensorsFile.Open(Write(whole[..length])).Dispose());
        }

        SafetensorsFile.Open(Write(whole)).Dispose();
        Refused(() => SafetensorsFile.Open(Write([.. whole, 0])).Dispose());
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "would need 8 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "negative")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "negative")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "begins at byte 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "begins at byte 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}""", 4, "larger than any file")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", 4, "header")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4, "header")]
    [InlineData("""{"a":{"dtype":"F32","shape":"1","data_offsets":[0,4]}}""", 4, "header")]
    [InlineData("""{"a":{"dtype":"F32","data_offsets":[0,4]}}""", 4, "header")]
    [InlineData("""{"a":4}""", 4, "header")]
    [InlineData("[]", 0, "header")]
    [InlineData("{", 0, "header")]
    [InlineData("", 0, "header")]
    public void A_header_that_does_not_fit_is_refused(string header, int dataLength, string says)
    {
        Assert.Contains(says, Refused(() => SafetensorsFile.Open(Write(TinyCheckpoint.Safetensors(header, new byte[dataLength]))).Dispose()).Message);
    }

    [Fact]
    public void A_header_longer_than_the_file_asks_for_no_memory()
    {
        byte[] bytes = TinyCheckpoint.Safetensors("{}", []);
        bytes[6] = 0x7F;
        Assert.Contains("header would be", Refused(() => SafetensorsFile.Open(Write(bytes)).Dispose()).Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_unreadable()
    {
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => SafetensorsFile.Open(folder.At("none"))).Code);
    }

    [Fact]
    public void Damaged_bytes_give_numbers_or_an_error_and_nothing_else()
    {
        byte[] whole = TinyCheckpoint.Safetensors(new TinyCheckpoint().Tensors());
        Random random = new(3);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[random.Next(4000)] = (byte)random.Next(256);
            try
            {
                using SafetensorsFile file = SafetensorsFile.Open(Write(damaged));
                file.Read(file.Names.First(), TinyCheckpoint.Width);
            }
            catch (SpeechMLException error)
            {
                Assert.Equal(ErrorCodes.BadCheckpoint, error.Code);
            }
        }
    }
}
