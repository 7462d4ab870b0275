using Microsoft.ML;
using Microsoft.ML.Data;
using SpeechML.TestSupport;
using SpeechML.Training.MLNet.Features;

namespace SpeechML.Training.MLNet.Tests.Features;

public sealed class SpeechFeaturesTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly MLContext context = new(seed: 1);
    private readonly string vectors;

    public SpeechFeaturesTests()
    {
        vectors = folder.At("a.vectors");
        VectorFiles.Build([DefaultData.Corpus], vectors, new Vectors.VectorOptions { Dimensions = 4 }, 1);
    }

    public void Dispose() => folder.Dispose();

    private static LabeledText[] Labelled(int count) =>
        [.. File.ReadLines(DefaultData.Corpus).Take(count).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .Select(line => new LabeledText { Text = line.GetProperty("text").GetString()!, Label = line.GetProperty("label").GetString()! })];

    private VBuffer<float>[] Features(params string[] texts)
    {
        IDataView data = context.Data.LoadFromEnumerable(texts.Select(text => new Paragraph { Text = text }));
        IDataView features = context.Transforms.SpeechFeatures("F", vectors, "Text").Fit(data).Transform(data);
        return [.. features.GetColumn<VBuffer<float>>("F").Select(Copy)];
    }

    /// <summary>ML.NET writes the next row into the same memory.</summary>
    private static VBuffer<float> Copy(VBuffer<float> row)
    {
        VBuffer<float> copy = default;
        row.CopyTo(ref copy);
        return copy;
    }

    [Fact]
    public void The_estimator_and_the_loaded_data_have_the_same_features()
    {
        LabeledFeatures[] loaded = [.. context.Data.CreateEnumerable<LabeledFeatures>(context.Data.LoadSpeechFeatures(DefaultData.Corpus, vectors), false).Take(50)];
        VBuffer<float>[] read = Features([.. Labelled(50).Select(line => line.Text)]);
        for (int i = 0; i < read.Length; i++)
        {
            Assert.Equal(loaded[i].Features.Items(), read[i].Items());
            Assert.True(read[i].Length >= loaded[i].Features.Length);
        }
    }

    [Fact]
    public void A_text_without_known_characters_has_no_features() =>
        Assert.All(Features("", "　", "ᚠᚢᚦ"), row => Assert.All(row.Items(), item => Assert.Equal(0, item.Value)));

    [Fact]
    public void Any_trainer_can_follow_and_the_whole_is_saved_with_the_vectors()
    {
        IDataView data = context.Data.LoadFromEnumerable(Labelled(200));
        IEstimator<ITransformer> pipeline = context.Transforms.SpeechFeatures("Features", vectors, "Text")
            .Append(context.Transforms.FeatureSelection.SelectFeaturesBasedOnCount("Features", count: 1))
            .Append(context.Transforms.Conversion.MapValueToKey("Label"))
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy(l2Regularization: 1e-5f, l1Regularization: 0, maximumNumberOfIterations: 20))
            .Append(context.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
        ITransformer model = pipeline.Fit(data);
        context.Model.Save(model, data.Schema, folder.At("model.zip"));
        File.Delete(vectors);
        ITransformer loaded = new MLContext().Model.Load(folder.At("model.zip"), out _);

        string[] Answers(ITransformer of) => [.. of.Transform(data).GetColumn<string>("PredictedLabel")];
        string[] answers = Answers(model);
        Assert.Equal(answers, Answers(loaded));
        Assert.True(answers.Zip(Labelled(200)).Count(pair => pair.First == pair.Second.Label) > 190);
    }

    [Fact]
    public void Cross_validation_keeps_documents_together()
    {
        IDataView data = context.Data.LoadSpeechFeatures(DefaultData.Corpus, vectors);
        foreach (var fold in context.Data.CrossValidationSplit(data, numberOfFolds: 3, samplingKeyColumnName: nameof(LabeledFeatures.Document)))
        {
            HashSet<string> trained = [.. fold.TrainSet.GetColumn<string>(nameof(LabeledFeatures.Document))];
            Assert.NotEmpty(trained);
            Assert.DoesNotContain(fold.TestSet.GetColumn<string>(nameof(LabeledFeatures.Document)), trained.Contains);
        }
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named()
    {
        Assert.Equal(folder.At("没有"), Assert.Throws<SpeechMLException>(() => context.Transforms.SpeechFeatures("F", folder.At("没有"))).File);
        string damaged = folder.Write("damaged.vectors", "nothing");
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => context.Data.LoadSpeechFeatures(DefaultData.Corpus, damaged)).Code);
    }

    private sealed class LabeledText
    {
        public string Text { get; set; } = "";

        public string Label { get; set; } = "";
    }
}
