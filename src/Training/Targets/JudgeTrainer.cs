using SpeechML.Targets.Judging;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Targets;

/// <summary>Trains the judge of figures. The same figures give the same bytes at any number of threads.</summary>
/// <param name="options">The settings.</param>
/// <param name="parallel">The threads to work on.</param>
internal sealed class JudgeTrainer(JudgeOptions options, ParallelOptions parallel)
{
    // Real figures have each feature twice, once under this salt, so that reports may differ from authored text; both weights
    // add up in the model (Daumé, "Frustratingly easy domain adaptation", ACL 2007). RealFreedom scales the second.
    private const ulong RealCopy = 1UL << 32;

    // The figures of a paragraph share most of their features: a paragraph of n counts as the root of n. One of three counts three.
    private const float TypicalFigures = 3;

    /// <summary>Trains on all figures and returns the bundle part.</summary>
    public byte[] Train(IReadOnlyList<FigureSet> sets)
    {
        var columns = Columns(sets);
        List<int> rowStart = [0];
        List<int> column = [];
        List<float> value = [];
        List<float> targets = [];
        List<float> weights = [];
        List<(int Place, float Amount)> row = [];
        foreach (var set in sets)
            AddRows(set);
        var matrix = new SparseMatrix(columns.Count, [.. rowStart], [.. column], [.. value]);
        var trained = new SoftmaxRegression(new LbfgsOptions { MaxIterations = options.MaxIterations }, parallel)
            .Train(matrix, [.. targets], [.. weights], StatusJudge.StatusCount, options.L2);
        return Merge(columns, trained);

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
                    AddBlock(row, paragraph.Features, StatusJudge.ParagraphScale, set.IsReal, columns);
                    AddBlock(row, paragraph.Sentences[figure.Sentence], StatusJudge.SentenceScale, set.IsReal, columns);
                    AddBlock(row, figure.Features, StatusJudge.FigureScale, set.IsReal, columns);
                    AddBlock(row, figure.Rules, StatusJudge.RuleScale, set.IsReal, columns);
                    AppendRow();
                    rowStart.Add(column.Count);
                    for (int s = 0; s < StatusJudge.StatusCount; s++)
                        targets.Add((int)figure.Status == s ? 1 : 0);
                    weights.Add(weight);
                }
            }
        }
    }

    private void AddBlock(List<(int, float)> row, FigureBlock block, float scale, bool isReal, Dictionary<ulong, int> columns)
    {
        float factor = scale / MathF.Sqrt(Math.Max(block.Total, 1));
        foreach (var count in block.Counts)
        {
            if (columns.TryGetValue(count.Hash, out int place))
                row.Add((place, factor * count.Count));
            if (isReal && columns.TryGetValue(count.Hash | RealCopy, out int copy))
                row.Add((copy, options.RealFreedom * factor * count.Count));
        }
    }

    private Dictionary<ulong, int> Columns(IReadOnlyList<FigureSet> sets)
    {
        var reals = new Dictionary<uint, int>();
        foreach (var set in sets.Where(set => set.IsReal))
            Count(set.Paragraphs, reals);
        var all = new Dictionary<uint, int>(reals);
        foreach (var set in sets.Where(set => !set.IsReal))
            Count(set.Paragraphs, all);
        var columns = new Dictionary<ulong, int>();
        AddFrequent(all, 0);
        AddFrequent(reals, RealCopy);
        return columns;

        void AddFrequent(Dictionary<uint, int> counts, ulong salt)
        {
            foreach (var (hash, count) in counts.OrderBy(pair => pair.Key))
            {
                if (count >= options.MinCount)
                    columns.Add(hash | salt, columns.Count);
            }
        }
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

    private byte[] Merge(Dictionary<ulong, int> columns, LinearWeights trained)
    {
        const int Width = StatusJudge.StatusCount;
        var rows = new SortedDictionary<uint, float[]>();
        foreach (var (key, place) in columns)
        {
            uint hash = (uint)key;
            if (!rows.TryGetValue(hash, out float[]? row))
                rows.Add(hash, row = new float[Width]);
            for (int s = 0; s < Width; s++)
                row[s] += (key > uint.MaxValue ? options.RealFreedom : 1) * (float)trained.Rows[(place * Width) + s];
        }

        float[] bias = [.. trained.Bias.Select(b => (float)b)];
        return StatusJudgeFormat.Write([.. rows.Keys], [.. rows.Values.SelectMany(row => row)], bias);
    }
}
