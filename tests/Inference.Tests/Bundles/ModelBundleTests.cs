using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Targets.Judging;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Bundles;

public sealed class ModelBundleTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, byte[]> parts = TinyModel.Parts();

    public ModelBundleTests()
    {
        foreach ((string name, byte[] bytes) in parts)
        {
            folder.Write(name, bytes);
        }

        WriteManifest(Described());
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, BundlePart> Described() => parts.ToDictionary(part => part.Key, part => BundleManifest.Describe(part.Value));

    private void WriteManifest(Dictionary<string, BundlePart> described)
    {
        using FileStream stream = File.Create(folder.At(BundleManifest.FileName));
        new BundleManifest(BundleManifest.CurrentFormat, described).Write(stream);
    }

    private void Replace()
    {
        foreach ((string name, byte[] bytes) in TinyModel.Parts(TinyModel.Create() with { Labels = ["甲", "乙"] }))
        {
            folder.Write(name, parts[name] = bytes);
        }

        // Another judge, so that both parts differ from the old ones.
        folder.Write(StatusJudgeFormat.FileName, parts[StatusJudgeFormat.FileName] = StatusJudgeFormat.Write([], [], [1, .. new float[StatusJudge.StatusCount - 1]]));
        WriteManifest(Described());
    }

    private (string, string?) Fails()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => ModelBundle.Load(folder.Path));
        return (error.Code, error.File);
    }

    [Fact]
    public void A_whole_bundle_is_loaded()
    {
        ModelBundle bundle = ModelBundle.Load(folder.Path);
        Assert.Equal(["经济", "民生"], bundle.Classifier.Labels);
        Assert.NotNull(bundle.Targets);
    }

    [Fact]
    public void A_part_that_this_version_does_not_know_is_passed_over()
    {
        WriteManifest(new(Described()) { ["later.bin"] = new(1, "x") });
        Assert.Equal(2, ModelBundle.Load(folder.Path).Classifier.Labels.Count);
    }

    [Theory]
    [InlineData(BundleManifest.FileName)]
    [InlineData(ClassifierFormat.FileName)]
    [InlineData(StatusJudgeFormat.FileName)]
    public void A_missing_file_is_named(string name)
    {
        File.Delete(folder.At(name));
        Assert.Equal((ErrorCodes.IncompleteBundle, folder.At(name)), Fails());
    }

    [Fact]
    public void A_file_that_is_there_and_cannot_be_read_is_not_called_missing()
    {
        File.Delete(folder.At(ClassifierFormat.FileName));
        Directory.CreateDirectory(folder.At(ClassifierFormat.FileName));
        Assert.Equal((ErrorCodes.Unreadable, folder.At(ClassifierFormat.FileName)), Fails());
    }

    [Fact]
    public void A_name_that_no_folder_can_have_is_unreadable() =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => SpeechAnalyzer.Load("a\0")).Code);

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_incomplete_bundle()
    {
        string file = folder.Write("模型", "甲");
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => ModelBundle.Load(file)).Code);
    }

    [Theory]
    [InlineData(ClassifierFormat.FileName)]
    [InlineData(StatusJudgeFormat.FileName)]
    public void A_bundle_that_is_replaced_while_it_is_read_is_read_as_it_is_now(string name)
    {
        bool replaced = false;
        byte[] Read(string path)
        {
            if (!replaced && Path.GetFileName(path) == name)
            {
                // The manifest is the old one's already; the part will be the new one's.
                replaced = true;
                Replace();
            }

            return File.ReadAllBytes(path);
        }

        Assert.Equal(["甲", "乙"], ModelBundle.Load(folder.Path, Read).Classifier.Labels);
    }

    [Fact]
    public void A_bundle_that_is_away_for_the_moment_of_its_replacement_is_waited_for()
    {
        int reads = 0;
        byte[] Read(string path) => Interlocked.Increment(ref reads) == 1 ? throw new DirectoryNotFoundException() : File.ReadAllBytes(path);
        Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.Path, Read).Classifier.Labels);
    }

    [Fact]
    public void Two_parts_at_fault_leave_no_unobserved_exception()
    {
        File.Delete(folder.At(ClassifierFormat.FileName));
        File.Delete(folder.At(StatusJudgeFormat.FileName));
        Assert.Empty(Unobserved.Exceptions<SpeechMLException>(() =>
        {
            using ManualResetEventSlim judgeFails = new();
            byte[] Read(string path)
            {
                switch (Path.GetFileName(path))
                {
                    case StatusJudgeFormat.FileName:
                        judgeFails.Set();
                        break;
                    case ClassifierFormat.FileName:
                        judgeFails.Wait(TimeSpan.FromMinutes(1));
                        break;
                }

                return File.ReadAllBytes(path);
            }

            SpeechMLException error = Assert.Throws<SpeechMLException>(() => ModelBundle.Load(folder.Path, Read));
            Assert.Equal((ErrorCodes.IncompleteBundle, folder.At(ClassifierFormat.FileName)), (error.Code, error.File));
        }));
    }

    [Fact]
    public void A_missing_folder_is_an_incomplete_bundle()
    {
        string missing = folder.At("没有");
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => ModelBundle.Load(missing)).Code);
    }

    [Theory]
    [InlineData(ClassifierFormat.FileName)]
    [InlineData(StatusJudgeFormat.FileName)]
    public void A_part_that_the_manifest_does_not_list_is_missing(string name)
    {
        Dictionary<string, BundlePart> described = Described();
        described.Remove(name);
        WriteManifest(described);
        Assert.Equal((ErrorCodes.IncompleteBundle, folder.At(name)), Fails());
    }

    [Theory]
    [InlineData(ClassifierFormat.FileName)]
    [InlineData(StatusJudgeFormat.FileName)]
    public void Any_changed_or_lost_byte_is_found(string name)
    {
        byte[] whole = parts[name];
        for (int i = 0; i < whole.Length; i += 7)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 1;
            folder.Write(name, changed);
            Assert.Equal((ErrorCodes.DamagedBundle, folder.At(name)), Fails());
            folder.Write(name, whole[..i]);
            Assert.Equal((ErrorCodes.DamagedBundle, folder.At(name)), Fails());
        }
    }

    [Theory]
    [InlineData(ClassifierFormat.FileName)]
    [InlineData(StatusJudgeFormat.FileName)]
    public void A_part_whose_hash_fits_and_whose_contents_do_not_is_damaged(string name)
    {
        byte[] wrong = "经济"u8.ToArray();
        folder.Write(name, wrong);
        WriteManifest(new(Described()) { [name] = BundleManifest.Describe(wrong) });
        Assert.Equal((ErrorCodes.DamagedBundle, folder.At(name)), Fails());
    }
}
