using System.Globalization;
using SpeechML.Documents;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Judges figures by rules: what plainly is a name or a reference, and else the tense of sentence, paragraph and section.</summary>
internal sealed class RuleJudge
{
    private readonly CharTrie tense;
    private readonly int[] weights;
    private readonly CharTrie advertising = new([.. TableReader.Rows("advertising.tsv").Select((row, i) => KeyValuePair.Create(row[0], i))]);

    private RuleJudge()
    {
        var rows = TableReader.Rows("tense.tsv");
        tense = new CharTrie([.. rows.Select((row, i) => KeyValuePair.Create(row[0], i))]);
        weights = [.. rows.Select(row => int.Parse(row[1], CultureInfo.InvariantCulture))];
    }

    /// <summary>The judge over the built-in tables.</summary>
    public static RuleJudge Default { get; } = new();

    /// <summary>Judges every figure of a paragraph.</summary>
    public void Judge(ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, Span<RuleVerdict> verdicts) =>
        Judge(text, WeighHeadings(section), mentions, verdicts);

    /// <summary>The tense of the headings, as <see cref="Judge(ReadOnlySpan{char}, int, List{QuantityMention}, Span{RuleVerdict})"/> takes it.</summary>
    public int WeighHeadings(SectionContext section) => Math.Sign(Weigh(section.TopHeading)) + Math.Sign(Weigh(section.Heading));

    /// <summary>Judges every figure of a paragraph that stands under headings of a known tense.</summary>
    public void Judge(ReadOnlySpan<char> text, int headings, List<QuantityMention> mentions, Span<RuleVerdict> verdicts)
    {
        var sentences = new SentenceCursor(text);
        var cursor = new SignCursor(text, TimeWords.Default);
        int sentence = 0, weighed = 0, paragraph = 0;
        var advertisement = Advertises(text) ? Advertisement(text) : default;
        for (int i = 0; i < mentions.Count; i++)
        {
            int start = mentions[i].NumberStart;
            if (sentences.MoveTo(start))
            {
                // No word goes over the end of a sentence, so that the paragraph is the sum of its sentences.
                sentence = Weigh(text[sentences.Start..sentences.End]);
                paragraph += Weigh(text[weighed..sentences.Start]) + sentence;
                weighed = sentences.End;
            }

            var context = cursor.MoveTo(sentences.Start, start, mentions[i].End);
            var looks = FigureShape.Judge(text, mentions, i, out bool sure);
            if (start >= advertisement.Start && start < advertisement.End)
                (looks, sure) = (FigureLooks.Name, true);
            verdicts[i] = new RuleVerdict(looks, sure, sentence * 2, cursor.Sentence, context);
        }

        paragraph = Math.Clamp(paragraph + Weigh(text[weighed..]), -6, 6) + (headings * 2);
        for (int i = 0; i < mentions.Count; i++)
            verdicts[i] = verdicts[i] with { Tense = verdicts[i].Tense + paragraph };
    }

    // Two words of advertising make an advertisement: scraped files are full of them.
    private bool Advertises(ReadOnlySpan<char> text)
    {
        int hits = 0;
        for (int i = advertising.NextBeginning(text, 0); i < text.Length && hits < 2; i = advertising.NextBeginning(text, i))
        {
            hits += advertising.Match(text, i, out int length) >= 0 ? 1 : 0;
            i += Math.Max(length, 1);
        }

        return hits >= 2;
    }

    /// <summary>The part of an advertising paragraph that is the advertisement: where all its words stand in brackets, those, else all of it.</summary>
    private (int Start, int End) Advertisement(ReadOnlySpan<char> text)
    {
        int open = -1, start = text.Length, end = 0;
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (open < 0 && "（(【[〔".Contains(text[i]))
            {
                open = i;
            }
            else if (open >= 0 && "）)】]〕".Contains(text[i]))
            {
                end = inside ? i + 1 : end;
                (open, inside) = (-1, false);
            }
            else if (advertising.Match(text, i, out int length) >= 0)
            {
                if (open < 0)
                    return (0, text.Length);
                (start, inside) = (Math.Min(start, open), true);
                i += length - 1;
            }
        }

        return (start, inside ? text.Length : end);
    }

    private int Weigh(ReadOnlySpan<char> text)
    {
        int sum = 0;
        for (int i = tense.NextBeginning(text, 0); i < text.Length; i = tense.NextBeginning(text, i))
        {
            int row = tense.Match(text, i, out int length);
            if (row >= 0)
                sum += weights[row];
            i += row >= 0 ? length : 1;
        }

        return sum;
    }
}
