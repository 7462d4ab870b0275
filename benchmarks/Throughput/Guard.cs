using SpeechML.Documents;

namespace SpeechML.Throughput;

/// <summary>
/// Finds what has become slower or hungrier, whatever the machine: bytes allocated are exact, and times are told as multiples of a
/// fixed loop that runs in turns with the stages and, like them, looks up every character in a table of some megabytes.
/// </summary>
internal static class Guard
{
    private const int Passes = 12;
    private const int YardstickBytes = 1 << 21;

    /// <summary>Stages, the most multiples of the fixed loop (some three times what was measured) and bytes a paragraph they may take.</summary>
    private static readonly (string Stage, double Multiple, double Bytes)[] Bounds =
    [
        ("classify", 75, 0),
        ("extract", 200, 1000),
        ("analyze", 340, 1500),
        ("write JSON", 20, 50),
    ];

    /// <summary>Paragraphs without a figure, and the bytes that extraction may allocate for each.</summary>
    private static readonly (string Text, int Bytes)[] Figureless =
    [
        ("坚持稳中求进，把为民服务的实事办好，让群众看到变化。", 0),
        ("千方百计抓落实，一心一意谋发展，万众一心加油干。", 99),
    ];

    /// <returns>0, or 1 where a bound is passed.</returns>
    public static int Run()
    {
        SpeechAnalyzer analyzer = SpeechAnalyzer.Load(ParagraphBenchmarks.ModelPath);
        Paragraph[] paragraphs = [.. DocumentReader.Read(ParagraphBenchmarks.CorpusPath)];
        IReadOnlyList<Stage> stages = [Yardstick(paragraphs), .. StageTimes.Stages(analyzer, [], paragraphs).Where(stage => Bounds.Any(bound => bound.Stage == stage.Name))];
        StageTime[] times = Clock.Measure(stages, Passes);
        bool passed = true;
        foreach ((string name, double most, double mostBytes) in Bounds)
        {
            StageTime time = times[stages.TakeWhile(stage => stage.Name != name).Count()];
            double multiple = time.Seconds / times[0].Seconds, bytes = (double)time.AllocatedBytes / paragraphs.Length;
            passed &= Tell(name, $"{multiple:0.0} times the fixed loop (at most {most}), {bytes:0.0} bytes a paragraph (at most {mostBytes})", multiple <= most && bytes <= mostBytes);
        }

        foreach ((string text, int most) in Figureless)
        {
            analyzer.Targets.Extract(text);
            long before = GC.GetAllocatedBytesForCurrentThread();
            int records = analyzer.Targets.Extract(text).Count;
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            passed &= Tell("no figure", $"{bytes} bytes (at most {most})", bytes <= most && records == 0);
        }

        return passed ? 0 : 1;
    }

    private static bool Tell(string name, string found, bool passed)
    {
        Console.WriteLine($"{(passed ? "ok  " : "FAIL")} {name}: {found}");
        return passed;
    }

    private static Stage Yardstick(Paragraph[] paragraphs)
    {
        int[] table = new int[YardstickBytes / sizeof(int)];
        int sum = 0;
        return new Stage("fixed loop", paragraphs.Length, i =>
        {
            uint hash = 0;
            foreach (char c in paragraphs[i].Text)
            {
                hash = (hash + c) * 0x9E3779B1;
                sum += table[hash >> (32 - 19)];
            }

            table[0] = sum;
        });
    }
}
