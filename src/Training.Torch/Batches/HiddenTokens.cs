using SpeechML.Training.Checkpoints;

namespace SpeechML.Training.Torch.Batches;

/// <summary>A batch with some of its tokens hidden, for pretraining.</summary>
/// <param name="Tokens">The tokens with those hidden replaced.</param>
/// <param name="Places">Where in <paramref name="Tokens"/> something is hidden.</param>
/// <param name="Truth">What is hidden there.</param>
internal sealed record HiddenTokens(long[] Tokens, long[] Places, long[] Truth)
{
    /// <summary>The share of tokens hidden; the proportions are those of BERT (Devlin et al., 2019, section 3.1).</summary>
    private const double Share = 0.15, Masked = 0.8, Replaced = 0.1;

    /// <summary>
    /// Characters are hidden in runs of up to three, about the length of a word: a single one is told by its neighbours too easily to teach much
    /// (Joshi et al., "SpanBERT", TACL 2020).
    /// </summary>
    private const int LongestRun = 3;

    public static HiddenTokens Hide(TokenBatch batch, ITextTokenizer tokenizer, Random random)
    {
        long[] tokens = (long[])batch.Tokens.Clone();
        List<long> places = [], truth = [];
        const double StartShare = Share * 2 / (LongestRun + 1);
        for (int row = 0; row < batch.Height; row++)
        {
            int end = row * batch.Width + batch.Lengths[row], run = 0;
            for (int i = row * batch.Width; i < end; i++)
            {
                run = run > 0 ? run - 1 : random.NextDouble() < StartShare / (1 - Share) ? random.Next(1, LongestRun + 1) : 0;
                if (run > 0 && tokens[i] >= tokenizer.FirstOrdinary)
                {
                    places.Add(i);
                    truth.Add(tokens[i]);
                    double way = random.NextDouble();
                    tokens[i] = way < Masked ? tokenizer.Mask
                        : way < Masked + Replaced ? random.Next(tokenizer.FirstOrdinary, tokenizer.VocabularySize)
                        : tokens[i];
                }
            }
        }

        return new HiddenTokens(tokens, [.. places], [.. truth]);
    }
}
