using System.Buffers;
using CsvHelper;
using SpeechML.Classification;
using SpeechML.Targets;
using SpeechML.Targets.Normalizing;
using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Cli.Analysis;

/// <summary>Comma-separated values (RFC 4180): a row for each record, and one for each paragraph without any.</summary>
/// <remarks>Columns that only an option fills are there only with that option.</remarks>
/// <param name="options">What the answers have.</param>
/// <param name="byteOrderMark">Begins with a byte order mark, without which Excel garbles Chinese and with which other programs misread the first column's name.</param>
internal sealed class CsvAnswers(AnalysisOptions options, bool byteOrderMark) : IAnswerSerializer
{
    private string[] Columns =>
    [
        "doc", "seq", "label", "secondary", "confidence", .. MayAbstain ? ["abstained"] : (string[])[],
        "start", "end", "quote", "indicator", "value", "valueMax", "masked", "unit", "comparator", "direction", "period", "status",
        .. options.Normalize ? ["indicatorId", "kind", "baseValue", "baseValueMax", "baseUnit", "resolvedPeriod"] : (string[])[],
        .. options.Explain ? ["evidence", "sentences", "second", "flip"] : (string[])[], "text",
    ];

    private bool MayAbstain => options.MinConfidence > 0;

    public byte[] Header => Bytes(csv =>
    {
        foreach (string column in Columns)
        {
            csv.WriteField(column);
        }

        csv.EndRecord();
    }, byteOrderMark);

    public void Write(IReadOnlyList<ParagraphAnalysis> answers, IBufferWriter<byte> output) => output.Write(Bytes(csv =>
    {
        foreach (ParagraphAnalysis answer in answers)
        {
            foreach (NumericTarget? target in answer.Targets.DefaultIfEmpty())
            {
                WriteRow(csv, answer, target);
            }
        }
    }));

    private void WriteRow(CsvWriter csv, ParagraphAnalysis answer, NumericTarget? target)
    {
        csv.WriteField(Text(answer.Paragraph.Document));
        csv.WriteField(answer.Paragraph.Sequence);
        csv.WriteField(answer.Label);
        csv.WriteField(string.Join(';', answer.Secondary));
        csv.WriteField(Math.Round((double)answer.Confidence, 4));
        if (MayAbstain)
        {
            csv.WriteField(answer.Abstained ? "true" : "");
        }

        csv.WriteField(target?.Start);
        csv.WriteField(target?.End);
        csv.WriteField(Text(target?.Quote));
        csv.WriteField(Text(target?.Indicator));
        csv.WriteField(target?.Value);
        csv.WriteField(target?.ValueMax);
        csv.WriteField(target is { Masked: true } ? "true" : "");
        csv.WriteField(Text(target?.Unit));
        csv.WriteField(target?.Comparator.ToName());
        csv.WriteField(target?.Direction.ToName());
        csv.WriteField(Text(target?.Period));
        csv.WriteField(target?.Status.ToName());
        if (options.Normalize)
        {
            WriteNormalized(csv, target?.Normalized);
        }

        if (options.Explain)
        {
            WriteExplanation(csv, answer.Explanation!);
        }

        csv.WriteField(Text(answer.Paragraph.Text));
        csv.EndRecord();
    }

    private static void WriteNormalized(CsvWriter csv, NormalizedTarget? normalized)
    {
        csv.WriteField(normalized?.IndicatorId);
        csv.WriteField(normalized?.Kind.ToName());
        csv.WriteField(normalized?.Value);
        csv.WriteField(normalized?.ValueMax);
        csv.WriteField(Text(normalized?.Unit));
        csv.WriteField(Text(normalized?.Period));
    }

    private static void WriteExplanation(CsvWriter csv, LabelExplanation explanation)
    {
        csv.WriteField(Text(ExplanationText.Evidence(explanation, ";")));
        csv.WriteField(ExplanationText.Sentences(explanation, ";"));
        csv.WriteField(explanation.Second);
        csv.WriteField(Text(ExplanationText.Flip(explanation, ";")));
    }

    /// <summary>
    /// What a document says, guarded where a spreadsheet would run it as a formula.
    /// CsvHelper's <see cref="CsvWriterOptions.Injection"/> does that to all columns, and would change the comparator =.
    /// </summary>
    private static string? Text(string? text) => text is null ? null : FormulaGuard.Put(text);

    private static byte[] Bytes(Action<CsvWriter> write, bool byteOrderMark = false)
    {
        using MemoryStream bytes = new();
        using (CsvWriter csv = CsvWriter.Create(bytes, new CsvWriterOptions { WriteByteOrderMark = byteOrderMark }, leaveOpen: true))
        {
            write(csv);
        }

        return bytes.ToArray();
    }
}
