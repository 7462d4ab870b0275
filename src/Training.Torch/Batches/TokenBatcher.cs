using SpeechML.Training.Checkpoints;

namespace SpeechML.Training.Torch.Batches;

/// <summary>Cuts texts into pieces that an encoder can read, and puts pieces of like length together, so that little is spent on filling.</summary>
internal sealed class TokenBatcher
{
    private readonly ITextTokenizer tokenizer;
    private readonly int longestBody, tokensPerBatch;

    /// <param name="tokenizer">Turns text into tokens.</param>
    /// <param name="longest">The most tokens of a piece, marks included.</param>
    /// <param name="tokensPerBatch">The most tokens of a batch, filling included; a single piece may be longer.</param>
    public TokenBatcher(ITextTokenizer tokenizer, int longest, int tokensPerBatch)
    {
        (this.tokenizer, this.tokensPerBatch) = (tokenizer, tokensPerBatch);
        longestBody = longest - (tokenizer.Start is null ? 0 : 1) - (tokenizer.End is null ? 0 : 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestBody, 1, nameof(longest));
    }

    /// <summary>All of a text, in pieces one behind the other; a text without a token is one padding token, so that it has an answer.</summary>
    public IEnumerable<TokenPiece> Cut(int text, int[] tokens)
    {
        for (int from = 0; from < Math.Max(1, tokens.Length); from += longestBody)
        {
            yield return new TokenPiece(text, Mark(tokens.AsSpan(from, Math.Min(longestBody, tokens.Length - from))));
        }
    }

    /// <summary>A piece of a text, from a random place where the text is longer than one.</summary>
    public TokenPiece CutOne(int text, int[] tokens, Random random)
    {
        int spare = tokens.Length - longestBody;
        int from = spare > 0 ? random.Next(spare + 1) : 0;
        return new TokenPiece(text, Mark(tokens.AsSpan(from, Math.Min(longestBody, tokens.Length - from))));
    }

    /// <summary>Batches in order of length, or shuffled: pieces of like length still go together, in another company each time.</summary>
    public IReadOnlyList<TokenBatch> Batch(IEnumerable<TokenPiece> pieces, Random? random = null)
    {
        // The noise changes neighbours by a tenth of the length, little against the whole range.
        TokenPiece[] sorted = [.. pieces.OrderBy(piece => piece.Tokens.Length * (1 + 0.1 * (random?.NextDouble() ?? 0)))];
        List<TokenBatch> batches = [];
        for (int from = 0; from < sorted.Length;)
        {
            int width = 0, to = from;
            while (to < sorted.Length && (to == from || Math.Max(width, sorted[to].Tokens.Length) * (to - from + 1) <= tokensPerBatch))
            {
                width = Math.Max(width, sorted[to++].Tokens.Length);
            }

            batches.Add(Fill(sorted.AsSpan(from, to - from), width));
            from = to;
        }

        TokenBatch[] result = [.. batches];
        random?.Shuffle(result);
        return result;
    }

    private TokenBatch Fill(ReadOnlySpan<TokenPiece> pieces, int width)
    {
        long[] tokens = new long[pieces.Length * width];
        Array.Fill(tokens, tokenizer.Padding);
        int[] texts = new int[pieces.Length], lengths = new int[pieces.Length];
        for (int row = 0; row < pieces.Length; row++)
        {
            texts[row] = pieces[row].Text;
            lengths[row] = pieces[row].Tokens.Length;
            for (int i = 0; i < lengths[row]; i++)
            {
                tokens[row * width + i] = pieces[row].Tokens[i];
            }
        }

        return new TokenBatch(texts, tokens, lengths, width);
    }

    private int[] Mark(ReadOnlySpan<int> body)
    {
        List<int> tokens = new(body.Length + 2);
        if (tokenizer.Start is { } start) tokens.Add(start);
        tokens.AddRange(body);
        if (tokenizer.End is { } end) tokens.Add(end);
        if (tokens.Count == 0) tokens.Add(tokenizer.Padding);
        return [.. tokens];
    }
}
