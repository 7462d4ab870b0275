namespace SpeechML.Classification.Explaining;

/// <summary>What each folded character adds to the log-odds of two labels, and the pieces of text in which evidence gathers.</summary>
internal sealed class CharacterEvidence(FoldedMap map, double[] weights)
{
    /// <summary>A character counts for its piece only by what it has above this part of the mean of all that count for the label.</summary>
    private const double Threshold = 0.25;

    /// <summary>Hands each n-gram's contribution in equal parts to its characters; clause marks take a part only among themselves.</summary>
    public static CharacterEvidence Of(ClassifierModel model, FoldedMap map, OccurrenceRecorder grams, double[][] factors)
    {
        double[] weights = new double[map.Count];
        for (int s = 0; s < grams.Sentences.Count; s++)
        {
            for (int i = grams.Sentences[s].FirstOccurrence; i < grams.Sentences[s].EndOccurrence; i++)
            {
                NGramOccurrence gram = grams.Occurrences[i];
                float[] row = model.Table.Find(gram.Hash);
                double contribution = 0;
                for (int k = 0; k < row.Length - 1; k++)
                {
                    contribution += row[k] * factors[s][k];
                }

                Distribute(contribution, gram, map, weights);
            }
        }

        ShareWithinFigures(map, weights);
        return new CharacterEvidence(map, weights);
    }

    /// <summary>The contribution of every character; all together, that of every n-gram.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>The stretches within clauses that speak for the label, in order.</summary>
    public List<EvidencePiece> Spans()
    {
        double[] positive = [.. weights.Where((weight, i) => weight > 0 && !map.IsClauseMark(i))];
        double threshold = positive.Length > 0 ? Threshold * positive.Average() : 0;
        List<EvidencePiece> pieces = [];
        foreach (EvidencePiece clause in Clauses())
        {
            double[] scores = Array.ConvertAll(weights[clause.First..clause.End], weight => weight - threshold);
            pieces.AddRange(MaximalSegments.Find(scores).Select(segment => Piece(clause.First + segment.First, clause.First + segment.End)));
        }

        return pieces;
    }

    /// <summary>The stretches between clause marks, in order, whatever they speak for.</summary>
    public IEnumerable<EvidencePiece> Clauses()
    {
        int first = 0;
        for (int i = 0; i <= map.Count; i++)
        {
            if (i == map.Count || map.IsClauseMark(i))
            {
                if (i > first)
                {
                    yield return Piece(first, i);
                }

                first = i + 1;
            }
        }
    }

    private EvidencePiece Piece(int first, int end) => new(first, end, weights.AsSpan(first, end - first).ToArray().Sum());

    /// <summary>Lets the digits and letters of a figure or an acronym bear alike, so that none is cut in two.</summary>
    private static void ShareWithinFigures(FoldedMap map, double[] weights)
    {
        for (int first = 0, end; first < weights.Length; first = end)
        {
            for (end = first + 1; end < weights.Length && map.IsFigure(end - 1) && map.IsFigure(end); end++)
            {
            }

            Span<double> figure = weights.AsSpan(first..end);
            figure.Fill(figure.ToArray().Average());
        }
    }

    private static void Distribute(double contribution, NGramOccurrence gram, FoldedMap map, double[] weights)
    {
        int takers = 0;
        for (int i = gram.First; i < gram.First + gram.Length; i++)
        {
            takers += map.IsClauseMark(i) ? 0 : 1;
        }

        for (int i = gram.First; i < gram.First + gram.Length; i++)
        {
            if (takers == 0 || !map.IsClauseMark(i))
            {
                weights[i] += contribution / (takers == 0 ? gram.Length : takers);
            }
        }
    }
}
