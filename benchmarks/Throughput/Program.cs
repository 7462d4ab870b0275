using BenchmarkDotNet.Running;
using SpeechML.Throughput;

switch (args)
{
    case ["stages", .. string[] inputs]:
        StageTimes.Print(inputs);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParagraphBenchmarks).Assembly).Run(args);
        break;
}
