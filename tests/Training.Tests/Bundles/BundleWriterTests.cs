using SpeechML.Bundles;
using SpeechML.TestSupport;
using SpeechML.Training.Bundles;

namespace SpeechML.Training.Tests.Bundles;

public sealed class BundleWriterTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, byte[]> bundle = TinyModel.Parts();

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
        BundleWriter.Write(TinyModel.Parts(TinyModel.Create() with { Labels = ["甲", "乙"] }), folder.At("模型"));
        Assert.Equal(["甲", "乙"], ModelBundle.Load(folder.At("模型")).Classifier.Labels);
    }

    [Fact]
    public void A_folder_that_is_no_bundle_is_left_alone()
    {
        folder.Write("文稿/甲.txt", "甲");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BundleWriter.Write(bundle, folder.At("文稿")));
        Assert.Equal((ErrorCodes.Unreadable, folder.At("文稿")), (error.Code, error.File));
        Assert.Equal(["文稿", "文稿/甲.txt"], folder.Entries());
    }

    [Fact]
    public void A_file_in_the_way_is_left_alone()
    {
        folder.Write("模型", "甲");
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => BundleWriter.Write(bundle, folder.At("模型"))).Code);
        Assert.Equal(["模型"], folder.Entries());
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_nothing_behind_and_the_old_bundle_as_it_was()
    {
        // The last part lies in a folder that is not there.
        Dictionary<string, byte[]> broken = new(bundle) { ["没有/part.bin"] = [1] };
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => BundleWriter.Write(broken, folder.At("模型"))).Code);
        Assert.Empty(folder.Entries());
        BundleWriter.Write(bundle, folder.At("模型"));
        Assert.Throws<SpeechMLException>(() => BundleWriter.Write(broken, folder.At("模型")));
        Assert.Equal(["经济", "民生"], ModelBundle.Load(folder.At("模型")).Classifier.Labels);
        Assert.Equal(4, folder.Entries().Length);
    }
}
