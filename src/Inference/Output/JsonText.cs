using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SpeechML.Output;

/// <summary>Appends JSON to a buffer, without a look at what comes before: who calls it knows where commas go.</summary>
/// <remarks>
/// Text that needs no escape, which is nearly all of it, is turned into UTF-8 in one go; the rest goes through
/// <see cref="Utf8JsonWriter"/>, so that the bytes are those that it would write.
/// </remarks>
internal sealed class JsonText : IDisposable
{
    private const int LongestNumber = 40;

    private static readonly PlainJsonEncoder Encoder = new();
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\', '\u007F']);

    private readonly IBufferWriter<byte> output;
    private readonly Utf8JsonWriter careful;

    public JsonText(IBufferWriter<byte> output)
    {
        this.output = output;
        careful = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });
    }

    /// <summary>JSON as it is.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(output.GetSpan(json.Length));
        output.Advance(json.Length);
    }

    /// <summary>A text in quotation marks.</summary>
    public void String(string text)
    {
        if (text.AsSpan().ContainsAny(Escaped))
        {
            Carefully(text);
            return;
        }

        var bytes = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length) + 2);
        bytes[0] = (byte)'"';
        if (Utf8.FromUtf16(text, bytes[1..], out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            Carefully(text);
            return;
        }

        bytes[written + 1] = (byte)'"';
        output.Advance(written + 2);
    }

    /// <summary>A whole number.</summary>
    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out int written);
        output.Advance(written);
    }

    /// <summary>A decimal number, with the decimals that it carries.</summary>
    public void Number(decimal number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out int written);
        output.Advance(written);
    }

    /// <summary>A number in the shortest form that is read back as the same.</summary>
    public void Number(double number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out int written);
        output.Advance(written);
    }

    /// <summary>A probability, rounded to four decimals.</summary>
    public void Probability(float probability)
    {
        double rounded = Math.Round((double)probability, 4);
        if (!(rounded is > 0 and < 1))
        {
            Number(rounded);
            return;
        }

        // The shortest form of so few decimals is these decimals.
        int rest = (int)Math.Round(rounded * 10_000), written = 2;
        var bytes = output.GetSpan(6);
        (bytes[0], bytes[1]) = ((byte)'0', (byte)'.');
        for (int unit = 1000; rest > 0; unit /= 10)
        {
            bytes[written++] = (byte)('0' + (rest / unit));
            rest %= unit;
        }

        output.Advance(written);
    }

    public void Dispose() => careful.Dispose();

    private void Carefully(string text)
    {
        careful.Reset();
        careful.WriteStringValue(text);
        careful.Flush();
    }
}
