using SpeechML.Classification;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Evaluation;

/// <summary>Asks a classifier about labelled paragraphs.</summary>
internal sealed class LabelAnswerer(ClassifierModel model)
{
    private readonly ParagraphClassifier classifier = new(model);

    public IReadOnlyList<string> Labels => classifier.Labels;

    /// <summary>One answer an example of the file, in its order.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public LabelAnswer[] Answer(string data) => Answer(new DatasetReader(new FeatureExtractor(model.LongestNGram)).Read(data).Examples);

    public LabelAnswer[] Answer(IReadOnlyList<Example> examples) => [.. examples.Select(Answer)];

    private LabelAnswer Answer(Example example)
    {
        float[] scores = new float[Labels.Count];
        int best = classifier.Classify(new CountedSentences(example), scores);
        string[] secondary = [.. Enumerable.Range(0, scores.Length).Where(i => i != best && classifier.IsSecondary(i, scores[i])).Select(i => Labels[i])];
        return new LabelAnswer(example, Labels[best], scores[best], secondary);
    }
}
