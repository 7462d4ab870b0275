using SpeechML.Classification;
using SpeechML.Classification.Explaining;

namespace SpeechML.Tests.Classification.Explaining;

public sealed class MixtureGradientTests
{
    private const int Labels = 3;

    private static readonly double[] Shares = [0.5, 0.2, 0.3];

    private readonly ClassifierModel model = ExplainedModels.Keywords with { Temperature = 1.7f, Bias = [0.3f, -0.2f, 0.1f], Scales = new MixtureScales(0.8f, 1.3f) };

    [Fact]
    public void Factors_are_the_slope_of_the_log_odds()
    {
        double[][] sums = [[1, 2, -1, 4], [0.5, -2, 3, 2], [-1, 0, 1, 1]];
        double[][] factors = new MixtureGradient(model, sums, Shares).Factors(0, 1);

        for (int s = 0; s < sums.Length; s++)
        {
            for (int k = 0; k < Labels; k++)
            {
                const double step = 1e-5;
                double[][] more = Array.ConvertAll(sums, sum => (double[])sum.Clone()), less = Array.ConvertAll(sums, sum => (double[])sum.Clone());
                more[s][k] += step;
                less[s][k] -= step;
                Assert.Equal((LogOdds(more) - LogOdds(less)) / (2 * step), factors[s][k], 1e-6);
            }
        }
    }

    [Fact]
    public void Contributions_to_one_sentence_and_the_bias_are_the_log_odds()
    {
        double[][] sums = [[1, 2, -1, 4]];
        double[] factors = new MixtureGradient(model, sums, [1]).Factors(0, 1)[0];

        double contributions = Enumerable.Range(0, Labels).Sum(k => sums[0][k] * factors[k]);

        Assert.Equal(LogOdds(sums, [1]), contributions + ((double)model.Bias[0] - model.Bias[1]) / model.Temperature, 1e-9);
    }

    [Fact]
    public void A_sentence_without_a_known_ngram_gets_no_factor_of_its_own()
    {
        double[][] factors = new MixtureGradient(model, [[0, 0, 0, 0]], [1]).Factors(0, 1);

        Assert.All(factors[0], factor => Assert.Equal(0, factor));
    }

    /// <summary>The model's formula once more, written out plainly.</summary>
    private double LogOdds(double[][] sums, double[]? shares = null)
    {
        double[] paragraph = [.. Enumerable.Range(0, Labels).Select(k => sums.Sum(sum => sum[k]) * model.Scales.Paragraph / Math.Sqrt(sums.Sum(sum => sum[Labels])) + model.Bias[k])];
        double[] mixed = new double[Labels];
        for (int s = 0; s < sums.Length; s++)
        {
            double[] e = [.. Enumerable.Range(0, Labels).Select(k => Math.Exp(sums[s][k] * model.Scales.Sentence / Math.Sqrt(sums[s][Labels]) + paragraph[k]))];
            for (int k = 0; k < Labels; k++)
            {
                mixed[k] += (shares ?? Shares)[s] * e[k] / e.Sum();
            }
        }

        return Math.Log(mixed[0] / mixed[1]) / model.Temperature;
    }
}
