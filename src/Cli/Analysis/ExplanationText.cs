using SpeechML.Classification;

namespace SpeechML.Cli.Analysis;

/// <summary>An explanation in words, for a cell of a table or a spreadsheet.</summary>
internal static class ExplanationText
{
    public static string Evidence(LabelExplanation explanation, string separator) =>
        string.Join(separator, explanation.Spans.Select(span => $"{OneLine(span.Quote)} {span.Weight:0.00}"));

    public static string Flip(LabelExplanation explanation, string separator) =>
        string.Join(separator, explanation.Flip.Select(span => OneLine(span.Quote)));

    /// <summary>Each sentence's label and share; neighbours with the same label as one.</summary>
    public static string Sentences(LabelExplanation explanation, string separator)
    {
        List<(string Label, float Share)> runs = [];
        foreach (SentenceLabel sentence in explanation.Sentences)
        {
            if (runs.Count > 0 && runs[^1].Label == sentence.Label)
            {
                runs[^1] = (sentence.Label, runs[^1].Share + sentence.Share);
            }
            else
            {
                runs.Add((sentence.Label, sentence.Share));
            }
        }

        return string.Join(separator, runs.Select(run => $"{run.Label} {run.Share * 100:0}%"));
    }

    private static string OneLine(string quote) => quote.ReplaceLineEndings(" ");
}
