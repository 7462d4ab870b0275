using SpeechML.Classification;
using SpeechML.Targets;
using SpeechML.Targets.Judging;

namespace SpeechML.Bundles;

/// <summary>A trained model as it lies in a folder: <c>bundle.json</c> and the parts that it lists, each checked by its SHA-256.</summary>
internal sealed record ModelBundle(ClassifierModel Classifier, TargetExtractor Targets)
{
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.IncompleteBundle"/>, <see cref="ErrorCodes.DamagedBundle"/> or <see cref="ErrorCodes.NewerBundle"/>.
    /// </exception>
    public static ModelBundle Load(string folder)
    {
        BundleManifest manifest = ReadManifest(folder);

        // Both parts take about as long, and a program that waits for its bundle has nothing else for a second core to do.
        Task<TargetExtractor> targets = Task.Run(() => ParsePart(manifest, folder, StatusJudgeFormat.FileName, bytes => TargetExtractor.FromJudge(bytes)));
        ClassifierModel classifier = ParsePart(manifest, folder, ClassifierFormat.FileName, ClassifierFormat.Read);
        return new ModelBundle(classifier, targets.GetAwaiter().GetResult());
    }

    /// <summary>The bytes of one part, checked against the manifest.</summary>
    /// <exception cref="SpeechMLException">As <see cref="Load"/>.</exception>
    public static byte[] LoadPart(string folder, string name) => ReadPart(ReadManifest(folder), folder, name);

    private static BundleManifest ReadManifest(string folder)
    {
        string path = Path.Combine(folder, BundleManifest.FileName);
        return BundleManifest.Read(ReadFile(path), path);
    }

    private static T ParsePart<T>(BundleManifest manifest, string folder, string name, Func<byte[], T> parse)
    {
        byte[] bytes = ReadPart(manifest, folder, name);
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

    private static byte[] ReadPart(BundleManifest manifest, string folder, string name)
    {
        string path = Path.Combine(folder, name);
        if (!manifest.Parts.TryGetValue(name, out BundlePart? part))
        {
            throw new SpeechMLException(ErrorCodes.IncompleteBundle, "The bundle's manifest does not list this part. Train the bundle anew.", path);
        }

        byte[] bytes = ReadFile(path);
        return BundleManifest.Describe(bytes) == part
            ? bytes
            : throw new SpeechMLException(ErrorCodes.DamagedBundle, "The file is not the one that the bundle was made with. Copy the bundle again or train it anew.", path);
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.IncompleteBundle, "The model bundle lacks this file. Name a folder that `speechml train` wrote.", path, inner: e);
        }
    }
}
