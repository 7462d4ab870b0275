using System.Buffers;
using System.Text;
using SpeechML.Documents;
using SpeechML.Output;
using SpeechML.Targets;

namespace SpeechML.Throughput;

/// <summary>The stages of <c>analyze</c> one by one over files of the caller's, warm, one thread.</summary>
internal static class StageTimes
{
    private const int Passes = 15;

    public static void Print(string[] inputs)
    {
        string[] files = [.. (inputs.Length > 0 ? inputs : [ParagraphBenchmarks.CorpusPath]).SelectMany(input => DocumentFinder.Find(input).Files).Select(file => file.Path)];
        SpeechAnalyzer analyzer = SpeechAnalyzer.Load(ParagraphBenchmarks.ModelPath);
        Paragraph[] paragraphs = [.. files.SelectMany(file => DocumentReader.Read(file))];
        long textBytes = paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Text));
        IReadOnlyList<Stage> stages = Stages(analyzer, files, paragraphs);
        StageTime[] times = Clock.Measure(stages, Passes);

        Console.WriteLine($"{files.Length:N0} files, {paragraphs.Length:N0} paragraphs, {textBytes / 1e6:0.00} MB of text");
        Console.WriteLine($"{"stage",-20}{"ms",10}{"MB/s",10}{"bytes allocated a paragraph",30}");
        foreach ((Stage stage, StageTime time) in stages.Zip(times))
        {
            Console.WriteLine($"{stage.Name,-20}{time.Seconds * 1e3,10:0.0}{textBytes / 1e6 / time.Seconds,10:0.0}{(double)time.AllocatedBytes / paragraphs.Length,30:0.0}");
        }
    }

    /// <summary>The stages, the first over the files, the others over their paragraphs.</summary>
    public static IReadOnlyList<Stage> Stages(SpeechAnalyzer analyzer, string[] files, Paragraph[] paragraphs)
    {
        float[] scores = new float[analyzer.Classifier.Labels.Count];
        List<NumericTarget> targets = [];
        ArrayBufferWriter<byte> bytes = new(1 << 20);
        JsonLinesWriter writer = new(bytes);
        ParagraphAnalysis[] answers = Array.ConvertAll(paragraphs, analyzer.Analyze);
        return
        [
            new Stage("read", files.Length, i => DocumentReader.Read(files[i]).Count()),
            new Stage("hash n-grams", paragraphs.Length, i =>
            {
                HashSink sink = default;
                sink.Hash(paragraphs[i].Text);
            }),
            new Stage("classify", paragraphs.Length, i => analyzer.Classifier.Classify(paragraphs[i].Text, scores)),
            new Stage("extract", paragraphs.Length, i => Extract(analyzer.Targets, paragraphs[i], targets)),
            new Stage("extract by rules", paragraphs.Length, i => Extract(TargetExtractor.RuleBased, paragraphs[i], targets)),
            new Stage("classify, extract", paragraphs.Length, i =>
            {
                analyzer.Classifier.Classify(paragraphs[i].Text, scores);
                Extract(analyzer.Targets, paragraphs[i], targets);
            }),
            new Stage("analyze", paragraphs.Length, i => analyzer.Analyze(paragraphs[i])),
            new Stage("write JSON", paragraphs.Length, i =>
            {
                bytes.ResetWrittenCount();
                writer.Write(answers[i]);
            }),
        ];
    }

    private static void Extract(TargetExtractor extractor, Paragraph paragraph, List<NumericTarget> targets)
    {
        targets.Clear();
        extractor.Extract(paragraph.Text, paragraph.Section, targets);
    }
}
