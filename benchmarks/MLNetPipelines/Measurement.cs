using System.Diagnostics;
using System.Text;

namespace SpeechML.MLNetPipelines;

/// <summary>Accuracy, processor time and allocations of a way to label paragraphs, one at a time.</summary>
internal static class Measurement
{
    /// <summary>Processor time until an answer's cost is taken, so that the table does not show the timer.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(1);

    public static TimeSpan ProcessorTime => Process.GetCurrentProcess().TotalProcessorTime;

    public static void Print(string name, TimeSpan fit, LabeledText[] test, Func<string, string> label)
    {
        string[] answers = [.. test.Select(paragraph => label(paragraph.Text))];
        double right = Share(test, answers, (paragraph, answer) => paragraph.Label == answer);
        double ok = Share(test, answers, (paragraph, answer) => paragraph.Label == answer || paragraph.Secondary.Contains(answer));

        // Once more and again, now that everything is compiled.
        int rounds = 0;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = ProcessorTime, spent;
        do
        {
            foreach (LabeledText paragraph in test)
            {
                label(paragraph.Text);
            }

            rounds++;
            spent = ProcessorTime - start;
        }
        while (spent < LeastTime);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        double bytes = test.Sum(paragraph => (double)Encoding.UTF8.GetByteCount(paragraph.Text));
        Console.WriteLine(
            $"| {name} | {right:0.000} / {ok:0.000} | {fit.TotalSeconds:0.0} | {spent.TotalMicroseconds / rounds / test.Length:N0} " +
            $"| {bytes * rounds / spent.TotalSeconds / 1e6:0.00} | {allocated / rounds / test.Length:N0} |");
    }

    private static double Share(LabeledText[] test, string[] answers, Func<LabeledText, string, bool> good) =>
        test.Zip(answers).Count(pair => good(pair.First, pair.Second)) / (double)test.Length;
}
