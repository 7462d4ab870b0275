using SpeechML.Training.Checkpoints;
using SpeechML.Training.Torch.Batches;

namespace SpeechML.Training.Torch.Tests.Batches;

public class TokenBatcherTests
{
    private static readonly ITextTokenizer Plain = CharacterTokenizer.Learn(["一二三四五六七八"], 1);

    private static readonly ITextTokenizer Marked = new MarkedTokenizer();

    [Fact]
    public void A_long_text_is_cut_without_loss_and_an_empty_one_has_a_piece()
    {
        TokenBatcher batcher = new(Plain, 3, 100);
        Assert.Equal([[3, 4, 5], [6, 7, 8], [9]], batcher.Cut(7, [3, 4, 5, 6, 7, 8, 9]).Select(piece => piece.Tokens));
        TokenPiece empty = Assert.Single(batcher.Cut(7, []));
        Assert.Equal((7, Plain.Padding), (empty.Text, Assert.Single(empty.Tokens)));
    }

    [Fact]
    public void Marks_stand_around_every_piece_and_count()
    {
        TokenBatcher batcher = new(Marked, 4, 100);
        Assert.Equal([[1, 5, 6, 2], [1, 7, 2]], batcher.Cut(0, [5, 6, 7]).Select(piece => piece.Tokens));
        Assert.Equal([1, 2], Assert.Single(batcher.Cut(0, [])).Tokens);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenBatcher(Marked, 2, 100));
    }

    [Fact]
    public void A_random_piece_is_a_run_of_the_text_and_every_run_comes_up()
    {
        TokenBatcher batcher = new(Plain, 2, 100);
        Random random = new(1);
        HashSet<string> seen = [.. Enumerable.Range(0, 100).Select(_ => string.Join(' ', batcher.CutOne(0, [3, 4, 5, 6], random).Tokens))];
        Assert.Equal(["3 4", "4 5", "5 6"], seen.Order());
        Assert.Equal([3], batcher.CutOne(0, [3], random).Tokens);
    }

    [Fact]
    public void Batches_hold_every_piece_once_and_no_more_tokens_than_allowed()
    {
        TokenBatcher batcher = new(Plain, 50, 60);
        Random random = new(2);
        int[][] texts = [.. Enumerable.Range(0, 40).Select(i => Enumerable.Repeat(3 + i % 8, 1 + random.Next(49)).ToArray())];
        foreach (Random? shuffle in (Random?[])[null, new Random(3)])
        {
            IReadOnlyList<TokenBatch> batches = batcher.Batch(texts.Select((text, i) => new TokenPiece(i, text)), shuffle);
            Assert.Equal(Enumerable.Range(0, 40), batches.SelectMany(batch => batch.Texts).Order());
            Assert.All(batches, batch => Assert.True(batch.Height == 1 || batch.Height * batch.Width <= 60));
            foreach (TokenBatch batch in batches)
            {
                for (int row = 0; row < batch.Height; row++)
                {
                    int[] text = texts[batch.Texts[row]];
                    long[] filled = batch.Tokens[(row * batch.Width)..((row + 1) * batch.Width)];
                    Assert.Equal(text.Length, batch.Lengths[row]);
                    Assert.Equal([.. text.Select(token => (long)token), .. Enumerable.Repeat((long)Plain.Padding, batch.Width - text.Length)], filled);
                }
            }
        }
    }

    private sealed class MarkedTokenizer : ITextTokenizer
    {
        public int VocabularySize => 10;

        public int Padding => 0;

        public int Mask => 3;

        public int FirstOrdinary => 4;

        public int? Start => 1;

        public int? End => 2;

        public int[] Encode(string text) => [.. text.Select(_ => 5)];
    }
}
