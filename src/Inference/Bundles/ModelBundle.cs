using SpeechML.Classification;
using SpeechML.Documents;
using SpeechML.Targets;
using SpeechML.Targets.Judging;

namespace SpeechML.Bundles;

/// <summary>A trained model as it lies in a folder: <c>bundle.json</c> and the parts that it lists, each checked by its SHA-256.</summary>
internal sealed record ModelBundle(ClassifierModel Classifier, TargetExtractor Targets)
{
    /// <summary>How long the writer's two renames may take, between which no bundle has the folder's name.</summary>
    private static readonly TimeSpan Replacement = TimeSpan.FromMilliseconds(20);

    /// <summary>Loads a bundle, also while it is replaced by another one: what comes is either of the two.</summary>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.IncompleteBundle"/>, <see cref="ErrorCodes.DamagedBundle"/>, <see cref="ErrorCodes.NewerBundle"/>, or
    /// <see cref="ErrorCodes.Unreadable"/> where a file is there and cannot be read.
    /// </exception>
    public static ModelBundle Load(string folder) => Load(folder, File.ReadAllBytes);

    /// <param name="folder">The bundle.</param>
    /// <param name="read">Reads a file; tests change files meanwhile.</param>
    internal static ModelBundle Load(string folder, Func<string, byte[]> read)
    {
        try
        {
            return LoadOnce(folder, read);
        }
        catch (SpeechMLException e) when (e.Code is ErrorCodes.IncompleteBundle or ErrorCodes.DamagedBundle)
        {
            // Replaced while it was read, a bundle lacks files, or has those of two; a bundle that is at fault still is when it is asked again.
            Thread.Sleep(Replacement);
            return LoadOnce(folder, read);
        }
    }

    private static ModelBundle LoadOnce(string folder, Func<string, byte[]> read)
    {
        BundleManifest manifest = ReadManifest(folder, read);

        // Both parts take about as long, and a program that waits for its bundle has nothing else for a second core to do.
        Task<TargetExtractor> targets = Task.Run(() => ParsePart(manifest, folder, StatusJudgeFormat.FileName, bytes => TargetExtractor.FromJudge(bytes), read));
        try
        {
            ClassifierModel classifier = ParsePart(manifest, folder, ClassifierFormat.FileName, ClassifierFormat.Read, read);
            return new ModelBundle(classifier, targets.GetAwaiter().GetResult());
        }
        finally
        {
            // Where both fail, the classifier's error is the answer, and the other one is not to come up as an unobserved exception.
            ((Task)targets).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    /// <summary>The bytes of one part, checked against the manifest.</summary>
    /// <exception cref="SpeechMLException">As <see cref="Load(string)"/>.</exception>
    public static byte[] LoadPart(string folder, string name) => ReadPart(ReadManifest(folder, File.ReadAllBytes), folder, name, File.ReadAllBytes);

    private static BundleManifest ReadManifest(string folder, Func<string, byte[]> read)
    {
        string path = Path.Combine(folder, BundleManifest.FileName);
        return BundleManifest.Read(ReadFile(path, read), path);
    }

    private static T ParsePart<T>(BundleManifest manifest, string folder, string name, Func<byte[], T> parse, Func<string, byte[]> read)
    {
        byte[] bytes = ReadPart(manifest, folder, name, read);
        try
        {
            return parse(bytes);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechMLException(
                ErrorCodes.DamagedBundle, $"The file is damaged: {e.Message}. Train the bundle anew.", Path.Combine(folder, name), inner: e);
        }
    }

    private static byte[] ReadPart(BundleManifest manifest, string folder, string name, Func<string, byte[]> read)
    {
        string path = Path.Combine(folder, name);
        if (!manifest.Parts.TryGetValue(name, out BundlePart? part))
        {
            throw new SpeechMLException(ErrorCodes.IncompleteBundle, "The bundle's manifest does not list this part. Train the bundle anew.", path);
        }

        byte[] bytes = ReadFile(path, read);
        return BundleManifest.Describe(bytes) == part
            ? bytes
            : throw new SpeechMLException(ErrorCodes.DamagedBundle, "The file is not the one that the bundle was made with. Copy the bundle again or train it anew.", path);
    }

    private static byte[] ReadFile(string path, Func<string, byte[]> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SpeechMLException(ErrorCodes.IncompleteBundle, "The model bundle lacks this file. Name a folder that `speechml train` wrote.", path, inner: e);
        }
        catch (Exception e) when (UnreadablePath.IsCauseOfOpening(e))
        {
            throw UnreadablePath.Error(path, e);
        }
    }
}
