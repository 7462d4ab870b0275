using SpeechML.Bundles;

namespace SpeechML.Training.Evaluation;

/// <summary>Measures a bundle on labelled data.</summary>
public static class BundleEvaluator
{
    /// <summary>Labels every paragraph of a dataset and compares.</summary>
    /// <param name="bundle">The bundle's folder.</param>
    /// <param name="data">A <c>.jsonl</c> or <c>.features</c> file.</param>
    /// <exception cref="SpeechMLException">The bundle or the data cannot be read, or the data has a label that the bundle does not know.</exception>
    public static LabelEvaluation EvaluateLabels(string bundle, string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(bundle);
        ArgumentException.ThrowIfNullOrEmpty(data);
        LabelAnswerer answerer = new(ModelBundle.Load(bundle).Classifier);
        LabelAnswer[] answers = answerer.Answer(data);
        RequireKnown(answers, answerer.Labels, data);
        return AnswerScores.Of(answers, answerer.Labels);
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.UnknownLabel"/>.</exception>
    internal static void RequireKnown(IEnumerable<LabelAnswer> answers, IReadOnlyList<string> labels, string data)
    {
        if (answers.FirstOrDefault(answer => !labels.Contains(answer.Example.Label)) is { } answer)
        {
            throw new SpeechMLException(ErrorCodes.UnknownLabel,
                $"The bundle does not know the label \"{answer.Example.Label}\"; it knows {string.Join(", ", labels)}. Correct the label or train a bundle with it.", data);
        }
    }
}
