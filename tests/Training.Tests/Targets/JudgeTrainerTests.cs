using SpeechML.Targets;
using SpeechML.Targets.Judging;
using SpeechML.Training.Targets;

namespace SpeechML.Training.Tests.Targets;

public class JudgeTrainerTests
{
    private static readonly JudgeOptions Options = new() { MinCount = 1 };

    [Fact]
    public void The_same_figures_give_the_same_bytes()
    {
        var figures = Figures();
        byte[] one = Train(figures), two = Train(figures);
        Assert.Equal(one, two);
    }

    [Fact]
    public void A_trained_judge_tells_plan_from_report()
    {
        var extractor = TargetExtractor.FromJudge(Train(Figures()));
        Assert.Equal(TargetStatus.Target, Assert.Single(extractor.Extract("力争全年植树80万株。")).Status);
        Assert.Equal(TargetStatus.Actual, Assert.Single(extractor.Extract("去年累计植树80万株。")).Status);
    }

    [Theory]
    [InlineData(3, 1, TargetStatus.Target)]
    [InlineData(1, 3, TargetStatus.Actual)]
    public void The_source_that_weighs_more_decides(float plans, float reports, TargetStatus expected)
    {
        var extractor = TargetExtractor.FromJudge(Train(
            new FigureSet(Collect(Line(1, "新建公园12个。", "12个", "target")), plans), new FigureSet(Collect(Line(1, "新建公园12个。", "12个", "actual")), reports)));
        Assert.Equal(expected, Assert.Single(extractor.Extract("新建公园12个。")).Status);
    }

    [Fact]
    public void A_file_of_figures_gives_back_what_was_written()
    {
        string path = Path.GetTempFileName();
        try
        {
            var figures = Figures();
            FigureFile.Write(path, figures);
            Assert.Equal(Train(figures), Train(FigureFile.Read(path)));
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^7]);
            Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => FigureFile.Read(path)).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_damaged_judge_is_refused()
    {
        byte[] part = Train(Figures());
        Assert.Throws<InvalidDataException>(() => StatusJudgeFormat.Read(part.AsSpan(0, part.Length - 3)));
        part[0] ^= 1;
        Assert.Throws<InvalidDataException>(() => StatusJudgeFormat.Read(part));
    }

    private static byte[] Train(IReadOnlyList<FigureParagraph> figures) =>
        new JudgeTrainer(Options).Train([new FigureSet(figures)]);

    private static byte[] Train(params FigureSet[] sets) => new JudgeTrainer(Options).Train(sets);

    private static List<FigureParagraph> Figures() => Collect(
        Line(1, "力争新建公园12个。", "12个", "target"),
        Line(2, "去年累计新建公园9个。", "9个", "actual"),
        Line(3, "确保全年植树300万株。", "300万株", "target"),
        Line(4, "去年累计培训6000人次。", "6000人次", "actual"),
        Line(5, "力争全年培训5000人次。", "5000人次", "target"),
        Line(6, "去年圆满完成植树200万株。", "200万株", "actual"));

    private static List<FigureParagraph> Collect(params string[] lines)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines);
            return [.. FigureCollector.Collect(GoldLines.Read(path))];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Line(int seq, string text, string quote, string status)
    {
        int start = text.IndexOf(quote, StringComparison.Ordinal);
        return $$"""{"doc":"d","seq":{{seq}},"text":"{{text}}","targets":[{"start":{{start}},"quote":"{{quote}}","status":"{{status}}"}]}""";
    }
}
