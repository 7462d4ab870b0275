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

    private RuleJudge()
    {
        var rows = TableReader.Rows("tense.tsv");
        tense = new CharTrie([.. rows.Select((row, i) => KeyValuePair.Create(row[0], i))]);
        weights = [.. rows.Select(row => int.Parse(row[1], CultureInfo.InvariantCulture))];
    }

    /// <summary>The judge over the built-in tables.</summary>
    public static RuleJudge Default { get; } = new();

    /// <summary>Judges every figure of a paragraph.</summary>
    public void Judge(ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, Span<RuleVerdict> verdicts)
    {
        int paragraph = Math.Clamp(Weigh(text), -6, 6);
        int heading = Math.Sign(Weigh(section.TopHeading)) + Math.Sign(Weigh(section.Heading));
        var sentences = new SentenceCursor(text);
        int sentence = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            if (sentences.MoveTo(mentions[i].NumberStart))
                sentence = Weigh(text[sentences.Start..sentences.End]);
            verdicts[i] = new RuleVerdict(FigureShape.Judge(text, mentions, i), (sentence * 2) + paragraph + (heading * 2));
        }
    }

    private int Weigh(ReadOnlySpan<char> text)
    {
        int sum = 0;
        for (int i = 0; i < text.Length;)
        {
            int row = tense.Match(text, i, out int length);
            if (row >= 0)
                sum += weights[row];
            i += row >= 0 ? length : 1;
        }

        return sum;
    }
}
