using SpeechML.Documents;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Tests.Targets.Cases;

namespace SpeechML.Tests.Targets.Judging;

public class StatusJudgeTests
{
    private const float Unit = 1 / 256f;

    private static readonly SectionContext Section = new("2030年某县工作报告", "二、今后的主要工作", "（三）办好 1 件事");

    private static readonly string[] Texts =
        [.. CaseFile.ReadAll(Path.Combine(AppContext.BaseDirectory, "Targets", "Cases")).Select(item => item.Text)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_judges_as_the_plain_definition_does(int seed)
    {
        Random random = new(seed);
        (uint[] features, short[] weights, float[] bias) = RandomJudge(random);
        StatusJudge judge = new(FeatureRows.Of(features, weights), Unit, bias);
        ReferenceJudge reference = new(
            features.Select((feature, i) => (feature, row: weights.Skip(i * 4).Take(4).Select(weight => (double)weight * Unit).ToArray())).ToDictionary(pair => pair.feature, pair => pair.row),
            [.. bias.Select(number => (double)number)]);
        HashSet<MentionStatus> seen = [];
        foreach (string text in Texts.Append(string.Concat(Texts)).Append("到２０３０年 ，\n\n　新增　120 个\u200B床位。"))
        {
            List<QuantityMention> mentions = FigureReader.Read(text);
            RuleVerdict[] verdicts = new RuleVerdict[mentions.Count];
            RuleJudge.Judge(text, Section, mentions, verdicts);
            MentionStatus[] statuses = new MentionStatus[mentions.Count];
            judge.Judge(text, Section, mentions, verdicts, statuses);
            Assert.Equal(reference.Judge(text, Section, mentions, verdicts), statuses);
            seen.UnionWith(statuses);
        }

        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public void The_genre_counts_also_where_the_headings_stay_the_same()
    {
        const string Text = "新建学校12所。";
        uint plan = FigureFeatures.Hash(FeatureSpace.Genre, (int)SpeechGenre.Plan, default), review = FigureFeatures.Hash(FeatureSpace.Genre, (int)SpeechGenre.Review, default);
        bool planFirst = plan < review;
        short[] toTarget = [30_000, 0, 0, 0], toActual = [0, 30_000, 0, 0];
        StatusJudge judge = new(
            FeatureRows.Of(planFirst ? [plan, review] : [review, plan], planFirst ? [.. toTarget, .. toActual] : [.. toActual, .. toTarget]), Unit, new float[4]);
        List<QuantityMention> mentions = FigureReader.Read(Text);
        RuleVerdict[] verdicts = new RuleVerdict[mentions.Count];
        RuleJudge.Judge(Text, SectionContext.None, mentions, verdicts);
        JudgeScratch scratch = new();
        Assert.Equal(MentionStatus.Target, JudgeUnder("全县交通发展规划"));
        Assert.Equal(MentionStatus.Actual, JudgeUnder("全县交通工作总结"));
        Assert.Equal(MentionStatus.Target, JudgeUnder("全县交通发展规划"));

        MentionStatus JudgeUnder(string title)
        {
            MentionStatus[] statuses = new MentionStatus[1];
            scratch.TakeHeadings(new SectionContext(title, null, null), judge);
            judge.Judge(Text, mentions, verdicts, scratch, statuses);
            return statuses[0];
        }
    }

    [Fact]
    public void Features_out_of_order_are_refused()
    {
        byte[] part = StatusJudgeFormat.Write([8, 16], [1, 1, 1, 1, 1, 1, 1, 1], new float[4]);
        part[36] = 24;
        Assert.Contains("order", Assert.Throws<InvalidDataException>(() => StatusJudgeFormat.Read(part)).Message);
    }

    /// <summary>Chance weights for two thirds of the features that the texts have, of every space.</summary>
    private static (uint[] Features, short[] Weights, float[] Bias) RandomJudge(Random random)
    {
        Collector all = new();
        foreach (string text in Texts)
        {
            List<QuantityMention> mentions = FigureReader.Read(text);
            FigureFeatures features = new(text, mentions);
            features.AddParagraph(Section, ref all);
            features.AddSentence(0, text.Length, ref all);
            RuleVerdict[] verdicts = new RuleVerdict[mentions.Count];
            RuleJudge.Judge(text, Section, mentions, verdicts);
            for (int i = 0; i < mentions.Count; i++)
            {
                features.AddFigure(i, ref all);
                FigureFeatures.AddRules(mentions[i], verdicts[i], SpeechGenres.Of(Section.Title), ref all);
            }
        }

        uint[] kept = [.. all.Features.Where(_ => random.Next(3) > 0).Order()];
        return (kept, [.. Enumerable.Range(0, kept.Length * 4).Select(_ => (short)random.Next(-600, 600))], [.. Enumerable.Range(0, 4).Select(_ => random.NextSingle())]);
    }

    private sealed class Collector : IFigureSink
    {
        public HashSet<uint> Features { get; } = [];

        public void Add(uint feature) => Features.Add(feature);

        public void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end)
        {
            Collector self = this;
            FigureFeatures.Pairs(space, text[start..end], ref self);
        }

        public void AddCell(FigureCell cell, int index)
        {
            Collector self = this;
            FigureCells.AddFeatures(cell, index, ref self);
        }
    }
}
