using SpeechML.TestSupport;
using SpeechML.Training.Teaching;

namespace SpeechML.Training.Tests.Teaching;

public sealed class UnlabelledTextsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_text_is_read_once_unless_it_is_short_or_labelled()
    {
        folder.Write("docs/a.txt", "建好乡村道路网络。\n短句。\n　培育特色产业园区。　\n");
        folder.Write("docs/b.txt", "培育特色产业园区。\n扩大优质学位供给。\n");
        string more = folder.Write("more.txt", "加强基层医疗队伍。\n");
        Assert.Equal(["建好乡村道路网络。", "培育特色产业园区。", "加强基层医疗队伍。"], UnlabelledTexts.Read([folder.At("docs"), more], 8, ["扩大优质学位供给。 "]));
    }

    [Fact]
    public void No_text_at_all_is_an_error_that_names_the_files()
    {
        string file = folder.Write("a.txt", "短句。\n");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => UnlabelledTexts.Read([file], 8, []));
        Assert.Equal((ErrorCodes.BadDataset, file), (error.Code, error.File));
    }

    [Fact]
    public void A_choice_is_spread_evenly()
    {
        Assert.Equal(["0", "2", "5", "7"], UnlabelledTexts.Choose([.. Enumerable.Range(0, 10).Select(i => $"{i}")], 4));
        Assert.Equal(["0", "1"], UnlabelledTexts.Choose(["0", "1"], 4));
    }
}
