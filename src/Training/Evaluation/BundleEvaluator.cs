using SpeechML.Bundles;
using SpeechML.Training.Bundles;

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
        return EvaluateLabels(new LabelAnswerer(ModelBundle.Load(bundle).Classifier), data);
    }

    /// <exception cref="SpeechMLException">The data cannot be read or has a label that the classifier does not know.</exception>
    internal static LabelEvaluation EvaluateLabels(LabelAnswerer answerer, string data)
    {
        LabelAnswer[] answers = answerer.Answer(data);
        RequireKnown(answers, answerer.Labels, data);
        return AnswerScores.Of(answers, answerer.Labels);
    }

    /// <summary>Whether the bundle's card names the file among those that it or its base learned from, by the hash of its bytes: scores on it mean nothing then.</summary>
    /// <param name="bundle">The bundle's folder.</param>
    /// <param name="data">The file.</param>
    /// <exception cref="SpeechMLException">The bundle or the file cannot be read, or the file is a pipe, which would be empty when it is read besides.</exception>
    public static bool LearnedFrom(string bundle, string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(bundle);
        ArgumentException.ThrowIfNullOrEmpty(data);
        IReadOnlyList<CardFile> learned = LearnedFiles.Of(bundle);
        return learned.Count > 0 && CardFile.Of(data).Sha256 is var hash && learned.Any(file => file.Sha256 == hash);
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
