using SpeechML.Bundles;
using SpeechML.Classification;

namespace SpeechML.Training.Bundles;

/// <summary>Writes a bundle beside its place and then moves it there, so that no half bundle is ever seen.</summary>
internal static class BundleWriter
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> when the folder is there and no bundle, or cannot be written.</exception>
    public static void Write(ModelBundle bundle, string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string draft = $"{folder}.{Guid.NewGuid():N}.draft";
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, BundleManifest.FileName)))
            {
                throw new SpeechMLException(ErrorCodes.Unreadable, "The folder is not empty and no model bundle, so it is left alone. Name another one.", folder);
            }

            Directory.CreateDirectory(draft);
            Dictionary<string, BundlePart> parts = [];
            WritePart(draft, ClassifierFormat.FileName, stream => ClassifierFormat.Write(stream, bundle.Classifier), parts);
            using (FileStream manifest = File.Create(Path.Combine(draft, BundleManifest.FileName)))
            {
                new BundleManifest(BundleManifest.CurrentFormat, parts).Write(manifest);
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.Move(draft, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"The bundle cannot be written: {e.Message}", folder, inner: e);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static void WritePart(string folder, string name, Action<Stream> write, Dictionary<string, BundlePart> parts)
    {
        using MemoryStream buffer = new();
        write(buffer);
        ReadOnlySpan<byte> bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        parts[name] = BundleManifest.Describe(bytes);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }
}
