using System.Buffers;
using SpeechML.Documents;

namespace SpeechML.Cli.Analysis;

/// <summary>One run over files: reads, answers on several threads, writes in order.</summary>
internal sealed class AnalyzeRun(SpeechAnalyzer analyzer, AnalysisOptions options, int threads)
{
    private const int BatchSize = 64;

    private bool failed;
    private int filesRead;

    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> inputs, AnswerFormat format, string? outputPath)
    {
        using Stream output = outputPath is null ? Console.OpenStandardOutput() : OpenOutput(outputPath);
        using ProgressLine progress = new(wanted: outputPath is not null || Console.IsOutputRedirected);
        IEnumerable<Paragraph[]> batches = Paragraphs(inputs).Chunk(BatchSize);
        long paragraphs = 0;
        if (format == AnswerFormat.Table)
        {
            using AnswerTables tables = new(output, options, isTerminal: outputPath is null && !Console.IsOutputRedirected);
            foreach (ParagraphAnalysis answer in OrderedPipeline.Run(batches, Analyze, threads).SelectMany(batch => batch))
            {
                tables.Add(answer);
            }
        }
        else
        {
            IAnswerSerializer serializer = format == AnswerFormat.Csv ? new CsvAnswers(options) : new JsonLinesAnswers();
            output.Write(serializer.Header);
            foreach ((ArrayBufferWriter<byte> bytes, int count) in OrderedPipeline.Run(batches, batch => (Serialize(batch, serializer), batch.Length), threads))
            {
                output.Write(bytes.WrittenSpan);
                paragraphs += count;
                progress.Show(() => $"{paragraphs:N0} paragraphs of {filesRead:N0} files");
            }
        }

        output.Flush();
        return failed ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private ArrayBufferWriter<byte> Serialize(Paragraph[] batch, IAnswerSerializer serializer)
    {
        ArrayBufferWriter<byte> bytes = new(1 << 16);
        serializer.Write(Analyze(batch), bytes);
        return bytes;
    }

    private ParagraphAnalysis[] Analyze(Paragraph[] batch) => Array.ConvertAll(batch, paragraph => analyzer.Analyze(paragraph, options));

    /// <summary>The paragraphs of all inputs; what cannot be read is reported, and the next input is tried.</summary>
    private IEnumerable<Paragraph> Paragraphs(IReadOnlyList<string> inputs)
    {
        foreach (string file in inputs.SelectMany(Files))
        {
            using IEnumerator<Paragraph> paragraphs = DocumentReader.Read(file, Report).GetEnumerator();
            while (MoveNext(paragraphs))
            {
                yield return paragraphs.Current;
            }

            filesRead++;
        }
    }

    private IReadOnlyList<string> Files(string input)
    {
        try
        {
            return DocumentFinder.Find(input);
        }
        catch (SpeechMLException e)
        {
            Report(e);
            return [];
        }
    }

    private bool MoveNext(IEnumerator<Paragraph> paragraphs)
    {
        try
        {
            return paragraphs.MoveNext();
        }
        catch (SpeechMLException e)
        {
            Report(e);
            return false;
        }
    }

    private void Report(SpeechMLException error)
    {
        failed = true;
        Console.Error.WriteLine($"speechml: {error.ToLine()}");
    }

    private static FileStream OpenOutput(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"The output cannot be written: {e.Message}", path, inner: e);
        }
    }
}
