using System.Buffers;
using System.Collections.Concurrent;
using SpeechML.Documents;

namespace SpeechML.Cli.Analysis;

/// <summary>One run over files: reads, answers on several threads, writes in order.</summary>
internal sealed class AnalyzeRun(SpeechAnalyzer analyzer, AnalysisOptions options, int threads)
{
    private const int BatchSize = 64;
    private const int FirstBuffer = 1 << 17;

    /// <summary>Buffers whose bytes are written: a new one a batch would go to the large object heap and be collected with the oldest.</summary>
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> spare = [];

    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> inputs, AnswerFormat format, string? outputPath)
    {
        ParagraphInputs reading = new(inputs);
        try
        {
            using ProgressLine progress = new(wanted: outputPath is not null || Console.IsOutputRedirected);
            CommandOutput.Write(outputPath, output => Interruptible.Run(stopping =>
            {
                long paragraphs = format == AnswerFormat.Table
                    ? WriteTables(reading, new AnswerTables(output, options, outputPath is null && !Console.IsOutputRedirected ? Console.WindowWidth : null), stopping)
                    : WriteRecords(reading, format == AnswerFormat.Csv ? new CsvAnswers(options, byteOrderMark: outputPath is not null) : new JsonLinesAnswers(), output, progress, stopping);
                return paragraphs > 0 || !reading.Failed;
            }));
        }
        catch (OperationCanceledException)
        {
            string kept = outputPath is null ? "" : $"; {outputPath} is as it was before";
            Console.Error.WriteLine($"speechml: stopped after {reading.Progress}{kept}. 已停止{(outputPath is null ? "" : "，输出文件未改动")}。");
            return ExitCodes.Cancelled;
        }

        return reading.Failed ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private long WriteTables(ParagraphInputs reading, AnswerTables tables, CancellationToken stopping)
    {
        using (tables)
        {
            long paragraphs = 0;
            foreach (ParagraphAnalysis answer in analyzer.Analyze(reading.Read(), threads, options, stopping))
            {
                tables.Add(answer);
                paragraphs++;
            }

            return paragraphs;
        }
    }

    private long WriteRecords(ParagraphInputs reading, IAnswerSerializer serializer, Stream output, ProgressLine progress, CancellationToken stopping)
    {
        long paragraphs = 0;
        output.Write(serializer.Header);
        foreach ((ArrayBufferWriter<byte> bytes, int count) in OrderedPipeline.Run(
            OrderedPipeline.Batch(reading.Read(), BatchSize, stopping), (batch, stop) => (Serialize(batch, serializer, stop), batch.Length), threads, stopping))
        {
            output.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
            spare.Add(bytes);
            paragraphs += count;
            progress.Show(() => $"{paragraphs:N0} paragraphs of {reading.Progress}");
        }

        return paragraphs;
    }

    private ArrayBufferWriter<byte> Serialize(Paragraph[] batch, IAnswerSerializer serializer, CancellationToken stop)
    {
        ArrayBufferWriter<byte> bytes = spare.TryTake(out ArrayBufferWriter<byte>? used) ? used : new(FirstBuffer);
        serializer.Write(analyzer.Analyze(batch, options, stop), bytes);
        return bytes;
    }
}
