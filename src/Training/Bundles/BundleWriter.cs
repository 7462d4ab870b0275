using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Targets.Judging;

namespace SpeechML.Training.Bundles;

/// <summary>
/// Writes a bundle beside its place and renames it there, after the old one was renamed away: under the bundle's name there is the old one or the
/// new one, whole, and for the moment between the two renames none, for which <see cref="ModelBundle.Load(string)"/> waits.
/// </summary>
/// <remarks>Killed in that moment, it leaves both beside the place, as <c>NAME.….old</c> and <c>NAME.….draft</c>.</remarks>
internal static class BundleWriter
{
    private static readonly string[] Files =
        [BundleManifest.FileName, ClassifierFormat.FileName, StatusJudgeFormat.FileName, CardWriter.JsonName, CardWriter.MarkdownName];

    /// <summary>Asks before the work whether a bundle may be written to a folder: one that is not there, is empty, or holds the files of a bundle alone.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/> when it may not, since what else is in the folder is somebody's.</exception>
    public static void RequireReplaceable(string folder)
    {
        try
        {
            string[] entries = Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)] : [];
            if (entries.Length > 0 && !entries.Contains(BundleManifest.FileName))
            {
                throw new SpeechMLException(ErrorCodes.Unwritable, "The folder is not empty and no model bundle, so it is left alone. Name another one.", folder);
            }

            if (entries.Except(Files).FirstOrDefault() is { } foreign)
            {
                throw new SpeechMLException(
                    ErrorCodes.Unwritable, $"Beside a model bundle the folder holds '{foreign}', so it is left alone. Move that elsewhere or name another folder.", folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e, folder);
        }
    }

    /// <param name="parts">The bundle's files by name, without the manifest, which is made here.</param>
    /// <param name="folder">Where the bundle goes.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unwritable"/> as <see cref="RequireReplaceable"/>, or when the folder cannot be written.</exception>
    public static void Write(IReadOnlyDictionary<string, byte[]> parts, string folder) => Write(parts, folder, Directory.Move);

    /// <param name="parts">The bundle's files by name, without the manifest, which is made here.</param>
    /// <param name="folder">Where the bundle goes.</param>
    /// <param name="rename">Renames a folder; tests let it fail.</param>
    internal static void Write(IReadOnlyDictionary<string, byte[]> parts, string folder, Action<string, string> rename)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RequireReplaceable(folder);
        string beside = $"{folder}.{Guid.NewGuid():N}", draft = $"{beside}.draft", old = $"{beside}.old";
        try
        {
            Directory.CreateDirectory(draft);
            foreach ((string name, byte[] bytes) in parts)
            {
                File.WriteAllBytes(Path.Combine(draft, name), bytes);
            }

            using (FileStream manifest = File.Create(Path.Combine(draft, BundleManifest.FileName)))
            {
                new BundleManifest(BundleManifest.CurrentFormat, parts.ToDictionary(part => part.Key, part => BundleManifest.Describe(part.Value))).Write(manifest);
            }

            Replace(folder, draft, old, rename);
            Delete(old);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e, folder);
        }
        finally
        {
            Delete(draft);
        }
    }

    private static void Replace(string folder, string draft, string old, Action<string, string> rename)
    {
        bool replaces = Directory.Exists(folder);
        if (replaces)
        {
            rename(folder, old);
        }

        try
        {
            rename(draft, folder);
        }
        catch (Exception) when (replaces)
        {
            rename(old, folder);
            throw;
        }
    }

    /// <summary>Deletes what lies beside the bundle. What cannot be deleted does no harm there, and an error would hide that the bundle was written, or why not.</summary>
    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static SpeechMLException Unwritable(Exception cause, string folder) =>
        new(ErrorCodes.Unwritable, $"The bundle cannot be written: {cause.Message}", folder, inner: cause);
}
