using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SpeechML.Output;

namespace SpeechML.Tests.Output;

/// <summary>What is written is, byte for byte, what <see cref="Utf8JsonWriter"/> writes with the same encoder.</summary>
public class JsonTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("今年增长6.5％以上，“十四五”期间　翻一番")]
    [InlineData("a\"b\\c/d\tè\u2028\u200B\uFEFF\u007F\u0001\r\n")]
    [InlineData("𠮷 is one character, \uD842 and \uDFB7 are halves of one")]
    public void Text(string text) => Assert.Equal(Plain(json => json.WriteStringValue(text)), Own(json => json.String(text)));

    [Fact]
    public void Any_text()
    {
        Random random = new(1);
        for (int n = 0; n < 3000; n++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)(random.Next(4) switch { 0 => random.Next(0x100), 1 => random.Next(0xD7F0, 0xE010), _ => random.Next(0x4E00, 0x9FFF) })));
            Assert.Equal(Plain(json => json.WriteStringValue(text)), Own(json => json.String(text)));
        }
    }

    [Fact]
    public void Probabilities()
    {
        for (int i = 0; i <= 40_000; i++)
        {
            float probability = i / 40_000f;
            Assert.Equal(Plain(json => json.WriteNumberValue(Math.Round((double)probability, 4))), Own(json => json.Probability(probability)));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6.50")]
    [InlineData("-3.2")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Numbers(string written)
    {
        decimal number = decimal.Parse(written, CultureInfo.InvariantCulture);
        Assert.Equal(Plain(json => json.WriteNumberValue(number)), Own(json => json.Number(number)));
        Assert.Equal(Plain(json => json.WriteNumberValue((double)number)), Own(json => json.Number((double)number)));
        Assert.Equal(Plain(json => json.WriteNumberValue(long.MinValue)), Own(json => json.Number(long.MinValue)));
    }

    private static string Own(Action<JsonText> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using JsonText json = new(bytes);
        write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Plain(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = new PlainJsonEncoder(), SkipValidation = true });
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
