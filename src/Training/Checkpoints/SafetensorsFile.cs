using System.Buffers.Binary;
using SpeechML.Documents;

namespace SpeechML.Training.Checkpoints;

/// <summary>
/// Reads named tensors from a <c>.safetensors</c> file: eight bytes with the header's length, a header in JSON, then the numbers.
/// The header is checked against the file when it is opened; numbers are read as they are asked for.
/// </summary>
/// <remarks>Format: https://huggingface.co/docs/safetensors, "Format".</remarks>
internal sealed class SafetensorsFile : IDisposable
{
    private const int LengthBytes = 8;

    private readonly FileStream stream;
    private readonly string path;
    private readonly long dataStart;
    private readonly Dictionary<string, SafetensorsEntry> entries;

    private SafetensorsFile(FileStream stream, string path, long dataStart, Dictionary<string, SafetensorsEntry> entries)
    {
        (this.stream, this.path, this.dataStart, this.entries) = (stream, path, dataStart, entries);
    }

    /// <summary>The tensors' names.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadCheckpoint"/>.</exception>
    public static SafetensorsFile Open(string path)
    {
        FileStream stream = InputFile.Open(path);
        try
        {
            byte[] length = new byte[LengthBytes];
            if (stream.ReadAtLeast(length, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            {
                throw Damaged(path, "it is shorter than the eight bytes that every such file begins with");
            }

            ulong header = BinaryPrimitives.ReadUInt64LittleEndian(length);
            if (header > (ulong)Math.Min(SafetensorsHeader.LongestHeader, stream.Length - LengthBytes))
            {
                throw Damaged(path, $"its header would be {header:N0} bytes long, of a file of {stream.Length:N0}");
            }

            byte[] json = new byte[header];
            stream.ReadExactly(json);
            long dataStart = LengthBytes + (long)header;
            return new SafetensorsFile(stream, path, dataStart, SafetensorsHeader.Parse(json, stream.Length - dataStart, path));
        }
        catch (Exception e)
        {
            stream.Dispose();
            if (UnreadablePath.IsCause(e))
            {
                throw UnreadablePath.Error(path, e);
            }

            throw;
        }
    }

    public bool Contains(string name) => entries.ContainsKey(name);

    /// <summary>A tensor's numbers in row-major order.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="shape">The sizes that it must have.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadCheckpoint"/> where there is no such tensor of these sizes, or <see cref="ErrorCodes.Unreadable"/>.</exception>
    public float[] Read(string name, params ReadOnlySpan<long> shape)
    {
        if (!entries.TryGetValue(name, out SafetensorsEntry? entry))
        {
            throw new SpeechMLException(ErrorCodes.BadCheckpoint,
                $"There is no tensor \"{name}\". Take a checkpoint of a BERT encoder, saved in the safetensors format.", path);
        }

        if (!shape.SequenceEqual([.. entry.Shape]))
        {
            throw new SpeechMLException(ErrorCodes.BadCheckpoint,
                $"The tensor \"{name}\" has the shape {entry.ShapeText}, where config.json and vocab.txt want [{string.Join(", ", shape.ToArray())}]. " +
                "Take all files from the same checkpoint.", path);
        }

        byte[] bytes = new byte[entry.End - entry.Start];
        try
        {
            stream.Position = dataStart + entry.Start;
            stream.ReadExactly(bytes);
        }
        catch (IOException e)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"{e.Message} Check that nobody writes the file.", path, inner: e);
        }

        return Decode(entry, bytes);
    }

    public void Dispose() => stream.Dispose();

    internal static SpeechMLException Damaged(string path, string reason, Exception? inner = null) => new(
        ErrorCodes.BadCheckpoint, $"Not a whole safetensors file: {reason}. Copy or download it again.", path, inner: inner);

    private float[] Decode(SafetensorsEntry entry, byte[] bytes)
    {
        switch (entry.Type)
        {
            case "F32":
                float[] result = new float[bytes.Length / sizeof(float)];
                for (int i = 0; i < result.Length; i++) result[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
                return result;
            case "F16":
                float[] halves = new float[bytes.Length / 2];
                for (int i = 0; i < halves.Length; i++) halves[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes.AsSpan(i * 2));
                return halves;
            case "BF16":
                // The upper half of a float's bits.
                float[] brain = new float[bytes.Length / 2];
                for (int i = 0; i < brain.Length; i++) brain[i] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(i * 2)) << 16);
                return brain;
            default:
                throw new SpeechMLException(ErrorCodes.BadCheckpoint,
                    $"The tensor \"{entry.Name}\" holds numbers of the type {entry.Type}; only F32, F16 and BF16 can be read. Convert the checkpoint to F32.", path);
        }
    }
}
