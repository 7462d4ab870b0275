// Accuracy and speed of ML.NET's own text pipelines beside a SpeechML bundle, on the same split. See benchmarks/README.md.
using Microsoft.ML;
using SpeechML;
using SpeechML.MLNetPipelines;
#if JIEBA_NET
using SpeechML.Segmentation.Jieba;
#endif
using SpeechML.Training.MLNet.Bundles;
using SpeechML.Words;

if (args.Length < 4)
{
    Console.Error.WriteLine("usage: SpeechML.MLNetPipelines BUNDLE VECTORS TEST.jsonl TRAIN.jsonl… [--words jieba|DIR]");
    return 2;
}

int option = Array.IndexOf(args, "--words");
IWordSegmenter? words = null;
if (option >= 0)
{
#if JIEBA_NET
    words = JiebaWords.Load(args[option + 1] == "jieba" ? JiebaWords.PackagedFolder : args[option + 1]);
#else
    Console.Error.WriteLine("This build has no JiebaNet; the pipeline with words is left out.");
#endif
}

MLContext context = new(seed: 1);
LabeledText[] test = LabeledText.Read(args[2]), train = [.. args[3..(option < 0 ? args.Length : option)].SelectMany(LabeledText.Read)];
IDataView data = context.Data.LoadFromEnumerable(train);
Console.WriteLine($"trained on {train.Length:N0} paragraphs, asked {test.Length:N0}; processor times of one thread's work, training's of all threads");
Console.WriteLine();
Console.WriteLine("| pipeline | accuracy / ok | training, s | an answer, µs | MB/s | allocated an answer, bytes |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
foreach ((string name, IEstimator<ITransformer> pipeline) in new Pipelines(context, args[1], words).All())
{
    TimeSpan start = Measurement.ProcessorTime;
    ITransformer model = pipeline.Fit(data);
    TimeSpan fit = Measurement.ProcessorTime - start;
    using PredictionEngine<LabeledText, Answer> engine = context.Model.CreatePredictionEngine<LabeledText, Answer>(model);
    Measurement.Print(name, fit, test, text => engine.Predict(new LabeledText { Text = text }).Label);
}

ITransformer bundle = context.Transforms.SpeechAnalysis(args[0]).Fit(data);
using (PredictionEngine<LabeledText, SpeechPrediction> engine = context.Model.CreatePredictionEngine<LabeledText, SpeechPrediction>(bundle))
{
    Measurement.Print("the bundle as a transformer, targets too", default, test, text => engine.Predict(new LabeledText { Text = text }).Label);
}

SpeechAnalyzer analyzer = SpeechAnalyzer.Load(args[0]);
float[] scores = new float[analyzer.Classifier.Labels.Count];
Measurement.Print("the bundle, targets too", default, test, text => analyzer.Analyze(text).Label);
Measurement.Print("the bundle, label alone", default, test, text => analyzer.Classifier.Labels[analyzer.Classifier.Classify(text, scores)]);
return 0;
