using SpeechML.Training.Bundles;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Teaching;

/// <summary>
/// Turns a teacher's answers on unlabelled paragraphs into examples for the table (Hinton et al., "Distilling the knowledge in a neural network",
/// 2015). Each fold has a teacher of its own, which did not see the fold's labels; else the table would be calibrated on answers that it
/// had been told.
/// </summary>
internal sealed class Distillation
{
    private readonly ITeacherTrainer trainer;
    private readonly TeacherPlan plan;
    private readonly IReadOnlyList<TeachingText> texts;
    private readonly LabelTargets targets;
    private readonly CancellationToken cancellation;
    private readonly IReadOnlyList<string> taught;
    private readonly Example[] examples;
    private readonly List<LabelAnswer> heldOutAnswers = [];

    /// <param name="trainer">Makes the teachers; it stays the caller's to dispose of.</param>
    /// <param name="plan">What is taught.</param>
    /// <param name="texts">The labelled paragraphs of which there is text.</param>
    /// <param name="targets">What labels mean as probabilities.</param>
    /// <param name="extractor">Makes features of what is taught.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Distillation(
        ITeacherTrainer trainer, TeacherPlan plan, IReadOnlyList<TeachingText> texts, LabelTargets targets, FeatureExtractor extractor, CancellationToken cancellation)
    {
        (this.trainer, this.plan, this.texts, this.targets, this.cancellation) = (trainer, plan, texts, targets, cancellation);
        IReadOnlyList<string> unlabelled = UnlabelledTexts.Read(plan.Unlabelled, plan.ShortestText, texts.Select(text => text.Text));
        trainer.Pretrain(unlabelled, cancellation);
        taught = UnlabelledTexts.Choose(unlabelled, plan.Paragraphs);
        examples = [.. taught.Select((text, i) => new Example
        {
            Document = "taught",
            Sequence = i + 1,
            Label = "",
            Secondary = [],
            Sure = true,
            Sentences = extractor.Extract(text),
        })];
    }

    /// <summary>What a teacher has to say that saw no lesson of these documents.</summary>
    /// <param name="heldOut">The documents that it may not see.</param>
    /// <param name="labels">The labels, in the order of the answers' probabilities.</param>
    public IReadOnlyList<WeightedExample> Teach(IReadOnlySet<string> heldOut, string[] labels)
    {
        using IParagraphTeacher teacher = Train(heldOut, labels);
        TeachingText[] asked = [.. texts.Where(text => text.Example.Calibrates && heldOut.Contains(text.Document))];
        heldOutAnswers.AddRange(Answers(teacher, [.. asked.Select(text => text.Example.Example)], [.. asked.Select(text => text.Text)], labels));
        return Say(teacher, labels);
    }

    /// <summary>What a teacher has to say that saw every lesson, and how good all of them were.</summary>
    /// <param name="labels">The labels, in the order of the answers' probabilities.</param>
    /// <param name="evaluations">Labelled files that are not trained on; those without text are passed over.</param>
    public (IReadOnlyList<WeightedExample> Examples, CardTeacher Card) TeachAll(string[] labels, IEnumerable<string> evaluations)
    {
        using IParagraphTeacher teacher = Train(new HashSet<string>(), labels);
        List<CardEvaluation> scores = [];
        foreach (string path in evaluations.Where(DatasetReader.HasText))
        {
            LabeledParagraph[] paragraphs = [.. LabeledLines.Read(path)];
            LabelAnswer[] answers = Answers(teacher, [.. paragraphs.Select(paragraph => paragraph.ToExample([]))], [.. paragraphs.Select(paragraph => paragraph.Text)], labels);
            BundleEvaluator.RequireKnown(answers, labels, path);
            scores.Add(new CardEvaluation(CardFile.Of(path), AnswerScores.Of(answers, labels)));
        }

        return (Say(teacher, labels), new CardTeacher
        {
            Description = trainer.Description,
            Lessons = texts.Count,
            Taught = taught.Count,
            Weight = plan.Weight,
            CrossValidation = heldOutAnswers.Count > 0 ? AnswerScores.Of(heldOutAnswers, labels) : null,
            Evaluations = scores,
        });
    }

    private IParagraphTeacher Train(IReadOnlySet<string> heldOut, string[] labels)
    {
        Lesson[] lessons = [.. texts.Where(text => !heldOut.Contains(text.Document)).Select(text =>
            new Lesson(text.Document, text.Text, targets.Of(text.Example.Example, labels), targets.Weight(text.Example), text.Example.Calibrates))];
        return trainer.Train(lessons, labels.Length, cancellation);
    }

    private IReadOnlyList<WeightedExample> Say(IParagraphTeacher teacher, string[] labels)
    {
        float[][] probabilities = teacher.Probabilities(taught, cancellation);
        return [.. examples.Select((example, i) => new WeightedExample(
            example with { Label = labels[Array.IndexOf(probabilities[i], probabilities[i].Max())] }, plan.Weight, Calibrates: false, probabilities[i]))];
    }

    private LabelAnswer[] Answers(IParagraphTeacher teacher, Example[] examples, string[] texts, string[] labels)
    {
        float[][] probabilities = teacher.Probabilities(texts, cancellation);
        return [.. examples.Select((example, i) =>
        {
            float confidence = probabilities[i].Max();
            return new LabelAnswer(example, labels[Array.IndexOf(probabilities[i], confidence)], confidence, []);
        })];
    }
}
