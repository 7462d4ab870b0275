namespace SpeechML.Classification.Explaining;

/// <summary>
/// The classifier's mixture in double precision and logarithms, and how the log-odds of two labels change with each sentence's n-grams.
/// </summary>
/// <remarks>
/// <para>With sentence s of share w, scores z(s) = own(s) · Σ rows of s + all · Σ rows of the paragraph + bias, probabilities p(s) =
/// softmax z(s), P = Σ w(s) p(s) and temperature T, the log-odds of labels c and r are L = (ln P(c) − ln P(r)) / T. Its gradient in
/// the scores is ∂L/∂z(s,k) = [ρ(s)(δ(c,k) − p(s,k)) − σ(s)(δ(r,k) − p(s,k))] / T, where ρ(s) = w(s) p(s,c) / P(c) and σ(s) =
/// w(s) p(s,r) / P(r) are the sentence's parts in the two labels.</para>
/// <para>An n-gram's contribution is gradient × input (Baehrens et al., JMLR 2010; Simonyan et al., 2013; the product: Shrikumar et
/// al., 2016), the input being its row with the text's length held: row · <see cref="Factors"/> of its sentence. In a paragraph of
/// one sentence the contributions and the bias add up to L exactly.</para>
/// </remarks>
internal sealed class MixtureGradient
{
    private readonly ClassifierModel model;
    private readonly double[] shares;
    private readonly double[] own;
    private readonly double all;
    private readonly double[][] logs;

    /// <param name="model">The weights.</param>
    /// <param name="sums">For each sentence the sum of its n-grams' rows.</param>
    /// <param name="shares">For each sentence its part of the characters.</param>
    public MixtureGradient(ClassifierModel model, double[][] sums, double[] shares)
    {
        (this.model, this.shares) = (model, shares);
        int labels = model.Labels.Count;
        own = Array.ConvertAll(sums, sum => Scale(model.Scales.Sentence, sum[labels]));
        all = Scale(model.Scales.Paragraph, sums.Sum(sum => sum[labels]));
        double[] paragraph = new double[labels];
        for (int k = 0; k < labels; k++)
        {
            paragraph[k] = sums.Sum(sum => sum[k]) * all + model.Bias[k];
        }

        logs = new double[sums.Length][];
        for (int s = 0; s < sums.Length; s++)
        {
            logs[s] = new double[labels];
            for (int k = 0; k < labels; k++)
            {
                logs[s][k] = sums[s][k] * own[s] + paragraph[k];
            }

            double total = LogOfSum(logs[s]);
            for (int k = 0; k < labels; k++)
            {
                logs[s][k] -= total;
            }
        }
    }

    /// <summary>The most probable label of one sentence.</summary>
    public int Best(int sentence) => Array.IndexOf(logs[sentence], logs[sentence].Max());

    /// <summary>For each sentence and label, what one unit in an n-gram's row adds to the log-odds of two labels.</summary>
    public double[][] Factors(int label, int second)
    {
        double[] first = Parts(label), other = Parts(second);
        double[] total = new double[model.Labels.Count];
        double[][] factors = new double[logs.Length][];
        for (int s = 0; s < logs.Length; s++)
        {
            factors[s] = new double[total.Length];
            for (int k = 0; k < total.Length; k++)
            {
                double p = Math.Exp(logs[s][k]);
                double gradient = (first[s] * ((k == label ? 1 : 0) - p) - other[s] * ((k == second ? 1 : 0) - p)) / model.Temperature;
                factors[s][k] = own[s] * gradient;
                total[k] += gradient;
            }
        }

        foreach (double[] sentence in factors)
        {
            for (int k = 0; k < total.Length; k++)
            {
                sentence[k] += all * total[k];
            }
        }

        return factors;
    }

    /// <summary>How much of a label's probability each sentence gives; adds up to 1.</summary>
    private double[] Parts(int label)
    {
        double[] parts = new double[logs.Length];
        for (int s = 0; s < parts.Length; s++)
        {
            parts[s] = Math.Log(shares[s]) + logs[s][label];
        }

        double total = LogOfSum(parts);
        return Array.ConvertAll(parts, part => Math.Exp(part - total));
    }

    private static double LogOfSum(double[] logs)
    {
        double max = logs.Max();
        return max + Math.Log(logs.Sum(log => Math.Exp(log - max)));
    }

    private static double Scale(double factor, double squares) => squares > 0 ? factor / Math.Sqrt(squares) : 0;
}
