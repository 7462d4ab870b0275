using System.Buffers;
using System.Text;
using Microsoft.ML;
using SpeechML.Output;
using SpeechML.TestSupport;
using SpeechML.Training.MLNet.Bundles;

namespace SpeechML.Training.MLNet.Tests.Bundles;

public sealed class SpeechBundleCatalogTests : IDisposable
{
    private static readonly string[] Texts = [.. DefaultData.Texts(150), "", "　", "2026年粮食产量达到650万吨以上，城镇新增就业5万人。"];

    private readonly TempFolder folder = new();
    private readonly MLContext context = new();

    public void Dispose() => folder.Dispose();

    private ITransformer Fitted() => context.Transforms.SpeechAnalysis(DefaultData.Bundle).Fit(context.Data.LoadFromEnumerable<Paragraph>([]));

    private ITransformer SavedAndLoaded(ITransformer model)
    {
        IDataView empty = context.Data.LoadFromEnumerable<Paragraph>([]);
        context.Model.Save(model, empty.Schema, folder.At("speech.zip"));
        // A context that has seen nothing of it, as in another process.
        return new MLContext().Model.Load(folder.At("speech.zip"), out _);
    }

    private static void AssertAnswers(IEnumerable<SpeechPrediction> answers)
    {
        SpeechAnalyzer analyzer = SpeechAnalyzer.Load(DefaultData.Bundle);
        SpeechPrediction[] given = [.. answers];
        Assert.Equal(Texts.Length, given.Length);
        Assert.Contains(given, answer => answer.Targets != "[]");
        Assert.Contains(given, answer => answer.Secondary.Length > 0);
        for (int i = 0; i < given.Length; i++)
        {
            ParagraphAnalysis expected = analyzer.Analyze(Texts[i]);
            Assert.Equal(expected.Label, given[i].Label);
            Assert.Equal(expected.Confidence, given[i].Confidence);
            Assert.Equal(expected.Secondary, given[i].Secondary);
            Assert.Equal(expected.Scores.Select(score => score.Label), given[i].Labels);
            Assert.Equal(expected.Scores.Select(score => score.Score), given[i].Score);
            Assert.EndsWith($",\"targets\":{given[i].Targets}}}\n", Line(expected));
        }
    }

    private static string Line(ParagraphAnalysis answer)
    {
        ArrayBufferWriter<byte> line = new();
        using JsonLinesWriter writer = new(line);
        writer.Write(answer);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_prediction_engine_answers_as_the_library_does(bool loaded)
    {
        ITransformer model = loaded ? SavedAndLoaded(Fitted()) : Fitted();
        using PredictionEngine<Paragraph, SpeechPrediction> engine = context.Model.CreatePredictionEngine<Paragraph, SpeechPrediction>(model);
        AssertAnswers(Texts.Select(text => engine.Predict(new Paragraph { Text = text })));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pass_over_data_answers_as_the_library_does(bool loaded)
    {
        ITransformer model = loaded ? SavedAndLoaded(Fitted()) : Fitted();
        IDataView answers = model.Transform(context.Data.LoadFromEnumerable(Texts.Select(text => new Paragraph { Text = text })));
        Assert.DoesNotContain(answers.Schema, column => column.Name.StartsWith("SpeechML.", StringComparison.Ordinal) && !column.IsHidden);
        AssertAnswers(context.Data.CreateEnumerable<SpeechPrediction>(answers, reuseRowObject: false));
    }

    [Fact]
    public void The_column_of_texts_may_have_any_name()
    {
        IDataView texts = context.Transforms.CopyColumns("内容", "Text").Append(context.Transforms.DropColumns("Text"))
            .Fit(context.Data.LoadFromEnumerable<Paragraph>([])).Transform(context.Data.LoadFromEnumerable(Texts.Select(text => new Paragraph { Text = text })));
        IDataView answers = context.Transforms.SpeechAnalysis(DefaultData.Bundle, "内容").Fit(texts).Transform(texts);
        AssertAnswers(context.Data.CreateEnumerable<SpeechPrediction>(answers, reuseRowObject: false));
    }

    [Fact]
    public void A_damaged_bundle_is_refused_at_once()
    {
        foreach (string file in Directory.GetFiles(DefaultData.Bundle))
        {
            folder.Write("damaged/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        folder.Write("damaged/targets.bin", "nothing");
        Assert.Equal(ErrorCodes.DamagedBundle, Assert.Throws<SpeechMLException>(() => context.Transforms.SpeechAnalysis(folder.At("damaged"))).Code);
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => context.Transforms.SpeechAnalysis(folder.At("none"))).Code);
    }
}
