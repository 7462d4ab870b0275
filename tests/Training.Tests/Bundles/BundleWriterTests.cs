using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.TestSupport;
using SpeechML.Training.Bundles;

namespace SpeechML.Training.Tests.Bundles;

public sealed class BundleWriterTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, byte[]> bundle = TinyModel.Parts();

    private static ClassifierModel Other => TinyModel.Create() with { Labels = ["甲", "乙"] };

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("模型")]
    [InlineData("下/模型/")]
    public void What_is_written_is_loaded_and_nothing_else_is_there(string name)
    {
        BundleWriter.Write(bundle, folder.At(name));
        Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.At(name)).Classifier.Labels);
        Assert.Equal(["bundle.json", "classifier.bin", "targets.bin"], Directory.GetFiles(folder.At(name)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(name.Contains('/') ? 5 : 4, folder.Entries().Length);
    }

    [Fact]
    public void A_bundle_and_an_empty_folder_are_replaced()
    {
        Directory.CreateDirectory(folder.At("模型"));
        BundleWriter.Write(bundle, folder.At("模型"));
        BundleWriter.Write(TinyModel.Parts(Other), folder.At("模型"));
        Assert.Equal(["甲", "乙"], ModelBundle.Load(folder.At("模型")).Classifier.Labels);
    }

    [Fact]
    public void A_folder_that_is_no_bundle_is_left_alone()
    {
        folder.Write("文稿/甲.txt", "甲");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BundleWriter.Write(bundle, folder.At("文稿")));
        Assert.Equal((ErrorCodes.Unwritable, folder.At("文稿")), (error.Code, error.File));
        Assert.Equal(["文稿", "文稿/甲.txt"], folder.Entries());
    }

    [Theory]
    [InlineData("记录.txt", "记录.txt")]
    [InlineData("旧稿/甲.txt", "旧稿")]
    public void A_bundle_with_somebody_elses_file_beside_it_is_left_alone(string file, string named)
    {
        BundleWriter.Write(bundle, folder.At("模型"));
        folder.Write($"模型/{file}", "甲");
        string[] before = folder.Entries();
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BundleWriter.Write(TinyModel.Parts(Other), folder.At("模型")));
        Assert.Equal((ErrorCodes.Unwritable, folder.At("模型")), (error.Code, error.File));
        Assert.Contains($"'{named}'", error.Message);
        Assert.Equal(before, folder.Entries());
        Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.At("模型")).Classifier.Labels);
    }

    [Fact]
    public void While_it_is_replaced_the_old_bundle_is_whole_and_comes_back_when_the_new_one_cannot_take_its_place()
    {
        BundleWriter.Write(bundle, folder.At("模型"));
        string[] before = folder.Entries();
        List<string> loaded = [];
        void Rename(string from, string to)
        {
            // What bears the bundle's name is whole whenever something does.
            loaded.Add(ModelBundle.Load(from).Classifier.Labels[0]);
            if (from.EndsWith(".draft", StringComparison.Ordinal))
            {
                throw new IOException("断了");
            }

            Directory.Move(from, to);
            loaded.Add(ModelBundle.Load(to).Classifier.Labels[0]);
        }

        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BundleWriter.Write(TinyModel.Parts(Other), folder.At("模型"), Rename));
        Assert.Equal(ErrorCodes.Unwritable, error.Code);
        Assert.Contains("断了", error.Message);
        Assert.Equal(["经济", "经济", "甲", "经济", "经济"], loaded);
        Assert.Equal(before, folder.Entries());
        Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.At("模型")).Classifier.Labels);
    }

    [Fact]
    public void A_bundle_whose_place_is_taken_in_the_moment_between_is_kept_beside_it()
    {
        BundleWriter.Write(bundle, folder.At("模型"));
        void Rename(string from, string to)
        {
            Directory.Move(from, to);
            folder.Write("模型/甲.txt", "甲");
        }

        Assert.Equal(ErrorCodes.Unwritable, Assert.Throws<SpeechMLException>(() => BundleWriter.Write(TinyModel.Parts(Other), folder.At("模型"), Rename)).Code);
        string old = Assert.Single(Directory.GetDirectories(folder.Path, "*.old"));
        Assert.Equal(["经济", "民生"], ModelBundle.Load(old).Classifier.Labels);
    }

    [Fact]
    public void A_file_in_the_way_is_left_alone()
    {
        folder.Write("模型", "甲");
        Assert.Equal(ErrorCodes.Unwritable, Assert.Throws<SpeechMLException>(() => BundleWriter.Write(bundle, folder.At("模型"))).Code);
        Assert.Equal(["模型"], folder.Entries());
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_nothing_behind_and_the_old_bundle_as_it_was()
    {
        // The last part lies in a folder that is not there.
        Dictionary<string, byte[]> broken = new(bundle) { ["没有/part.bin"] = [1] };
        Assert.Equal(ErrorCodes.Unwritable, Assert.Throws<SpeechMLException>(() => BundleWriter.Write(broken, folder.At("模型"))).Code);
        Assert.Empty(folder.Entries());
        BundleWriter.Write(bundle, folder.At("模型"));
        Assert.Throws<SpeechMLException>(() => BundleWriter.Write(broken, folder.At("模型")));
        Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.At("模型")).Classifier.Labels);
        Assert.Equal(4, folder.Entries().Length);
    }
}
