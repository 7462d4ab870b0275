using SpeechML.TestSupport;

namespace SpeechML.Training.Torch.Tests.Encoders;

/// <summary>BERT by the paper's formulas, in loops over doubles, for one text.</summary>
internal sealed class ReferenceBert(TinyCheckpoint checkpoint)
{
    private const int D = TinyCheckpoint.Width;

    private readonly Dictionary<string, (long[] Shape, float[] Numbers)> tensors = checkpoint.Tensors();

    public double[][] Vectors(int[] tokens)
    {
        double[][] x = [.. tokens.Select((token, place) => Norm(
            [.. Enumerable.Range(0, D).Select(d => (double)At("embeddings.word_embeddings.weight", token, d) + At("embeddings.position_embeddings.weight", place, d) + At("embeddings.token_type_embeddings.weight", 0, d))],
            "embeddings"))];
        for (int layer = 0; layer < TinyCheckpoint.Layers; layer++)
        {
            string name = $"encoder.layer.{layer}.";
            double[][] q = [.. x.Select(v => Linear(v, name + "attention.self.query"))], k = [.. x.Select(v => Linear(v, name + "attention.self.key"))], value = [.. x.Select(v => Linear(v, name + "attention.self.value"))];
            const int Size = D / TinyCheckpoint.Heads;
            double[][] mixed = [.. x.Select(_ => new double[D])];
            for (int head = 0; head < TinyCheckpoint.Heads; head++)
            {
                for (int i = 0; i < x.Length; i++)
                {
                    double[] weights = [.. Enumerable.Range(0, x.Length).Select(j => Math.Exp(Enumerable.Range(head * Size, Size).Sum(d => q[i][d] * k[j][d]) / Math.Sqrt(Size)))];
                    for (int d = head * Size; d < (head + 1) * Size; d++)
                    {
                        mixed[i][d] = Enumerable.Range(0, x.Length).Sum(j => weights[j] * value[j][d]) / weights.Sum();
                    }
                }
            }

            double[][] after = [.. x.Select((v, i) => Norm(Add(v, Linear(mixed[i], name + "attention.output.dense")), name + "attention.output"))];
            x = [.. after.Select(v => Norm(Add(v, Linear([.. Linear(v, name + "intermediate.dense").Select(Gelu)], name + "output.dense")), name + "output"))];
        }

        return x;
    }

    private float At(string name, int row, int column) => tensors[checkpoint.Prefix + name].Numbers[row * D + column];

    private double[] Linear(double[] v, string name)
    {
        float[] weight = tensors[$"{checkpoint.Prefix}{name}.weight"].Numbers, bias = tensors[$"{checkpoint.Prefix}{name}.bias"].Numbers;
        return [.. bias.Select((b, row) => b + v.Select((x, column) => x * weight[row * v.Length + column]).Sum())];
    }

    private double[] Norm(double[] v, string name)
    {
        float[] scale = tensors[$"{checkpoint.Prefix}{name}.LayerNorm.{checkpoint.ScaleName}"].Numbers, shift = tensors[$"{checkpoint.Prefix}{name}.LayerNorm.{checkpoint.ShiftName}"].Numbers;
        double mean = v.Average(), deviation = Math.Sqrt(v.Average(x => (x - mean) * (x - mean)) + 1e-12);
        return [.. v.Select((x, d) => (x - mean) / deviation * scale[d] + shift[d])];
    }

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    /// <summary>x times the probability that a normal variable is below it; the error function by its series.</summary>
    private static double Gelu(double x)
    {
        double z = x / Math.Sqrt(2), term = z, sum = z;
        for (int n = 1; n < 60; n++)
        {
            term *= -z * z / n;
            sum += term / (2 * n + 1);
        }

        return x * (1 + 2 / Math.Sqrt(Math.PI) * sum) / 2;
    }
}
