using BenchmarkDotNet.Attributes;

namespace SpeechML.Throughput;

/// <summary>Loading the default bundle again and again; <c>benchmarks/Start</c> tells what the first time costs in a new process.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    [Benchmark]
    public SpeechAnalyzer Load() => SpeechAnalyzer.Load(ParagraphBenchmarks.ModelPath);
}
