using System.Numerics;
using SpeechML.Targets.Judging;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Targets;

/// <summary>Trains the judge of figures, on one thread. The same figures give the same bytes.</summary>
/// <param name="options">The settings.</param>
internal sealed class JudgeTrainer(JudgeOptions options)
{
    // The figures of a paragraph share most of their features: a paragraph of n counts as the root of n. One of three counts three.
    private const float TypicalFigures = 3;

    /// <summary>Trains on all figures and returns the bundle part.</summary>
    public byte[] Train(IReadOnlyList<FigureSet> sets, CancellationToken cancellation = default)
    {
        uint[] features = Learnt(sets);
        var columns = features.Select((feature, place) => (feature, place)).ToDictionary();
        List<int> rowStart = [0];
        List<int> column = [];
        List<float> value = [];
        List<int> labels = [];
        List<float> weights = [];
        List<(int Place, float Amount)> row = [];
        foreach (var set in sets)
            AddRows(set);
        var matrix = new SparseMatrix(features.Length, [.. rowStart], [.. column], [.. value]);
        var trained = new AdaGradRegression(options.Epochs, options.LearningRate).Train(matrix, [.. labels], [.. weights], cancellation);
        return StatusJudgeFormat.Write(features, [.. trained.SkipLast(1).SelectMany(Numbers)], Numbers(trained[^1]));

        // One entry a column, in ascending order, whichever blocks it came from.
        void AppendRow()
        {
            row.Sort(static (a, b) => a.Place.CompareTo(b.Place));
            int last = -1;
            foreach (var (place, amount) in row)
            {
                if (place == last)
                {
                    value[^1] += amount;
                    continue;
                }

                column.Add(place);
                value.Add(amount);
                last = place;
            }
        }

        void AddRows(FigureSet set)
        {
            foreach (var paragraph in set.Paragraphs)
            {
                float weight = set.Weight * MathF.Sqrt(TypicalFigures / paragraph.Figures.Count);
                foreach (var figure in paragraph.Figures)
                {
                    row.Clear();
                    AddBlock(row, paragraph.Features, StatusJudge.ParagraphScale, columns);
                    AddBlock(row, paragraph.Sentences[figure.Sentence], StatusJudge.SentenceScale, columns);
                    AddBlock(row, figure.Features, StatusJudge.FigureScale, columns);
                    AddBlock(row, figure.Rules, StatusJudge.RuleScale, columns);
                    AppendRow();
                    rowStart.Add(column.Count);
                    labels.Add((int)figure.Status);
                    weights.Add(weight);
                }
            }
        }
    }

    private static void AddBlock(List<(int, float)> row, FigureBlock block, float scale, Dictionary<uint, int> columns)
    {
        float factor = scale / StatusJudge.Divisor(Math.Max(block.Total, 1));
        foreach (var count in block.Counts)
        {
            if (columns.TryGetValue(count.Hash, out int place))
                row.Add((place, factor * count.Count));
        }
    }

    // The features that are learnt, in the order of their hashes.
    private uint[] Learnt(IReadOnlyList<FigureSet> sets)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var set in sets)
            Count(set.Paragraphs, counts);
        return [.. counts.Where(pair => pair.Value >= options.MinCount).Select(pair => pair.Key).Order()];
    }

    // A feature of a paragraph counts once there, however many figures share it.
    private static void Count(IReadOnlyList<FigureParagraph> paragraphs, Dictionary<uint, int> counts)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var block in (FigureBlock[])[paragraph.Features, .. paragraph.Sentences, .. paragraph.Figures.SelectMany(figure => (FigureBlock[])[figure.Features, figure.Rules])])
            {
                foreach (var count in block.Counts)
                    counts[count.Hash] = counts.GetValueOrDefault(count.Hash) + 1;
            }
        }
    }

    private static float[] Numbers(Vector4 row) => [row.X, row.Y, row.Z, row.W];
}
