using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Tests.Classification.Explaining;

namespace SpeechML.Tests.Classification;

public sealed class ParagraphExplanationTests
{
    private readonly ParagraphClassifier classifier = new(ExplainedModels.Keywords);

    /// <summary>Texts of every awkward kind: blanks, marks, figures, halves of pairs, short and long sentences.</summary>
    public static TheoryData<string, int> Texts
    {
        get
        {
            string[] texts =
            [
                "", "　", "。", "。。。！", "甲", "　甲 乙\n丙", "\uD83D\uDE00好\uD83D\uDE00", "\uDE00坏\uD83D", "修\u200B路\uFEFF一条",
                "今年新修渠道８．５公里，旧村换了新颜。全镇的果园多了三百亩；学生有了新操场！好。",
                "第一，把 渠 修好。第二，把“路”修通；第三，让人人有活干、有书读。就这些。",
                new string('水', 500), string.Concat(Enumerable.Range(0, 60).Select(i => $"{i}号渠通水{i * 1.5}万方，")),
            ];
            TheoryData<string, int> data = [];
            for (int i = 0; i < texts.Length; i++)
            {
                data.Add(texts[i], i);
                data.Add(texts[i], i + 100);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Spans_lie_in_the_text_are_sorted_by_weight_and_do_not_overlap(string text, int seed)
    {
        LabelExplanation explanation = new ParagraphClassifier(ExplainedModels.Random(text, seed)).Explain(text, int.MaxValue);

        Assert.All(explanation.Spans, span => Assert.Equal(span.Quote, text[span.Start..span.End]));
        Assert.All(explanation.Spans, span => Assert.True(span.Weight > 0 && span.End > span.Start));
        Assert.All(explanation.Spans, span => Assert.False(char.IsLowSurrogate(span.Quote[0]) || char.IsHighSurrogate(span.Quote[^1]) && text.Length > span.End && char.IsLowSurrogate(text[span.End])));
        Assert.Equal(explanation.Spans.Select(span => span.Weight).OrderDescending(), explanation.Spans.Select(span => span.Weight));
        AssertDisjoint(explanation.Spans.Select(span => (span.Start, span.End)).Order());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_flip_set_really_lets_the_second_label_win_and_none_of_it_is_idle(string text, int seed)
    {
        ParagraphClassifier model = new(ExplainedModels.Random(text, seed));
        LabelExplanation explanation = model.Explain(text);
        (int Start, int End)[] flip = [.. explanation.Flip.Select(span => (span.Start, span.End))];

        Assert.All(explanation.Flip, span => Assert.Equal(span.Quote, text[span.Start..span.End]));
        AssertDisjoint(flip);
        if (flip.Length > 0)
        {
            Assert.Equal(explanation.Second, Label(model, Without(text, flip)));
            Assert.All(flip, kept => Assert.NotEqual(explanation.Second, Label(model, Without(text, [.. flip.Where(span => span != kept)]))));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Sentences_follow_each_other_and_their_shares_add_up(string text, int seed)
    {
        IReadOnlyList<SentenceLabel> sentences = new ParagraphClassifier(ExplainedModels.Random(text, seed)).Explain(text).Sentences;

        AssertDisjoint(sentences.Select(sentence => (sentence.Start, sentence.End)));
        Assert.True(sentences.Count == 0 || Math.Abs(sentences.Sum(sentence => sentence.Share) - 1) < 1e-5);
        Assert.All(sentences, sentence => Assert.InRange(sentence.End, sentence.Start + 1, text.Length));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_label_is_the_answer_and_the_second_the_next(string text, int seed)
    {
        ParagraphClassifier model = new(ExplainedModels.Random(text, seed));
        float[] scores = new float[model.Labels.Count];
        int best = model.Classify(text, scores);

        LabelExplanation explanation = model.Explain(text);

        Assert.Equal(model.Labels[best], explanation.Label);
        Assert.Equal(model.Labels.Where((_, i) => i != best).MaxBy(label => scores[model.Labels.ToList().IndexOf(label)]), explanation.Second);
    }

    [Theory]
    [InlineData("修了田，建了校。")]
    [InlineData("新田新粮新田。新校新医修了。")]
    [InlineData("田\n校校医")]
    [InlineData("修了修了修了田。建了建了建了校。")]
    public void Without_its_spans_the_label_scores_less(string text)
    {
        LabelExplanation explanation = classifier.Explain(text, int.MaxValue);
        int label = classifier.Labels.ToList().IndexOf(explanation.Label);
        float[] with = new float[3], without = new float[3];
        classifier.Classify(text, with);
        classifier.Classify(Without(text, explanation.Spans.Select(span => (span.Start, span.End))), without);

        Assert.NotEmpty(explanation.Spans);
        Assert.True(without[label] < with[label]);
    }

    [Fact]
    public void Names_the_words_that_spoke_and_those_whose_loss_turns_the_answer()
    {
        string text = "　新 田，新粮，了校。";

        LabelExplanation explanation = classifier.Explain(text);

        Assert.Equal("economy", explanation.Label);
        Assert.Equal("livelihood", explanation.Second);
        Assert.Equal(["田", "粮"], explanation.Spans.Select(span => span.Quote));
        Assert.Equal(new QuotedSpan(3, 4, "田"), Assert.Single(explanation.Flip));
        SentenceLabel sentence = Assert.Single(explanation.Sentences);
        Assert.Equal(new SentenceLabel(1, text.Length, "economy", 1), sentence);
    }

    [Fact]
    public void Weights_of_a_single_sentence_are_the_log_odds_of_the_scores()
    {
        // One sentence, equal biases: 田 against 校 is all there is.
        LabelExplanation explanation = classifier.Explain("田粮");
        float[] scores = new float[3];
        classifier.Classify("田粮", scores);

        Assert.Equal(Math.Log(scores[0] / scores[1]), explanation.Spans.Sum(span => span.Weight), 1e-4);
    }

    [Fact]
    public void A_sentence_speaks_for_itself()
    {
        LabelExplanation explanation = classifier.Explain("修了修了修了修了修田田。建了建了建校校。");

        Assert.Equal(["economy", "livelihood"], explanation.Sentences.Select(sentence => sentence.Label));
        Assert.Equal([0.6f, 0.4f], explanation.Sentences.Select(sentence => sentence.Share));
    }

    [Fact]
    public void Gives_no_more_spans_than_asked_and_the_same_flip_set()
    {
        string text = "田，建，田，修，粮，了，粮，校";

        Assert.Equal(4, classifier.Explain(text).Spans.Count);
        Assert.Equal(classifier.Explain(text).Spans.Take(2), classifier.Explain(text, 2).Spans);
        Assert.Empty(classifier.Explain(text, 0).Spans);
        Assert.Equal(classifier.Explain(text).Flip, classifier.Explain(text, 0).Flip);
    }

    [Fact]
    public void Says_nothing_found_where_the_second_label_cannot_win()
    {
        ParagraphClassifier biased = new(ExplainedModels.Keywords with { Bias = [9, 0, 0] });

        Assert.Empty(biased.Explain("田粮修了").Flip);
        Assert.Equal("economy", biased.Explain("").Label);
        Assert.Empty(biased.Explain("").Spans);
        Assert.Empty(biased.Explain("").Sentences);
    }

    [Fact]
    public void A_flip_set_takes_whole_clauses_where_its_strong_words_do_not_suffice()
    {
        // 修 is too weak for a span, but four of it outweigh 新 once 田 is gone.
        NGramTable table = new([.. "田修新".Select(NGramHash.Of)], [4, 0, 0, 1, 0.5f, 0, 0, 1, 0, 1, 0, 1], 4);
        LabelExplanation explanation = new ParagraphClassifier(ExplainedModels.Keywords with { Table = table }).Explain("田田田田修修修修，新");

        Assert.Equal("田田田田", Assert.Single(explanation.Spans).Quote);
        Assert.Equal(new QuotedSpan(0, 8, "田田田田修修修修"), Assert.Single(explanation.Flip));
    }

    [Fact]
    public void A_figure_is_never_cut()
    {
        string text = "增收１２３４．５万元";
        foreach (int seed in Enumerable.Range(0, 50))
        {
            Assert.All(
                new ParagraphClassifier(ExplainedModels.Random(text, seed)).Explain(text).Spans,
                span => Assert.False(span.Start is > 2 and < 8 || span.End is > 2 and < 8));
        }
    }

    [Fact]
    public void A_model_with_one_label_has_no_second()
    {
        LabelExplanation explanation = new ParagraphClassifier(ExplainedModels.Random("修渠引水", 1, labels: 1)).Explain("修渠引水");

        Assert.Null(explanation.Second);
        Assert.Empty(explanation.Spans);
        Assert.Empty(explanation.Flip);
        Assert.Single(explanation.Sentences);
    }

    [Fact]
    public void Overwhelming_weights_are_explained_still()
    {
        ParagraphClassifier sure = new(ExplainedModels.Keywords with { Bias = [1e30f, -1e30f, 0] });

        Assert.All(sure.Explain("田校").Spans, span => Assert.True(float.IsFinite(span.Weight)));
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Assert.Throws<ArgumentNullException>("text", () => classifier.Explain(null!));
        Assert.Throws<ArgumentOutOfRangeException>("maxSpans", () => classifier.Explain("田", -1));
    }

    private static string Label(ParagraphClassifier model, string text) => model.Labels[model.Classify(text, new float[model.Labels.Count])];

    private static string Without(string text, IEnumerable<(int Start, int End)> spans)
    {
        foreach ((int start, int end) in spans.OrderDescending())
        {
            text = text.Remove(start, end - start);
        }

        return text;
    }

    private static void AssertDisjoint(IEnumerable<(int Start, int End)> spans)
    {
        int end = 0;
        foreach ((int start, int next) in spans)
        {
            Assert.True(start >= end && next > start);
            end = next;
        }
    }
}
