using System.Diagnostics;

namespace SpeechML.Throughput;

/// <summary>How long a fresh process takes from asking for the bundle to the first answer, and what a second load takes.</summary>
internal static class LoadTime
{
    private const string Text = "今年力争新建小学3所，财政收入增长6%以上。";

    public static void Print()
    {
        for (int i = 1; i <= 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            SpeechAnalyzer analyzer = SpeechAnalyzer.Load(ParagraphBenchmarks.ModelPath);
            double loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            int records = analyzer.Analyze(Text).Targets.Count;
            Console.WriteLine($"load {i}: {loaded:0.0} ms, with the first answer ({records} records) {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.0} ms");
        }
    }
}
