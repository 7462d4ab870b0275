using Microsoft.ML;
using Microsoft.ML.Data;
using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>A problem as ML.NET's data.</summary>
internal static class ProblemView
{
    /// <summary>
    /// One row a paragraph and label that it should get in part, weighted by that part: the cross-entropy of a soft target is the sum of
    /// those of its labels, so trainers that know hard labels alone minimise the same.
    /// </summary>
    public static IDataView OfAllLabels(MLContext context, LinearProblem problem, CancellationToken cancellation) =>
        context.Data.LoadFromEnumerable(Cancellable(AllLabels(problem), cancellation), Schema(problem));

    /// <summary>One row a paragraph, which says whether the label is the one that it should get most.</summary>
    public static IDataView OfOneLabel(MLContext context, LinearProblem problem, int label, CancellationToken cancellation) =>
        context.Data.LoadFromEnumerable(Cancellable(OneLabel(problem, label), cancellation), Schema(problem));

    private static IEnumerable<ProblemRow> Cancellable(List<ProblemRow> rows, CancellationToken cancellation)
    {
        foreach (ProblemRow row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static SchemaDefinition Schema(LinearProblem problem)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(ProblemRow));
        schema[nameof(ProblemRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), problem.LabelCount);
        schema[nameof(ProblemRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, problem.Rows.ColumnCount);
        return schema;
    }

    private static List<ProblemRow> AllLabels(LinearProblem problem)
    {
        List<ProblemRow> rows = [];
        for (int i = 0; i < problem.Rows.RowCount; i++)
        {
            VBuffer<float> features = Features(problem.Rows, i);
            for (int label = 0; label < problem.LabelCount; label++)
            {
                float part = problem.Targets[i * problem.LabelCount + label];
                if (part > 0)
                {
                    rows.Add(new ProblemRow { Label = (uint)label, Weight = part * problem.Weights[i], Features = features });
                }
            }
        }

        return rows;
    }

    private static List<ProblemRow> OneLabel(LinearProblem problem, int label)
    {
        List<ProblemRow> rows = [];
        for (int i = 0; i < problem.Rows.RowCount; i++)
        {
            ReadOnlySpan<float> target = problem.Targets.AsSpan(i * problem.LabelCount, problem.LabelCount);
            int best = target.IndexOf(System.Numerics.Tensors.TensorPrimitives.Max(target));
            rows.Add(new ProblemRow { IsLabel = best == label, Weight = problem.Weights[i], Features = Features(problem.Rows, i) });
        }

        return rows;
    }

    private static VBuffer<float> Features(SparseMatrix matrix, int row)
    {
        Range entries = matrix.RowStart[row]..matrix.RowStart[row + 1];
        return new VBuffer<float>(matrix.ColumnCount, matrix.RowStart[row + 1] - matrix.RowStart[row], matrix.Value[entries], matrix.Column[entries]);
    }
}
