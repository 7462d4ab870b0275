namespace SpeechML.Training.Datasets.Exchange;

/// <summary>The table that <c>speechml analyze</c> writes: a row for each target, so that a paragraph with several of them stands there several times, and texts with a guard.</summary>
internal sealed class AnswerTable(ImportContext context)
{
    /// <summary>Columns of every such table that tell of one target, and not of the paragraph.</summary>
    private static readonly string[] OfTarget =
        ["start", "end", "quote", "indicator", "value", "valueMax", "masked", "unit", "comparator", "direction", "period", "status"];

    /// <summary>The same of tables with comparable values.</summary>
    private static readonly string[] OfNormalizedTarget = ["indicatorId", "kind", "baseValue", "baseValueMax", "baseUnit", "resolvedPeriod"];

    private readonly Dictionary<(string Document, long Sequence, string Text), DatasetLine> first = [];
    private readonly HashSet<DatasetLine> disagreeing = [];

    public static bool IsHeader(string[] headers) => ((string[])["doc", "seq", "text", .. OfTarget]).All(headers.Contains);

    public static bool IsOfTarget(string name) => OfTarget.Contains(name) || OfNormalizedTarget.Contains(name);

    /// <summary>Whether a row is the first of its paragraph. Of further ones, those with another label are counted, which somebody has corrected in some rows alone.</summary>
    public bool IsFirst(DatasetLine line)
    {
        LabeledParagraph paragraph = line.Paragraph;
        (string, long, string) place = (paragraph.Document, paragraph.Sequence, paragraph.Text);
        if (first.TryAdd(place, line))
        {
            return true;
        }

        DatasetLine kept = first[place];
        if (kept.Paragraph.Label != paragraph.Label && disagreeing.Add(kept))
        {
            context.Disagreeing++;
        }

        return false;
    }
}
