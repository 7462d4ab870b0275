using SpeechML.Features;

namespace SpeechML.Tests.Features;

public class TextSentencesTests
{
    private static List<Sentence> Visit(string text, int longest = 3)
    {
        Collector collector = new([], []);
        new TextSentences(text).Visit(longest, ref collector);
        Assert.Empty(collector.Open);
        return collector.Sentences;
    }

    private static uint[] Hashes(string text, int longest = 3) => [.. Visit(text, longest).SelectMany(sentence => sentence.Hashes)];

    private static int[] Lengths(string text) => [.. Visit(text).Select(sentence => sentence.JoinsPrevious ? -sentence.Length : sentence.Length)];

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 7)]
    [InlineData(3, 9)]
    public void A_text_has_so_many_occurrences(int longest, int count) => Assert.Equal(count, Hashes("稳中稳中", longest).Length);

    [Fact]
    public void Each_occurrence_is_visited_once() => Assert.Equal(
        ((uint[])[
            NGramHash.Of('稳'), NGramHash.Of('中'), NGramHash.Of('求'),
            NGramHash.Of('稳', '中'), NGramHash.Of('中', '求'), NGramHash.Of('稳', '中', '求'),
        ]).Order(),
        Hashes("稳中求").Order());

    [Theory]
    [InlineData("增长８．５％ＧＤＰ", "增长0.0%gdp")]
    [InlineData("GDP", "gdp")]
    [InlineData("　　稳 中\r\n求\u200B进", "稳中求进")]
    [InlineData("稳𠀀中", "稳\uFFFD中")]
    [InlineData("稳中求进促发展？就业优先惠民生！", "稳中求进促发展?就业优先惠民生!")]
    public void Texts_that_fold_alike_have_the_same_ngrams(string text, string alike)
    {
        Assert.Equal(Hashes(alike), Hashes(text));
        Assert.Equal(Lengths(alike), Lengths(text));
    }

    [Fact]
    public void A_lone_first_half_of_a_pair_counts_as_the_pair_and_a_lone_second_half_not_at_all()
    {
        Assert.Equal(Hashes("稳𠀁中"), Hashes("稳\uD840中"));
        Assert.Equal(Hashes("稳中"), Hashes("稳\uDC00中"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 \n\0")]
    public void Blank_text_has_no_sentence(string text) => Assert.Empty(Visit(text));

    [Theory]
    [InlineData('。')]
    [InlineData('！')]
    [InlineData('？')]
    [InlineData('；')]
    [InlineData('!')]
    [InlineData('?')]
    [InlineData(';')]
    public void These_marks_end_a_sentence(char mark) => Assert.Equal([11, 8], Lengths($"一二三四五六七八九十{mark}一二三四五六七八"));

    [Theory]
    [InlineData('，')]
    [InlineData('、')]
    [InlineData('：')]
    [InlineData('.')]
    [InlineData('…')]
    [InlineData('\n')]
    public void Other_marks_do_not(char mark) => Assert.Single(Visit($"一二三四五六七八九十{mark}一二三四五六七八九十"));

    [Theory]
    [InlineData("一二三四五六七。一二三四五六七。", 8, 8)] // eight with the mark are enough
    [InlineData("一二三四五六。一二三四五六七。", 15)] // seven are not: they go with what follows
    [InlineData("一是。二是。三是。一二三四五六七八", 9, 8)] // 一是。二是。三是。 together are
    [InlineData("一 二　三\u200B四\r\n五六七。一二三四五六七八", 8, 8)] // only folded characters count
    [InlineData("一 二　三\u200B四\r\n五六。一二三四五六七八", 15)]
    [InlineData("𠀀𠀀𠀀𠀀。一二三四五六七八", 13)] // a pair is one of them
    public void A_sentence_has_eight_folded_characters_at_the_least(string text, params int[] lengths) => Assert.Equal(lengths, Lengths(text));

    [Theory]
    [InlineData("一二三四五六七。一二三四五六七", 8, -7)]
    [InlineData("一二三四五六七。一二三四五六七八", 8, 8)]
    [InlineData("一二三四五六七。谢谢！", 8, -3)]
    [InlineData("一二三四五六七。。", 8, -1)]
    [InlineData("一二三四五六七！”", 8, -1)]
    [InlineData("一二三四五六七。一二三四五六七。谢谢", 8, 8, -2)]
    [InlineData("一二三四五六七。一是。二是。", 8, -6)]
    [InlineData("谢谢！", 3)] // there is nothing to join
    [InlineData("一二三四五六七。　\n", 8)] // nothing is left
    public void A_short_rest_and_only_that_joins_the_sentence_before(string text, params int[] lengths) => Assert.Equal(lengths, Lengths(text));

    [Fact]
    public void Ngrams_do_not_cross_sentences_nor_into_a_rest_that_joins()
    {
        string[] pieces = ["甲乙丙甲乙丙甲。", "丁戊己丁戊己丁。", "庚辛"];
        List<Sentence> sentences = Visit(string.Concat(pieces));
        Assert.Equal([false, false, true], sentences.Select(sentence => sentence.JoinsPrevious));
        Assert.Equal(pieces.Select(piece => Hashes(piece)), sentences.Select(sentence => sentence.Hashes));
        Assert.DoesNotContain(NGramHash.Of('。', '丁'), Hashes(string.Concat(pieces)));
        Assert.DoesNotContain(NGramHash.Of('丁', '。', '庚'), Hashes(string.Concat(pieces)));
        Assert.DoesNotContain(NGramHash.Of('。', '庚'), Hashes(string.Concat(pieces)));
    }

    [Fact]
    public void Ngrams_cross_a_mark_that_ends_no_sentence() =>
        Assert.Contains(NGramHash.Of('是', '。', '稳'), Hashes("一是。稳中求进促发展。"));

    private sealed record Sentence(int Length, bool JoinsPrevious, uint[] Hashes);

    private readonly struct Collector(List<Sentence> sentences, List<uint> open) : ISentenceSink
    {
        public List<Sentence> Sentences => sentences;

        public List<uint> Open => open;

        public void Add(scoped ReadOnlySpan<uint> hashes) => open.AddRange(hashes);

        public void EndSentence(int length, bool joinsPrevious)
        {
            sentences.Add(new Sentence(length, joinsPrevious, [.. open]));
            open.Clear();
        }
    }
}
