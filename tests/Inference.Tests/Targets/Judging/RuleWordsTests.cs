using SpeechML.Targets.Judging;
using SpeechML.Targets.Units;
using SpeechML.Tests.Targets.Cases;

namespace SpeechML.Tests.Targets.Judging;

/// <summary>One pass over a paragraph finds what a pass for each list finds.</summary>
public class RuleWordsTests
{
    private const string Marks = "。；！\n，：";

    private static readonly string[] Texts =
        [.. CaseFile.ReadAll(Path.Combine(AppContext.BaseDirectory, "Targets", "Cases")).Select(item => item.Text), "如果有人问，能不能加快？", "", "将"];

    [Theory]
    [InlineData("tense.tsv")]
    [InlineData("time-signs.tsv")]
    public void No_word_holds_a_mark_that_ends_a_sentence_or_a_clause(string table) =>
        Assert.All(TableReader.Rows(table), row => Assert.Equal(-1, row[0].AsSpan().IndexOfAny(Marks)));

    [Fact]
    public void No_word_of_advertising_begins_with_a_mark() =>
        Assert.All(TableReader.Rows("advertising.tsv"), row => Assert.DoesNotContain(row[0][0], Marks));

    [Fact]
    public void Sentences_add_up_to_the_paragraph()
    {
        RuleWordHits hits = new();
        foreach (string text in Texts)
        {
            RuleWords.Default.Find(text, hits);
            Assert.Equal(RuleWords.Default.Weigh(text), hits.Tense.Sum(word => word.Weight));
            SentenceCursor sentences = new(text);
            for (int at = 0; sentences.MoveTo(at); at = sentences.End)
            {
                (int start, int end) = (sentences.Start, sentences.End);
                Assert.Equal(RuleWords.Default.Weigh(text.AsSpan()[start..end]), hits.Tense.Where(word => word.At >= start && word.At < end).Sum(word => word.Weight));
            }
        }
    }

    [Fact]
    public void Words_of_time_are_the_longest_from_left_to_right()
    {
        RuleWordHits hits = new();
        foreach (string text in Texts)
        {
            RuleWords.Default.Find(text, hits);
            List<(int, int)> expected = [];
            for (int i = 0, length; i < text.Length; i += Math.Max(length, 1))
            {
                if (TimeWords.Default.Words.Match(text, i, out length) is >= 0 and int row)
                {
                    expected.Add((i, row));
                }
            }

            Assert.Equal(expected, hits.Times);
            Assert.Equal(FigureShape.SupposingWords.Any(text.Contains), hits.Supposes);
        }
    }
}
