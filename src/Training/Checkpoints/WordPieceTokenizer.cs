using System.Text;

namespace SpeechML.Training.Checkpoints;

/// <summary>
/// Splits text as BERT does: every Chinese character by itself, other words at white space and punctuation, and those from the
/// left into the longest pieces that the vocabulary has (Devlin et al., "BERT", NAACL 2019; its vocabularies mark a piece that
/// does not begin a word with <c>##</c>).
/// </summary>
/// <remarks>Unlike the original it leaves accents on letters, which Chinese speeches do not have.</remarks>
internal sealed class WordPieceTokenizer : ITextTokenizer
{
    public const string FileName = "vocab.txt";

    /// <summary>A longer word is unknown as a whole, as in the original; it bounds the search for pieces.</summary>
    private const int LongestWord = 100;

    private const string Continuation = "##";

    private readonly Dictionary<string, int> tokens;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int unknown, start, end, longestPiece;
    private readonly bool lowerCase;

    private WordPieceTokenizer(Dictionary<string, int> tokens, bool lowerCase, string path)
    {
        this.tokens = tokens;
        this.lowerCase = lowerCase;
        lookup = tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        longestPiece = tokens.Keys.Max(token => token.Length);
        Padding = Special("[PAD]", path);
        unknown = Special("[UNK]", path);
        start = Special("[CLS]", path);
        end = Special("[SEP]", path);
        Mask = Special("[MASK]", path);
    }

    public int VocabularySize => tokens.Count;

    public int Padding { get; }

    public int Mask { get; }

    public int FirstOrdinary => Math.Min(VocabularySize - 1, new[] { Padding, unknown, start, end, Mask }.Max() + 1);

    public int? Start => start;

    public int? End => end;

    /// <summary>Reads a vocabulary: one token a line, numbered from 0.</summary>
    /// <param name="path">The <c>vocab.txt</c>, in UTF-8.</param>
    /// <param name="lowerCase">Whether Latin letters are lower-cased first.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadCheckpoint"/>.</exception>
    public static WordPieceTokenizer Read(string path, bool lowerCase)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(CheckpointFiles.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            throw new SpeechMLException(ErrorCodes.BadCheckpoint, "A vocabulary must be UTF-8. Copy or download it again.", path, offset: e.Index, inner: e);
        }

        Dictionary<string, int> tokens = new(StringComparer.Ordinal);
        string[] lines = text.Split('\n');
        int count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        for (int i = 0; i < count; i++)
        {
            string token = lines[i].TrimEnd('\r');
            if (token.Length == 0 || !tokens.TryAdd(token, i))
            {
                throw new SpeechMLException(ErrorCodes.BadCheckpoint,
                    $"{(token.Length == 0 ? "The line is empty" : $"The token \"{token}\" stands there twice")}, so that the numbers of the tokens cannot be trusted. Copy or download it again.", path, i + 1);
            }
        }

        return tokens.Count > 0
            ? new WordPieceTokenizer(tokens, lowerCase, path)
            : throw new SpeechMLException(ErrorCodes.BadCheckpoint, "The vocabulary is empty. Copy or download it again.", path);
    }

    public int[] Encode(string text)
    {
        List<int> result = new(text.Length);
        StringBuilder word = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                EndWord(word, result);
            }
            else if (IsDropped(rune))
            {
                continue;
            }
            else if (IsChinese(rune.Value) || IsPunctuation(rune))
            {
                EndWord(word, result);
                word.Append(rune);
                EndWord(word, result);
            }
            else
            {
                word.Append(lowerCase ? Rune.ToLowerInvariant(rune) : rune);
            }
        }

        EndWord(word, result);
        return [.. result];
    }

    /// <summary>Adds the pieces of a word, or one unknown token when some part of it is in no piece.</summary>
    private void EndWord(StringBuilder word, List<int> result)
    {
        if (word.Length == 0)
        {
            return;
        }

        string text = word.ToString();
        word.Clear();
        int first = result.Count;
        Span<char> buffer = stackalloc char[Continuation.Length + LongestWord];
        Continuation.CopyTo(buffer);
        for (int from = 0; from < text.Length;)
        {
            int length = text.Length > LongestWord ? 0 : Math.Min(text.Length - from, longestPiece);
            int token = unknown;
            for (; length > 0; length--)
            {
                text.AsSpan(from, length).CopyTo(buffer[Continuation.Length..]);
                if (lookup.TryGetValue(from == 0 ? buffer.Slice(Continuation.Length, length) : buffer[..(Continuation.Length + length)], out token))
                {
                    break;
                }
            }

            if (length == 0)
            {
                result.RemoveRange(first, result.Count - first);
                result.Add(unknown);
                return;
            }

            result.Add(token);
            from += length;
        }
    }

    private int Special(string token, string path) => tokens.TryGetValue(token, out int number)
        ? number
        : throw new SpeechMLException(ErrorCodes.BadCheckpoint, $"The vocabulary has no {token}. Take the vocab.txt of a BERT checkpoint.", path);

    private static bool IsDropped(Rune rune) => rune.Value is 0 or 0xFFFD ||
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? rune.Value is > 32 and < 127 && !Rune.IsLetterOrDigit(rune) : Rune.IsPunctuation(rune);

    private static bool IsChinese(int c) =>
        c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);
}
