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
        using Stream output = CommandOutput.Open(outputPath);
        using ProgressLine progress = new(wanted: outputPath is not null || Console.IsOutputRedirected);
        ParagraphInputs reading = new(inputs);
        IEnumerable<Paragraph[]> batches = OrderedPipeline.Batch(reading.Read(), BatchSize);
        long paragraphs = 0;
        if (format == AnswerFormat.Table)
        {
            using AnswerTables tables = new(output, options, isTerminal: outputPath is null && !Console.IsOutputRedirected);
            foreach (ParagraphAnalysis answer in OrderedPipeline.Run(batches, (batch, stop) => analyzer.Analyze(batch, options, stop), threads).SelectMany(batch => batch))
            {
                tables.Add(answer);
            }
        }
        else
        {
            IAnswerSerializer serializer = format == AnswerFormat.Csv ? new CsvAnswers(options) : new JsonLinesAnswers();
            output.Write(serializer.Header);
            foreach ((ArrayBufferWriter<byte> bytes, int count) in OrderedPipeline.Run(batches, (batch, stop) => (Serialize(batch, serializer, stop), batch.Length), threads))
            {
                output.Write(bytes.WrittenSpan);
                bytes.ResetWrittenCount();
                spare.Add(bytes);
                paragraphs += count;
                progress.Show(() => $"{paragraphs:N0} paragraphs of {reading.FilesRead:N0} files");
            }
        }

        output.Flush();
        return reading.Failed ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private ArrayBufferWriter<byte> Serialize(Paragraph[] batch, IAnswerSerializer serializer, CancellationToken stop)
    {
        ArrayBufferWriter<byte> bytes = spare.TryTake(out ArrayBufferWriter<byte>? used) ? used : new(FirstBuffer);
        serializer.Write(analyzer.Analyze(batch, options, stop), bytes);
        return bytes;
    }
}
