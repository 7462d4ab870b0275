using System.Buffers;
using System.Text.Json;
using SpeechML.Classification;
using SpeechML.Targets;
using SpeechML.Targets.Normalizing;

namespace SpeechML.Output;

/// <summary>Writes answers as JSON Lines in UTF-8, one paragraph a line, by the contract in <c>docs/design.md</c>, section 5.</summary>
/// <remarks>
/// Members that are empty are left out, except <c>secondary</c>, <c>targets</c> and the lists of an explanation. Chinese is not
/// escaped. Not thread-safe.
/// </remarks>
public sealed class JsonLinesWriter : IDisposable
{
    private const int ScoreDecimals = 4;
    private const int WeightDecimals = 3;

    private static readonly PlainJsonEncoder Encoder = new();

    private readonly IBufferWriter<byte> output;
    private readonly Utf8JsonWriter json;

    /// <param name="output">Takes the bytes; written to as each answer is.</param>
    public JsonLinesWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });
    }

    /// <summary>Writes one answer and the end of its line.</summary>
    public void Write(ParagraphAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        json.Reset();
        json.WriteStartObject();
        json.WriteString("doc"u8, analysis.Paragraph.Document);
        json.WriteNumber("seq"u8, analysis.Paragraph.Sequence);
        json.WriteString("text"u8, analysis.Paragraph.Text);
        json.WriteString("label"u8, analysis.Label);
        json.WriteStartArray("secondary"u8);
        foreach (string label in analysis.Secondary)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        WriteScore("confidence", analysis.Confidence);
        if (analysis.Abstained)
        {
            json.WriteBoolean("abstained"u8, true);
        }

        json.WriteStartObject("scores"u8);
        foreach (LabelScore score in analysis.Scores)
        {
            WriteScore(score.Label, score.Score);
        }

        json.WriteEndObject();
        json.WriteStartArray("targets"u8);
        foreach (NumericTarget target in analysis.Targets)
        {
            Write(target);
        }

        json.WriteEndArray();
        if (analysis.Explanation is { } explanation)
        {
            Write(explanation);
        }

        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Gives back what the writer holds; the output is the caller's.</summary>
    public void Dispose() => json.Dispose();

    private void Write(NumericTarget target)
    {
        WriteSpan(target.Start, target.End, target.Quote);
        if (target.Indicator.Length > 0)
        {
            json.WriteString("indicator"u8, target.Indicator);
        }

        if (target.Value is { } value)
        {
            json.WriteNumber("value"u8, value);
        }

        if (target.ValueMax is { } max)
        {
            json.WriteNumber("valueMax"u8, max);
        }

        if (target.Masked)
        {
            json.WriteBoolean("masked"u8, true);
        }

        if (target.Unit.Length > 0)
        {
            json.WriteString("unit"u8, target.Unit);
        }

        json.WriteString("comparator"u8, target.Comparator.ToName());
        json.WriteString("direction"u8, target.Direction.ToName());
        if (target.Period is { } period)
        {
            json.WriteString("period"u8, period);
        }

        json.WriteString("status"u8, target.Status.ToName());
        if (target.Normalized is { } normalized)
        {
            Write(normalized);
        }

        json.WriteEndObject();
    }

    private void Write(NormalizedTarget normalized)
    {
        json.WriteStartObject("normalized"u8);
        if (normalized.IndicatorId is { } indicator)
        {
            json.WriteString("indicator"u8, indicator);
        }

        json.WriteString("kind"u8, normalized.Kind.ToName());
        if (normalized.Value is { } value)
        {
            json.WriteNumber("value"u8, value);
        }

        if (normalized.ValueMax is { } max)
        {
            json.WriteNumber("valueMax"u8, max);
        }

        if (normalized.Unit.Length > 0)
        {
            json.WriteString("unit"u8, normalized.Unit);
        }

        if (normalized.Period is { } period)
        {
            json.WriteString("period"u8, period);
        }

        json.WriteEndObject();
    }

    private void Write(LabelExplanation explanation)
    {
        json.WriteStartObject("explanation"u8);
        json.WriteStartArray("spans"u8);
        foreach (EvidenceSpan span in explanation.Spans)
        {
            WriteSpan(span.Start, span.End, span.Quote);
            json.WriteNumber("weight"u8, Math.Round((double)span.Weight, WeightDecimals));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (explanation.Second is { } second)
        {
            json.WriteString("second"u8, second);
        }

        json.WriteStartArray("flip"u8);
        foreach (QuotedSpan span in explanation.Flip)
        {
            WriteSpan(span.Start, span.End, span.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sentences"u8);
        foreach (SentenceLabel sentence in explanation.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, sentence.Start);
            json.WriteNumber("end"u8, sentence.End);
            json.WriteString("label"u8, sentence.Label);
            WriteScore("share", sentence.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Opens an object and leaves it open.</summary>
    private void WriteSpan(int start, int end, string quote)
    {
        json.WriteStartObject();
        json.WriteNumber("start"u8, start);
        json.WriteNumber("end"u8, end);
        json.WriteString("quote"u8, quote);
    }

    private void WriteScore(string name, float score) => json.WriteNumber(name, Math.Round((double)score, ScoreDecimals));
}
