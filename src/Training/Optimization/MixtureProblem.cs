namespace SpeechML.Training.Optimization;

/// <summary>
/// Examples made of parts: part s of example i scores zₛ = ownₛ·W·xₛ + allᵢ·W·Σx + b, and the example's probabilities are the mean of
/// the parts' softmaxes, each part with its share.
/// </summary>
/// <param name="Rows">One row a part. Its columns are all there are; the last ones have no entry here where <see cref="Dense"/> has them.</param>
/// <param name="Start">Example i has the parts <c>Start[i]..Start[i + 1]</c>; at least one.</param>
/// <param name="OwnScale">For each part the factor of its own row.</param>
/// <param name="AllScale">For each example the factor of the sum of its rows.</param>
/// <param name="Share">For each part its share of the example; those of one example add up to 1.</param>
internal sealed record MixtureProblem(SparseMatrix Rows, int[] Start, float[] OwnScale, float[] AllScale, float[] Share)
{
    public int ExampleCount => Start.Length - 1;

    /// <summary>The values of the last columns, one row a part; none where <see cref="Rows"/> has all.</summary>
    public DenseColumns Dense { get; init; } = DenseColumns.None;

    /// <summary>The first column that is dense.</summary>
    public int DenseStart => Rows.ColumnCount - Dense.Width;

    /// <summary>
    /// The rows xᵢ = allᵢ·Σx of a problem whose parts do not score on their own (ownₛ = 0), so that all parts of an example answer the same
    /// and their mixture is one softmax. Columns are in ascending order, each once.
    /// </summary>
    public SparseMatrix ExampleRows()
    {
        if (Array.Exists(OwnScale, scale => scale != 0))
        {
            throw new InvalidOperationException("The parts score on their own: the problem is no linear one.");
        }

        SparseMatrixBuilder rows = new(Rows.ColumnCount);
        SortedDictionary<int, double> sums = [];
        for (int example = 0; example < ExampleCount; example++)
        {
            sums.Clear();
            for (int i = Rows.RowStart[Start[example]]; i < Rows.RowStart[Start[example + 1]]; i++)
            {
                sums[Rows.Column[i]] = sums.GetValueOrDefault(Rows.Column[i]) + Rows.Value[i];
            }

            foreach ((int column, double sum) in sums)
            {
                rows.Add(column, (float)(AllScale[example] * sum));
            }

            for (int d = 0; d < Dense.Width; d++)
            {
                double sum = 0;
                for (int part = Start[example]; part < Start[example + 1]; part++)
                {
                    sum += Dense.Row(part)[d];
                }

                rows.Add(DenseStart + d, (float)(AllScale[example] * sum));
            }

            rows.EndRow();
        }

        return rows.Build();
    }

    /// <summary>Some of the examples, in the order given.</summary>
    public MixtureProblem Select(IReadOnlyList<int> examples)
    {
        List<int> start = [0], parts = [];
        foreach (int example in examples)
        {
            parts.AddRange(Enumerable.Range(Start[example], Start[example + 1] - Start[example]));
            start.Add(parts.Count);
        }

        return new MixtureProblem(
            Rows.KeepRows(parts), [.. start], [.. parts.Select(part => OwnScale[part])], [.. examples.Select(example => AllScale[example])],
            [.. parts.Select(part => Share[part])])
        { Dense = Dense.KeepRows(parts) };
    }

    /// <summary>The same over the columns that have an entry or are dense, and for each of those its number here.</summary>
    public (MixtureProblem Problem, int[] Columns) DropEmptyColumns()
    {
        (SparseMatrix rows, int[] kept) = Rows.DropEmptyColumns();
        if (Dense.Width > 0)
        {
            rows = new SparseMatrix(rows.ColumnCount + Dense.Width, rows.RowStart, rows.Column, rows.Value);
            kept = [.. kept, .. Enumerable.Range(DenseStart, Dense.Width)];
        }

        return (this with { Rows = rows }, kept);
    }

    /// <summary>The same over some of the columns, renumbered in the order given, which ends with the dense ones; entries of others are dropped.</summary>
    public MixtureProblem KeepColumns(int[] kept) => this with { Rows = Rows.KeepColumns(kept) };

    /// <summary>The examples of several problems over the same columns, one after the other.</summary>
    public static MixtureProblem Join(IReadOnlyList<MixtureProblem> problems)
    {
        List<int> start = [0], rowStart = [0];
        foreach (MixtureProblem problem in problems)
        {
            (int parts, int entries) = (start[^1], rowStart[^1]);
            start.AddRange(problem.Start.Skip(1).Select(at => parts + at));
            rowStart.AddRange(problem.Rows.RowStart.Skip(1).Select(at => entries + at));
        }

        T[] All<T>(Func<MixtureProblem, T[]> of) => Concatenate(problems.Select(of).ToArray());
        SparseMatrix rows = new(problems[0].Rows.ColumnCount, [.. rowStart], All(problem => problem.Rows.Column), All(problem => problem.Rows.Value));
        return new MixtureProblem(rows, [.. start], All(problem => problem.OwnScale), All(problem => problem.AllScale), All(problem => problem.Share))
        {
            Dense = new DenseColumns(problems[0].Dense.Width, All(problem => problem.Dense.Value)),
        };
    }

    private static T[] Concatenate<T>(T[][] arrays)
    {
        T[] result = new T[arrays.Sum(array => array.Length)];
        int to = 0;
        foreach (T[] array in arrays)
        {
            array.CopyTo(result, to);
            to += array.Length;
        }

        return result;
    }

    /// <summary>Examples of one part each, which is plain multinomial logistic regression.</summary>
    public static MixtureProblem Single(SparseMatrix rows)
    {
        float[] ones = new float[rows.RowCount];
        Array.Fill(ones, 1);
        return new MixtureProblem(rows, [.. Enumerable.Range(0, rows.RowCount + 1)], ones, new float[rows.RowCount], ones);
    }
}
