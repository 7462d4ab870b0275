using SpeechML.Bundles;

namespace SpeechML.Training.Bundles;

/// <summary>Writes a bundle beside its place and then moves it there, so that no half bundle is ever seen.</summary>
internal static class BundleWriter
{
    /// <param name="parts">The bundle's files by name, without the manifest, which is made here.</param>
    /// <param name="folder">Where the bundle goes.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> when the folder is there and no bundle, or cannot be written.</exception>
    public static void Write(IReadOnlyDictionary<string, byte[]> parts, string folder)
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
            foreach ((string name, byte[] bytes) in parts)
            {
                File.WriteAllBytes(Path.Combine(draft, name), bytes);
            }

            using (FileStream manifest = File.Create(Path.Combine(draft, BundleManifest.FileName)))
            {
                new BundleManifest(BundleManifest.CurrentFormat, parts.ToDictionary(part => part.Key, part => BundleManifest.Describe(part.Value))).Write(manifest);
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
}
