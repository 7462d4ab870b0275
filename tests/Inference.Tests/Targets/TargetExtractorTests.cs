using SpeechML.Targets;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Targets;

public class TargetExtractorTests
{
    [Fact]
    public void Reads_a_plan_with_its_indicators()
    {
        var targets = TargetExtractor.RuleBased.Extract("今年预期目标是：财政收入增长6%以上，力争新建小学3所。");
        Assert.Equal(2, targets.Count);
        Assert.Equal("财政收入", targets[0].Indicator);
        Assert.Equal(6m, targets[0].Value);
        Assert.Equal(Comparator.AtLeast, targets[0].Comparator);
        Assert.Equal(Direction.Increase, targets[0].Direction);
        Assert.Equal("今年", targets[0].Period);
        Assert.Equal(TargetStatus.Target, targets[0].Status);
        Assert.Equal("新建小学", targets[1].Indicator);
    }

    [Fact]
    public void Gives_each_figure_of_a_list_its_own_indicator()
    {
        var targets = TargetExtractor.RuleBased.Extract("去年，小麦、玉米面积分别稳定在30万亩、20万亩。");
        Assert.Equal(["小麦面积", "玉米面积"], targets.Select(t => t.Indicator));
        Assert.All(targets, t => Assert.Equal(TargetStatus.Actual, t.Status));
    }

    [Fact]
    public void Gives_the_figures_of_a_table_row_its_name()
    {
        var targets = TargetExtractor.RuleBased.Extract("城镇新增就业\t51.2万人\t52万人以上");
        Assert.Equal([("城镇新增就业", 51.2m, Comparator.Equal), ("城镇新增就业", 52m, Comparator.AtLeast)], targets.Select(t => (t.Indicator, t.Value, t.Comparator)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("同志们，大家好。")]
    [InlineData("坚持“五个一”和“三张清单”。")]
    public void Finds_nothing_where_nothing_is(string text) => Assert.Empty(TargetExtractor.RuleBased.Extract(text));

    [Theory]
    [InlineData("同志们，大家好。")]
    [InlineData("千方百计抓落实，万众一心加油干。")]
    public void A_paragraph_without_figures_allocates_nothing(string text)
    {
        // One of its own: the shared one may be at work on another thread.
        TargetExtractor extractor = new(null);
        Assert.Equal(0, Allocation.Least(() => extractor.Extract(text)));
    }

    [Fact]
    public void Threads_share_it()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(i => string.Concat(Enumerable.Range(0, i % 40).Select(n => $"今年新建小学{i + n}所，去年修路{n}.5公里。")))];
        string[] expected = [.. texts.Select(Answer)];
        string[] answers = new string[texts.Length];
        Parallel.For(0, texts.Length, i => answers[i] = Answer(texts[i]));
        Assert.Equal(expected, answers);

        static string Answer(string text) => string.Join('|', TargetExtractor.RuleBased.Extract(text));
    }

    [Fact]
    public void A_giant_paragraph_leaves_nothing_behind_in_the_next()
    {
        const string Text = "今年新建小学3所，去年修路5公里。";
        string before = string.Join('|', TargetExtractor.RuleBased.Extract(Text));
        Assert.Equal(6000, TargetExtractor.RuleBased.Extract(string.Concat(Enumerable.Repeat(Text, 3000))).Count);
        Assert.Equal(before, string.Join('|', TargetExtractor.RuleBased.Extract(Text)));
    }

    [Fact]
    public void Every_quote_stands_at_its_offsets_whatever_the_text()
    {
        var random = new Random(20260101);
        const string Alphabet = "0123456789０９.．,，。、；：“”（）%％个万亿千百十一二两三半几数Xx×*/-—至到由从第前翻番倍首位分之年月日内以上增长下降达新建学校家元\uD800\uDC00 \n";
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Create(random.Next(1, 60), random, static (buffer, source) =>
            {
                for (int i = 0; i < buffer.Length; i++)
                    buffer[i] = Alphabet[source.Next(Alphabet.Length)];
            });
            foreach (var target in TargetExtractor.RuleBased.Extract(text))
            {
                Assert.Equal(text[target.Start..target.End], target.Quote);
                Assert.False(target.Masked && target.Value is not null);
            }
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("三")]
    [InlineData("万")]
    [InlineData("X")]
    [InlineData("5家、")]
    [InlineData("增长5%，")]
    [InlineData("由5家到")]
    [InlineData("（5家")]
    [InlineData("分之")]
    [InlineData("：5")]
    [InlineData("今年5家")]
    [InlineData("去年完成税收增长5%，")]
    [InlineData("的乡镇）5家")]
    [InlineData("两家厂房、")]
    public void Long_paragraphs_are_answered(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        foreach (var target in TargetExtractor.RuleBased.Extract(text))
            Assert.True(text.AsSpan(target.Start, target.End - target.Start).SequenceEqual(target.Quote));
    }

    [Theory]
    [InlineData("5家、")]
    [InlineData("增长5%，")]
    [InlineData("由5家到")]
    [InlineData("（5家")]
    [InlineData("今年新建学校5所。")]
    public void Twice_the_figures_take_twice_the_memory(string piece)
    {
        Allocated(10);
        long once = Allocated(10_000), twice = Allocated(20_000);
        Assert.True(twice <= 2.5 * once, $"{piece}: {once} {twice}");

        long Allocated(int figures)
        {
            string text = string.Concat(Enumerable.Repeat(piece, figures));
            long before = GC.GetAllocatedBytesForCurrentThread();
            TargetExtractor.RuleBased.Extract(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_word_between_two_figures_belongs_to_one_of_them()
    {
        var targets = TargetExtractor.RuleBased.Extract("去年，全县水利投入12.6亿元，比原定的十亿元多出26%。");

        Assert.Contains(targets, target => target.Quote == "多出26%");
        Assert.All(targets.Zip(targets.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
