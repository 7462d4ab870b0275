using SpeechML.TestSupport;
using SpeechML.Training.Checkpoints;

namespace SpeechML.Training.Tests.Checkpoints;

public sealed class WordPieceTokenizerTests : IDisposable
{
    private static readonly string[] Specials = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private WordPieceTokenizer Read(string text, bool lowerCase = true) => WordPieceTokenizer.Read(folder.Write("vocab.txt", text), lowerCase);

    private WordPieceTokenizer With(params string[] tokens) => Read(string.Join('\n', [.. Specials, .. tokens]) + "\n");

    private static SpeechMLException Refused(Action action)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(action);
        Assert.Equal(ErrorCodes.BadCheckpoint, error.Code);
        return error;
    }

    [Fact]
    public void Chinese_characters_and_punctuation_stand_alone()
    {
        WordPieceTokenizer tokenizer = With("发", "展", "产", "业", "，", "gdp");
        Assert.Equal([5, 6, 9, 7, 8, 10], tokenizer.Encode("发展，产业GDP"));
        Assert.Equal(11, tokenizer.VocabularySize);
        Assert.Equal((0, 4, 2, 3, 5), (tokenizer.Padding, tokenizer.Mask, tokenizer.Start!.Value, tokenizer.End!.Value, tokenizer.FirstOrdinary));
    }

    [Fact]
    public void A_word_becomes_the_longest_pieces_from_the_left()
    {
        WordPieceTokenizer tokenizer = With("in", "##for", "##form", "##at", "##ion", "8", "##5", "##8");
        Assert.Equal([5, 7, 8, 9], tokenizer.Encode("information"));
        Assert.Equal([10, 11, 12], tokenizer.Encode("858"));
    }

    [Fact]
    public void A_word_with_a_part_in_no_piece_is_unknown_as_a_whole()
    {
        WordPieceTokenizer tokenizer = With("in", "##form");
        Assert.Equal([5, 6, 1, 5], tokenizer.Encode("inform informx in"));
    }

    [Fact]
    public void A_word_of_more_than_a_hundred_letters_is_unknown()
    {
        WordPieceTokenizer tokenizer = With("a", "##a");
        Assert.Equal(100, tokenizer.Encode(new string('a', 100)).Length);
        Assert.Equal([1], tokenizer.Encode(new string('a', 101)));
    }

    [Fact]
    public void Case_is_kept_where_the_checkpoint_keeps_it()
    {
        string vocabulary = string.Join('\n', [.. Specials, "gdp", "GDP"]);
        Assert.Equal([5], Read(vocabulary).Encode("GDP"));
        Assert.Equal([6], Read(vocabulary, lowerCase: false).Encode("GDP"));
    }

    [Fact]
    public void White_space_control_characters_and_rare_characters_do_no_harm()
    {
        WordPieceTokenizer tokenizer = With("发");
        Assert.Empty(tokenizer.Encode("\u3000 \t\n\u200B\0"));
        Assert.Equal([5, 1, 5], tokenizer.Encode("\u3000发\U00020000发"));
        Assert.Equal([5, 5], tokenizer.Encode("发\uD840发"));
    }

    [Fact]
    public void Lines_may_end_in_either_way()
    {
        Assert.Equal([6], Read(string.Join("\r\n", [.. Specials, "发", "展"])).Encode("展"));
    }

    [Fact]
    public void A_vocabulary_that_cannot_be_trusted_is_refused_with_its_line()
    {
        Assert.Contains("no [MASK]", Refused(() => Read(string.Join('\n', Specials[..4]) + "\n发\n")).Message);
        Assert.Equal(7, Refused(() => With("发", "发")).Line);
        Assert.Equal(6, Refused(() => With("", "发")).Line);
        Assert.Contains("empty", Refused(() => Read("")).Message);
        Assert.Contains("UTF-8", Refused(() => WordPieceTokenizer.Read(folder.Write("vocab.txt", [0xB7, 0xA2, 0x0A]), true)).Message);
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => WordPieceTokenizer.Read(folder.At("none"), true)).Code);
    }
}
