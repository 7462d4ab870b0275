using BenchmarkDotNet.Running;
using SpeechML.Throughput;

BenchmarkSwitcher.FromAssembly(typeof(ParagraphBenchmarks).Assembly).Run(args);
