namespace SpeechML.Training.Optimization;

/// <summary>Collects the rows of a <see cref="SparseMatrix"/> one after the other.</summary>
internal sealed class SparseMatrixBuilder(int columnCount)
{
    private readonly List<int> rowStart = [0];
    private readonly List<int> columns = [];
    private readonly List<float> values = [];

    public void Add(int column, float value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)columnCount);
        columns.Add(column);
        values.Add(value);
    }

    public void EndRow() => rowStart.Add(columns.Count);

    public SparseMatrix Build() => new(columnCount, rowStart.ToArray(), columns.ToArray(), values.ToArray());
}
