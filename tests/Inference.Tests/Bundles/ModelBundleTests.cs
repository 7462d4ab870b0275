using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Bundles;

public sealed class ModelBundleTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly byte[] classifier;

    public ModelBundleTests()
    {
        using MemoryStream stream = new();
        ClassifierFormat.Write(stream, TinyModel.Create());
        classifier = stream.ToArray();
        folder.Write(ClassifierFormat.FileName, classifier);
        WriteManifest(new() { [ClassifierFormat.FileName] = BundleManifest.Describe(classifier) });
    }

    public void Dispose() => folder.Dispose();

    private void WriteManifest(Dictionary<string, BundlePart> parts)
    {
        using FileStream stream = File.Create(folder.At(BundleManifest.FileName));
        new BundleManifest(BundleManifest.CurrentFormat, parts).Write(stream);
    }

    private (string, string?) Fails()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => ModelBundle.Load(folder.Path));
        return (error.Code, error.File);
    }

    [Fact]
    public void A_whole_bundle_is_loaded() => Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.Path).Classifier.Labels);

    [Fact]
    public void A_part_that_this_version_does_not_know_is_passed_over()
    {
        WriteManifest(new() { [ClassifierFormat.FileName] = BundleManifest.Describe(classifier), ["later.bin"] = new(1, "x") });
        Assert.Equal(2, ModelBundle.Load(folder.Path).Classifier.Labels.Count);
    }

    [Theory]
    [InlineData(BundleManifest.FileName)]
    [InlineData(ClassifierFormat.FileName)]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(folder.At(name));
        Assert.Equal((ErrorCodes.IncompleteBundle, folder.At(name)), Fails());
    }

    [Fact]
    public void A_missing_folder_is_an_incomplete_bundle()
    {
        string missing = folder.At("没有");
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => ModelBundle.Load(missing)).Code);
    }

    [Fact]
    public void A_part_that_the_manifest_does_not_list_is_missing()
    {
        WriteManifest([]);
        Assert.Equal((ErrorCodes.IncompleteBundle, folder.At(ClassifierFormat.FileName)), Fails());
    }

    [Fact]
    public void Any_changed_or_lost_byte_is_found()
    {
        for (int i = 0; i < classifier.Length; i += 7)
        {
            byte[] changed = [.. classifier];
            changed[i] ^= 1;
            folder.Write(ClassifierFormat.FileName, changed);
            Assert.Equal((ErrorCodes.DamagedBundle, folder.At(ClassifierFormat.FileName)), Fails());
            folder.Write(ClassifierFormat.FileName, classifier[..i]);
            Assert.Equal((ErrorCodes.DamagedBundle, folder.At(ClassifierFormat.FileName)), Fails());
        }
    }

    [Fact]
    public void A_part_whose_hash_fits_and_whose_contents_do_not_is_damaged()
    {
        byte[] wrong = "经济"u8.ToArray();
        folder.Write(ClassifierFormat.FileName, wrong);
        WriteManifest(new() { [ClassifierFormat.FileName] = BundleManifest.Describe(wrong) });
        Assert.Equal((ErrorCodes.DamagedBundle, folder.At(ClassifierFormat.FileName)), Fails());
    }
}
