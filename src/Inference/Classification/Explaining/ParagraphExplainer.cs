using SpeechML.Features;

namespace SpeechML.Classification.Explaining;

/// <summary>Explains one classifier's answers.</summary>
internal sealed class ParagraphExplainer(ParagraphClassifier classifier, ClassifierModel model)
{
    public LabelExplanation Explain(string text, int maxSpans)
    {
        float[] scores = new float[classifier.Labels.Count];
        int label = classifier.Classify(text, scores), second = Second(scores, label);
        FoldedMap map = new(text);
        OccurrenceRecorder grams = new(model.LongestNGram);
        new TextSentences(text).Visit(model.LongestNGram, ref grams);
        double[] shares = [.. grams.Sentences.Select(sentence => sentence.Length / (double)map.Count)];
        MixtureGradient mixture = new(model, Sums(grams), shares);
        SentenceLabel[] sentences = [.. grams.Sentences.Select((sentence, i) => Sentence(map, sentence, mixture.Best(i), shares[i]))];
        if (second < 0 || map.Count == 0)
        {
            return new LabelExplanation { Label = classifier.Labels[label], Second = second < 0 ? null : classifier.Labels[second], Spans = [], Sentences = sentences, Flip = [] };
        }

        CharacterEvidence evidence = CharacterEvidence.Of(model, map, grams, mixture.Factors(label, second));
        List<EvidencePiece> pieces = evidence.Spans();
        return new LabelExplanation
        {
            Label = classifier.Labels[label],
            Second = classifier.Labels[second],
            Spans = [.. pieces.OrderByDescending(piece => piece.Weight).Take(maxSpans).Select(piece => Span(text, map, piece))],
            Sentences = sentences,
            Flip = Flip(text, map, pieces, evidence, second),
        };
    }

    /// <summary>Looks among the spans first, then, when they do not suffice, among whole clauses.</summary>
    private QuotedSpan[] Flip(string text, FoldedMap map, List<EvidencePiece> spans, CharacterEvidence evidence, int second)
    {
        FlipSearch search = new(classifier, text);
        IReadOnlyList<(int Start, int End)> found =
            search.Find(spans.Select(piece => Located(map, piece)), second) ??
            search.Find(evidence.Clauses().Where(clause => clause.Weight > 0).Select(piece => Located(map, piece)), second) ?? [];
        return [.. found.Select(piece => new QuotedSpan(piece.Start, piece.End, text[piece.Start..piece.End]))];
    }

    private double[][] Sums(OccurrenceRecorder grams) => [.. grams.Sentences.Select(sentence =>
    {
        double[] sum = new double[model.Table.Lanes];
        for (int i = sentence.FirstOccurrence; i < sentence.EndOccurrence; i++)
        {
            float[] row = model.Table.Find(grams.Occurrences[i].Hash);
            for (int lane = 0; lane < row.Length; lane++)
            {
                sum[lane] += row[lane];
            }
        }

        return sum;
    })];

    private SentenceLabel Sentence(FoldedMap map, RecordedSentence sentence, int label, double share)
    {
        (int start, int end) = map.Locate(sentence.FirstCharacter, sentence.EndCharacter);
        return new SentenceLabel(start, end, classifier.Labels[label], (float)share);
    }

    private static EvidenceSpan Span(string text, FoldedMap map, EvidencePiece piece)
    {
        (int start, int end) = map.Locate(piece.First, piece.End);
        return new EvidenceSpan(start, end, text[start..end], (float)piece.Weight);
    }

    private static (int Start, int End, double Weight) Located(FoldedMap map, EvidencePiece piece)
    {
        (int start, int end) = map.Locate(piece.First, piece.End);
        return (start, end, piece.Weight);
    }

    private static int Second(float[] scores, int best)
    {
        int second = -1;
        for (int label = 0; label < scores.Length; label++)
        {
            if (label != best && (second < 0 || scores[label] > scores[second]))
            {
                second = label;
            }
        }

        return second;
    }
}
