using BenchmarkDotNet.Running;
using SpeechML.Throughput;

switch (args)
{
    case ["stages", .. string[] inputs]:
        StageTimes.Print(inputs);
        return 0;
    case ["labels"]:
        LabelScaling.Print();
        return 0;
    case ["guard"]:
        return Guard.Run();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParagraphBenchmarks).Assembly).Run(args);
        return 0;
}
