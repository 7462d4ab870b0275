using SpeechML.Targets.Judging;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Targets;

/// <summary>Trains the judge of figures. The same figures give the same bytes at any number of threads.</summary>
/// <param name="options">The settings.</param>
/// <param name="parallel">The threads to work on.</param>
internal sealed class JudgeTrainer(JudgeOptions options, ParallelOptions parallel)
{
    // Real figures have each feature twice, once under this salt, so that reports may differ from authored text; both weights
    // add up in the model (Daumé, "Frustratingly easy domain adaptation", ACL 2007).
    private const ulong RealCopy = 1UL << 32;

    /// <summary>Trains on authored and real figures and returns the bundle part.</summary>
    public byte[] Train(IReadOnlyList<FigureParagraph> authored, IReadOnlyList<FigureParagraph> real)
    {
        var columns = Columns(authored, real);
        List<int> rowStart = [0];
        List<int> column = [];
        List<float> value = [];
        List<float> targets = [];
        List<float> weights = [];
        AddRows(authored, isReal: false);
        AddRows(real, isReal: true);
        var matrix = new SparseMatrix(columns.Count, [.. rowStart], [.. column], [.. value]);
        var trained = new SoftmaxRegression(new LbfgsOptions { MaxIterations = options.MaxIterations }, parallel)
            .Train(matrix, [.. targets], [.. weights], StatusJudge.StatusCount, options.L2);
        return Merge(columns, trained);

        void AddRows(IReadOnlyList<FigureParagraph> paragraphs, bool isReal)
        {
            foreach (var paragraph in paragraphs)
            {
                foreach (var figure in paragraph.Figures)
                {
                    var row = new SortedDictionary<int, float>();
                    AddBlock(row, paragraph.Features, StatusJudge.ParagraphScale, isReal, columns);
                    AddBlock(row, paragraph.Sentences[figure.Sentence], StatusJudge.SentenceScale, isReal, columns);
                    AddBlock(row, figure.Features, StatusJudge.FigureScale, isReal, columns);
                    AddBlock(row, figure.Rules, StatusJudge.RuleScale, isReal, columns);
                    foreach (var (place, amount) in row)
                    {
                        column.Add(place);
                        value.Add(amount);
                    }

                    rowStart.Add(column.Count);
                    for (int s = 0; s < StatusJudge.StatusCount; s++)
                        targets.Add((int)figure.Status == s ? 1 : 0);
                    bool record = figure.Status is MentionStatus.Target or MentionStatus.Actual;
                    weights.Add(isReal ? 1 : record ? options.AuthoredWeight : options.AuthoredOtherWeight);
                }
            }
        }
    }

    private static void AddBlock(SortedDictionary<int, float> row, FigureBlock block, float scale, bool isReal, Dictionary<ulong, int> columns)
    {
        float factor = scale / MathF.Sqrt(Math.Max(block.Total, 1));
        foreach (var count in block.Counts)
        {
            if (columns.TryGetValue(count.Hash, out int place))
                row[place] = row.GetValueOrDefault(place) + (factor * count.Count);
            if (isReal && columns.TryGetValue(count.Hash | RealCopy, out int copy))
                row[copy] = row.GetValueOrDefault(copy) + (factor * count.Count);
        }
    }

    private Dictionary<ulong, int> Columns(IReadOnlyList<FigureParagraph> authored, IReadOnlyList<FigureParagraph> real)
    {
        var all = new SortedDictionary<uint, int>();
        var reals = new SortedDictionary<uint, int>();
        Count(authored, all);
        Count(real, all);
        Count(real, reals);
        var columns = new Dictionary<ulong, int>();
        foreach (var (hash, count) in all)
        {
            if (count >= options.MinCount)
                columns.Add(hash, columns.Count);
        }

        foreach (var (hash, count) in reals)
        {
            if (count >= options.MinCount)
                columns.Add(hash | RealCopy, columns.Count);
        }

        return columns;
    }

    // A feature of a paragraph counts once there, however many figures share it.
    private static void Count(IReadOnlyList<FigureParagraph> paragraphs, SortedDictionary<uint, int> counts)
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

    private static byte[] Merge(Dictionary<ulong, int> columns, LinearWeights trained)
    {
        const int Width = StatusJudge.StatusCount;
        var rows = new SortedDictionary<uint, float[]>();
        foreach (var (key, place) in columns)
        {
            uint hash = (uint)key;
            if (!rows.TryGetValue(hash, out float[]? row))
                rows.Add(hash, row = new float[Width]);
            for (int s = 0; s < Width; s++)
                row[s] += (float)trained.Rows[(place * Width) + s];
        }

        float[] bias = [.. trained.Bias.Select(b => (float)b)];
        return StatusJudgeFormat.Write([.. rows.Keys], [.. rows.Values.SelectMany(row => row)], bias);
    }
}
