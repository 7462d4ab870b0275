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
        weights = [.. rows.Select(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>The judge over the built-in tables.</summary>
    public static RuleJudge Default { get; } = new();

    /// <summary>Judges every figure of a paragraph.</summary>
    public void Judge(ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, Span<MentionStatus> statuses)
    {
        int paragraph = Math.Clamp(Weigh(text), -6, 6);
        int heading = Math.Sign(Weigh(section.TopHeading)) + Math.Sign(Weigh(section.Heading));
        int sentenceStart = 0, sentenceEnd = 0, sentence = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            while (mention.NumberStart >= sentenceEnd && sentenceEnd < text.Length)
            {
                sentenceStart = sentenceEnd;
                int offset = text[sentenceStart..].IndexOfAny("。；！\n");
                sentenceEnd = offset < 0 ? text.Length : sentenceStart + offset + 1;
                if (mention.NumberStart < sentenceEnd)
                    sentence = Weigh(text[sentenceStart..sentenceEnd]);
            }

            var shape = FigureShape.Judge(text, mentions, i);
            statuses[i] = shape ?? ((sentence * 2) + paragraph + (heading * 2) > 0 ? MentionStatus.Target : MentionStatus.Actual);
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
