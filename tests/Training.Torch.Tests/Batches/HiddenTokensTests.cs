using SpeechML.Training.Checkpoints;
using SpeechML.Training.Torch.Batches;

namespace SpeechML.Training.Torch.Tests.Batches;

public class HiddenTokensTests
{
    private static readonly ITextTokenizer Tokenizer = CharacterTokenizer.Learn([new string([.. Enumerable.Range(0, 1000).Select(i => (char)(0x4E00 + i))])], 1);

    [Fact]
    public void About_a_seventh_is_hidden_most_of_it_behind_the_mask_and_the_truth_is_kept()
    {
        Random random = new(1);
        int[] tokens = [.. Enumerable.Range(0, 20_000).Select(_ => random.Next(Tokenizer.FirstOrdinary, Tokenizer.VocabularySize))];
        TokenBatch batch = new TokenBatcher(Tokenizer, 200, 40_000).Batch(new TokenBatcher(Tokenizer, 200, 40_000).Cut(0, tokens))[0];
        HiddenTokens hidden = HiddenTokens.Hide(batch, Tokenizer, new Random(2));
        Assert.InRange(hidden.Places.Length / 20_000.0, 0.13, 0.17);
        Assert.Equal(hidden.Places.Select(place => batch.Tokens[place]), hidden.Truth);
        double masked = hidden.Places.Count(place => hidden.Tokens[place] == Tokenizer.Mask) / (double)hidden.Places.Length;
        double kept = hidden.Places.Count(place => hidden.Tokens[place] == batch.Tokens[place]) / (double)hidden.Places.Length;
        Assert.InRange(masked, 0.77, 0.83);
        Assert.InRange(kept, 0.07, 0.13);
        HashSet<long> places = [.. hidden.Places];
        Assert.All(Enumerable.Range(0, batch.Tokens.Length).Where(i => !places.Contains(i)), i => Assert.Equal(batch.Tokens[i], hidden.Tokens[i]));
    }

    [Fact]
    public void What_stands_for_no_text_is_never_hidden()
    {
        TokenBatcher batcher = new(Tokenizer, 100, 4000);
        TokenBatch batch = batcher.Batch(Enumerable.Range(0, 20).SelectMany(i => batcher.Cut(i, i == 0 ? [.. Enumerable.Repeat(5, 100)] : [1, 1, 1, 1, 1])))[0];
        HiddenTokens hidden = HiddenTokens.Hide(batch, Tokenizer, new Random(1));
        Assert.NotEmpty(hidden.Places);
        Assert.All(hidden.Truth, token => Assert.Equal(5, token));
    }
}
