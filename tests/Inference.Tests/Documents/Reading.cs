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

    /// <summary>Cuts a file at every <paramref name="step"/> bytes, changes a byte there, and expects paragraphs or an error of ours.</summary>
    public static void SurvivesDamage(byte[] whole, DocumentKind kind, int step, byte flipped)
    {
        for (int i = 0; i < whole.Length; i += step)
        {
            Expect(whole[..i]);
            byte[] changed = [.. whole];
            changed[i] ^= flipped;
            Expect(changed);
        }

        void Expect(byte[] bytes)
        {
            Exception? thrown = Record.Exception(() => Texts(bytes, kind));
            Assert.True(thrown is null or SpeechMLException, thrown?.ToString());
        }
    }

    public static byte[] Bytes(params byte[][] parts) => [.. parts.SelectMany(part => part)];
}
