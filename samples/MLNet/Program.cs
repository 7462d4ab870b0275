// A SpeechML bundle in an ML.NET application: put into a pipeline, saved with it, loaded elsewhere, asked paragraph by paragraph and in bulk.
// dotnet run --project samples/MLNet -- models/default data/samples/speech.txt
using Microsoft.ML;
using SpeechML.Documents;
using SpeechML.Samples.MLNet;
using SpeechML.Training.MLNet.Bundles;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: SpeechML.Samples.MLNet BUNDLE DOCUMENT");
    return 2;
}

MLContext context = new();
PlainText[] paragraphs = [.. DocumentReader.Read(args[1]).Select(paragraph => new PlainText { Text = paragraph.Text })];
IDataView data = context.Data.LoadFromEnumerable(paragraphs);

// The bundle has learned already: fitting only ties it to the column. Any ML.NET transform may stand before or behind it.
ITransformer model = context.Transforms.SpeechAnalysis(args[0]).Fit(data);
string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".zip");
context.Model.Save(model, data.Schema, file);

// Another application needs the file and a reference to SpeechML.Training.MLNet, and no bundle.
ITransformer loaded = new MLContext().Model.Load(file, out _);
File.Delete(file);

using (PredictionEngine<PlainText, SpeechPrediction> engine = context.Model.CreatePredictionEngine<PlainText, SpeechPrediction>(loaded))
{
    SpeechPrediction first = engine.Predict(paragraphs[0]);
    Console.WriteLine($"first paragraph: {first.Label} ({first.Confidence:P0})");
}

foreach (var label in context.Data.CreateEnumerable<SpeechPrediction>(loaded.Transform(data), reuseRowObject: false).GroupBy(answer => answer.Label).OrderByDescending(label => label.Count()))
{
    Console.WriteLine($"{label.Key,-16}{label.Count(),4} paragraphs, {label.Count(answer => answer.Targets != "[]"),3} of them with figures");
}

return 0;
