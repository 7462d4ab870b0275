using System.Diagnostics;
using System.Runtime;

namespace SpeechML.Start;

/// <summary>
/// How long a fresh process takes from asking for the bundle to the first answer, and what a second load takes; with processor time, for
/// busy machines, and how many methods were compiled meanwhile: few where the program is published ReadyToRun, none where it is native.
/// </summary>
internal static class LoadTime
{
    private const string Text = "今年力争新建小学3所，财政收入增长6%以上。";

    /// <param name="model">The bundle's folder.</param>
    public static void Print(string model)
    {
        for (int i = 1; i <= 5; i++)
        {
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long methods = JitInfo.GetCompiledMethodCount(), start = Stopwatch.GetTimestamp();
            SpeechAnalyzer analyzer = SpeechAnalyzer.Load(model);
            double loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            int records = analyzer.Analyze(Text).Targets.Count;
            double answered = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Console.WriteLine($"load {i}: {loaded:0.0} ms, with the first answer ({records} records) {answered:0.0} ms, "
                + $"{(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:0} ms of processor, {JitInfo.GetCompiledMethodCount() - methods} methods compiled");
        }
    }
}
