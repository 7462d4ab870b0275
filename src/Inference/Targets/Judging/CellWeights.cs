using System.Runtime.Intrinsics;

namespace SpeechML.Targets.Judging;

/// <summary>What the features of each combination of a <see cref="FigureCell"/> weigh together: one look for several, and nothing hashed.</summary>
internal sealed class CellWeights
{
    private readonly Vector128<int>[] sums = new Vector128<int>[(int)FigureCell.End];
    private readonly byte[] counts = new byte[(int)FigureCell.End];

    /// <param name="rows">The weights of single features.</param>
    public CellWeights(FigureRows rows)
    {
        FigureCell[] cells = Enum.GetValues<FigureCell>();
        for (int cell = 0; cells[cell] != FigureCell.End; cell++)
        {
            int rowsOfWords = cells[cell] >= FigureCell.Time ? (TimeWords.Default.Count + 1) * 8 : int.MaxValue;
            int combinations = Math.Min(cells[cell + 1] - cells[cell], rowsOfWords);
            for (int index = 0; index < combinations; index++)
            {
                var sum = new Sum(rows);
                FigureCells.AddFeatures(cells[cell], index, ref sum);
                (sums[(int)cells[cell] + index], counts[(int)cells[cell] + index]) = (sum.Total, (byte)sum.Count);
            }
        }
    }

    /// <summary>Adds the weights of a combination to <paramref name="sum"/>; returns how many features it has.</summary>
    public int Add(FigureCell cell, int index, ref Vector128<int> sum)
    {
        sum += sums[(int)cell + index];
        return counts[(int)cell + index];
    }

    private struct Sum(FigureRows rows) : IFigureSink
    {
        public Vector128<int> Total { get; private set; }

        public int Count { get; private set; }

        public void Add(uint feature)
        {
            Total = rows.Add([feature], Total);
            Count++;
        }

        public readonly void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end) => throw new NotSupportedException();

        public readonly void AddCell(FigureCell cell, int index) => throw new NotSupportedException();
    }
}
