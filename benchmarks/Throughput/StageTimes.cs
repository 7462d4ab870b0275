using System.Buffers;
using System.Diagnostics;
using System.Text;
using SpeechML.Documents;
using SpeechML.Output;
using SpeechML.Targets;

namespace SpeechML.Throughput;

/// <summary>
/// The stages of <c>analyze</c> one by one over files of the caller's, warm, one thread. The stages take turns and the best of
/// several passes counts, so that other work on the machine falls on all alike and mostly drops out.
/// </summary>
internal static class StageTimes
{
    private const int Passes = 15;

    public static void Print(string[] inputs)
    {
        string[] files = [.. (inputs.Length > 0 ? inputs : [ParagraphBenchmarks.CorpusPath]).SelectMany(DocumentFinder.Find)];
        SpeechAnalyzer analyzer = SpeechAnalyzer.Load(ParagraphBenchmarks.ModelPath);
        Paragraph[] paragraphs = [.. files.SelectMany(file => DocumentReader.Read(file))];
        ParagraphAnalysis[] answers = Array.ConvertAll(paragraphs, analyzer.Analyze);
        long textBytes = paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Text));
        long records = answers.Sum(answer => (long)answer.Targets.Count);
        long plain = answers.Count(answer => answer.Targets.Count == 0);
        Console.WriteLine($"{files.Length:N0} files, {paragraphs.Length:N0} paragraphs ({plain:N0} without records), {textBytes / 1e6:0.00} MB of text, {records:N0} records");

        float[] scores = new float[analyzer.Classifier.Labels.Count];
        List<NumericTarget> targets = [];
        ArrayBufferWriter<byte> bytes = new(1 << 20);
        (string Name, Action Pass)[] stages =
        [
            ("read", () => Count(files.SelectMany(file => DocumentReader.Read(file)))),
            ("classify", () =>
            {
                foreach (Paragraph paragraph in paragraphs)
                {
                    analyzer.Classifier.Classify(paragraph.Text, scores);
                }
            }),
            ("extract", () => Extract(analyzer.Targets, paragraphs, targets)),
            ("extract by rules", () => Extract(TargetExtractor.RuleBased, paragraphs, targets)),
            ("classify, extract", () =>
            {
                foreach (Paragraph paragraph in paragraphs)
                {
                    targets.Clear();
                    analyzer.Classifier.Classify(paragraph.Text, scores);
                    analyzer.Targets.Extract(paragraph.Text, paragraph.Section, targets);
                }
            }),
            ("analyze", () => Count(paragraphs.Select(analyzer.Analyze))),
            ("write JSON", () =>
            {
                using JsonLinesWriter writer = new(bytes);
                foreach (ParagraphAnalysis answer in answers)
                {
                    bytes.ResetWrittenCount();
                    writer.Write(answer);
                }
            }),
        ];
        double[] best = new double[stages.Length];
        long[] allocated = new long[stages.Length];
        Array.Fill(best, double.PositiveInfinity);
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int stage = 0; stage < stages.Length; stage++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
                stages[stage].Pass();
                best[stage] = Math.Min(best[stage], Stopwatch.GetElapsedTime(start).TotalSeconds);
                allocated[stage] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Console.WriteLine($"{"stage",-20}{"ms",10}{"MB/s",10}{"bytes allocated a paragraph",30}");
        for (int stage = 0; stage < stages.Length; stage++)
        {
            Console.WriteLine($"{stages[stage].Name,-20}{best[stage] * 1e3,10:0.0}{textBytes / 1e6 / best[stage],10:0.0}{(double)allocated[stage] / paragraphs.Length,30:0.0}");
        }
    }

    private static void Extract(TargetExtractor extractor, Paragraph[] paragraphs, List<NumericTarget> targets)
    {
        foreach (Paragraph paragraph in paragraphs)
        {
            targets.Clear();
            extractor.Extract(paragraph.Text, paragraph.Section, targets);
        }
    }

    private static void Count<T>(IEnumerable<T> items)
    {
        foreach (T _ in items)
        {
        }
    }
}
