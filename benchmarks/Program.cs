using BenchmarkDotNet.Running;
using SpeechML.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ParagraphBenchmarks).Assembly).Run(args);
