using System.Runtime.Intrinsics;
using SpeechML.Targets.Judging;

namespace SpeechML.Tests.Targets.Judging;

public class CellWeightsTests
{
    /// <summary>Every combination of every cell weighs what its features weigh, looked up one by one in a dictionary.</summary>
    [Fact]
    public void A_combination_weighs_what_its_features_weigh()
    {
        Random random = new(1);
        Collector all = new();
        foreach ((FigureCell cell, int index) in Combinations())
        {
            FigureCells.AddFeatures(cell, index, ref all);
        }

        uint[] features = [.. all.Features.Distinct().Where(_ => random.Next(4) > 0).Order()];
        short[] weights = [.. features.SelectMany(_ => Enumerable.Range(0, 4)).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        Dictionary<uint, int> rows = features.Select((feature, row) => (feature, row)).ToDictionary(pair => pair.feature, pair => pair.row);
        CellWeights cells = new(new FigureRows(FeatureRows.Of(features, weights)));
        foreach ((FigureCell cell, int index) in Combinations())
        {
            Collector own = new();
            FigureCells.AddFeatures(cell, index, ref own);
            Vector128<int> expected = default, sum = default;
            foreach (uint feature in own.Features)
            {
                expected += rows.TryGetValue(feature, out int row) ? Vector128.Create(weights[row * 4], weights[(row * 4) + 1], weights[(row * 4) + 2], (int)weights[(row * 4) + 3]) : default;
            }

            Assert.Equal(own.Features.Count, cells.Add(cell, index, ref sum));
            Assert.Equal(expected, sum);
        }
    }

    private static IEnumerable<(FigureCell Cell, int Index)> Combinations()
    {
        FigureCell[] cells = Enum.GetValues<FigureCell>();
        for (int i = 0; cells[i] != FigureCell.End; i++)
        {
            int count = cells[i] >= FigureCell.Time ? (TimeWords.Default.Count + 1) * 8 : cells[i + 1] - cells[i];
            for (int index = 0; index < count; index++)
            {
                yield return (cells[i], index);
            }
        }
    }

    private sealed class Collector : IFigureSink
    {
        public List<uint> Features { get; } = [];

        public void Add(uint feature) => Features.Add(feature);

        public void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end) => throw new NotSupportedException();

        public void AddCell(FigureCell cell, int index) => throw new NotSupportedException();
    }
}
