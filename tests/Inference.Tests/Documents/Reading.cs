using System.Text;
using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

/// <summary>Reads bytes through the public reader, as every test of a format does.</summary>
internal static class Reading
{
    public const string Name = "讲话.txt";

    public static List<Paragraph> Paragraphs(byte[] bytes, DocumentKind kind = DocumentKind.Text, Action<SpeechMLException>? onError = null) =>
        [.. DocumentReader.Read(new MemoryStream(bytes), Name, kind, onError)];

    public static string[] Texts(byte[] bytes, DocumentKind kind = DocumentKind.Text) => [.. Paragraphs(bytes, kind).Select(paragraph => paragraph.Text)];

    public static string[] Texts(string text, DocumentKind kind = DocumentKind.Text) => Texts(Encoding.UTF8.GetBytes(text), kind);

    public static SpeechMLException Fails(byte[] bytes, DocumentKind kind = DocumentKind.Text)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Paragraphs(bytes, kind));
        Assert.Equal(Name, error.File);
        return error;
    }

    public static byte[] Bytes(params byte[][] parts) => [.. parts.SelectMany(part => part)];
}
