using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using SpeechML.Documents;
using SpeechML.Output;
using SpeechML.Targets;

namespace SpeechML.Throughput;

/// <summary>One pass over every paragraph of the authored corpus, text in memory, one thread.</summary>
[MemoryDiagnoser]
[Config(typeof(ThroughputConfig))]
public class ParagraphBenchmarks
{
    private readonly List<NumericTarget> targets = [];
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 20);
    private SpeechAnalyzer analyzer = null!;
    private Paragraph[] paragraphs = [];
    private ParagraphAnalysis[] answers = [];
    private float[] scores = [];

    /// <summary>The bundle that is measured.</summary>
    public static string ModelPath { get; } = Path.Combine(AppContext.BaseDirectory, "models", "default");

    /// <summary>The authored corpus.</summary>
    public static string CorpusPath { get; } = Path.Combine(AppContext.BaseDirectory, "data", "speeches.jsonl");

    /// <summary>The UTF-8 bytes of one pass, for the throughput column.</summary>
    public static long TextBytes { get; } = Load().Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Text));

    [GlobalSetup]
    public void Setup()
    {
        analyzer = SpeechAnalyzer.Load(ModelPath);
        paragraphs = Load();
        scores = new float[analyzer.Classifier.Labels.Count];
        answers = Array.ConvertAll(paragraphs, analyzer.Analyze);
    }

    [Benchmark]
    public uint HashNGrams()
    {
        HashSink sink = default;
        foreach (Paragraph paragraph in paragraphs)
        {
            sink.Hash(paragraph.Text);
        }

        return sink.Last;
    }

    [Benchmark]
    public int Classify()
    {
        int sum = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            sum += analyzer.Classifier.Classify(paragraph.Text, scores);
        }

        return sum;
    }

    [Benchmark]
    public int Extract()
    {
        int count = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            targets.Clear();
            analyzer.Targets.Extract(paragraph.Text, paragraph.Section, targets);
            count += targets.Count;
        }

        return count;
    }

    [Benchmark]
    public int Analyze()
    {
        int count = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            count += analyzer.Analyze(paragraph).Targets.Count;
        }

        return count;
    }

    [Benchmark]
    public int WriteJson()
    {
        bytes.ResetWrittenCount();
        using JsonLinesWriter writer = new(bytes);
        foreach (ParagraphAnalysis answer in answers)
        {
            writer.Write(answer);
        }

        return bytes.WrittenCount;
    }

    private static Paragraph[] Load() => [.. DocumentReader.Read(CorpusPath)];
}
