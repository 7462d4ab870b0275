using System.Text;
using SpeechML.Documents;
using Format = SpeechML.Documents.DocumentFormat;

namespace SpeechML.Tests.Documents;

/// <summary>Reads bytes through the public reader, as every test of a format does.</summary>
internal static class Reading
{
    public const string Name = "讲话.txt";

    public static List<Paragraph> Paragraphs(byte[] bytes, Format format = Format.Text, Action<SpeechMLException>? onError = null) =>
        [.. DocumentReader.Read(new MemoryStream(bytes), Name, format, onError)];

    public static string[] Texts(byte[] bytes, Format format = Format.Text) => [.. Paragraphs(bytes, format).Select(paragraph => paragraph.Text)];

    public static string[] Texts(string text, Format format = Format.Text) => Texts(Encoding.UTF8.GetBytes(text), format);

    public static SpeechMLException Fails(byte[] bytes, Format format = Format.Text)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Paragraphs(bytes, format));
        Assert.Equal(Name, error.File);
        return error;
    }

    public static byte[] Bytes(params byte[][] parts) => [.. parts.SelectMany(part => part)];
}
