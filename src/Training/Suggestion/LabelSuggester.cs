using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Documents;
using SpeechML.Features;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Suggestion;

/// <summary>Finds the unlabelled paragraphs from which a model would learn most.</summary>
public static class LabelSuggester
{
    /// <summary>Only the paragraphs of most uncertainty are compared with each other, this many for each one that is wanted.</summary>
    private const int ShortlistFactor = 20;

    private const int SmallestShortlist = 2_000;

    /// <summary>Chooses paragraphs that the model is unsure of and that are unlike each other.</summary>
    /// <remarks>The same paragraphs and bundle give the same suggestions. Only a short list of the paragraphs is held in memory.</remarks>
    /// <param name="paragraphs">The unlabelled paragraphs, read once.</param>
    /// <param name="bundle">The folder of the model that is to learn.</param>
    /// <param name="options">How many, and which not.</param>
    /// <returns>The most worthwhile first, so that labelling may stop anywhere; fewer than wanted when there are no more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one, or for no length at all.</exception>
    /// <exception cref="SpeechMLException">The bundle, a labelled dataset or, while they are being read, the paragraphs cannot be read.</exception>
    public static IReadOnlyList<SuggestedParagraph> Suggest(IEnumerable<Paragraph> paragraphs, string bundle, SuggestionOptions options)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentException.ThrowIfNullOrEmpty(bundle);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestText, options.ShortestText);
        ClassifierModel model = ModelBundle.Load(bundle).Classifier;
        DatasetReader reader = new(new FeatureExtractor(model.LongestNGram));
        float[][] labelled = [.. options.Labelled.SelectMany(path => reader.Read(path).Examples).Select(example => ParagraphSketch.Of(new CountedSentences(example), model))];
        (SuggestedParagraph Suggestion, Candidate Candidate)[] shortlist = Shortlist(paragraphs, model, options);
        int[] chosen = BatchChooser.Choose([.. shortlist.Select(entry => entry.Candidate)], labelled, options.Count);
        return Array.ConvertAll(chosen, i => shortlist[i].Suggestion);
    }

    /// <summary>The paragraphs of most uncertainty, each text once, in the order in which they were read.</summary>
    private static (SuggestedParagraph, Candidate)[] Shortlist(IEnumerable<Paragraph> paragraphs, ClassifierModel model, SuggestionOptions options)
    {
        ParagraphFilter filter = new(options);
        ParagraphClassifier classifier = new(model);
        float[] scores = new float[classifier.Labels.Count];
        int capacity = (int)Math.Max(SmallestShortlist, Math.Min(Array.MaxLength, (long)options.Count * ShortlistFactor));
        HashSet<UInt128> known = [];
        PriorityQueue<(SuggestedParagraph Suggestion, double Uncertainty, long Place), (double, long)> best = new();
        long place = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            place++;
            if (!filter.Accepts(paragraph.Text) || !known.Add(Fingerprint(paragraph.Text)))
            {
                continue;
            }

            int label = classifier.Classify(paragraph.Text, scores);
            double uncertainty = Uncertainty.Of(scores);
            best.Enqueue((new SuggestedParagraph(paragraph, classifier.Labels[label], scores[label]), uncertainty, place), (uncertainty, -place));
            if (best.Count > capacity)
            {
                best.Dequeue();
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderBy(entry => entry.Place)
            .Select(entry => (entry.Suggestion, new Candidate(entry.Uncertainty, ParagraphSketch.Of(new TextSentences(entry.Suggestion.Paragraph.Text), model))))];
    }

    /// <summary>Stands for a text, so that an archive's texts need not be held to know which were seen.</summary>
    private static UInt128 Fingerprint(string text) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim())));
}
