namespace SpeechML.Training.MLNet.Carrying;

/// <summary>Files as one text, for the only kind of state that a saved ML.NET pipeline gives back to a component from outside: the value of a column.</summary>
internal static class CarriedFile
{
    /// <summary>The column that holds the text while a pipeline runs.</summary>
    public const string Column = "SpeechML.Carried";

    public static string Write(IReadOnlyDictionary<string, byte[]> files)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(files.Count);
            foreach ((string name, byte[] bytes) in files)
            {
                writer.Write(name);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.DamagedBundle"/>.</exception>
    public static IReadOnlyDictionary<string, byte[]> Read(ReadOnlySpan<char> text)
    {
        try
        {
            byte[] bytes = new byte[text.Length / 4 * 3];
            if (!Convert.TryFromBase64Chars(text, bytes, out int length) || length == 0)
            {
                throw new InvalidDataException("The text is no base64.");
            }

            using BinaryReader reader = new(new MemoryStream(bytes, 0, length), System.Text.Encoding.UTF8);
            Dictionary<string, byte[]> files = [];
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                string name = reader.ReadString();
                int size = reader.ReadInt32();
                byte[] content = reader.ReadBytes(size);
                files.Add(name, content.Length == size ? content : throw new EndOfStreamException());
            }

            return files;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            throw new SpeechMLException(ErrorCodes.DamagedBundle, "The ML.NET model does not hold what SpeechML put into it. Save it anew.", inner: e);
        }
    }
}
