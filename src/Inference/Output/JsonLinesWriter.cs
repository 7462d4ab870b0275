using System.Buffers;
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
    private const int WeightDecimals = 3;

    private readonly JsonText json;
    private bool disposed;

    /// <summary>Makes a writer; nothing is written yet.</summary>
    /// <param name="output">Takes the bytes; written to as each answer is.</param>
    public JsonLinesWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        json = new JsonText(output);
    }

    /// <summary>Writes one answer and the end of its line.</summary>
    /// <exception cref="ObjectDisposedException">The writer has been disposed of; nothing is written.</exception>
    public void Write(ParagraphAnalysis analysis)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(analysis);
        json.Raw("{\"doc\":"u8);
        json.String(analysis.Paragraph.Document);
        json.Raw(",\"seq\":"u8);
        json.Number(analysis.Paragraph.Sequence);
        json.Raw(",\"text\":"u8);
        json.String(analysis.Paragraph.Text);
        json.Raw(",\"label\":"u8);
        json.String(analysis.Label);
        json.Raw(",\"secondary\":["u8);
        for (int i = 0; i < analysis.Secondary.Count; i++)
        {
            Comma(i);
            json.String(analysis.Secondary[i]);
        }

        json.Raw("],\"confidence\":"u8);
        json.Probability(analysis.Confidence);
        if (analysis.Abstained)
        {
            json.Raw(",\"abstained\":true"u8);
        }

        json.Raw(",\"scores\":{"u8);
        for (int i = 0; i < analysis.Scores.Count; i++)
        {
            Comma(i);
            json.String(analysis.Scores[i].Label);
            json.Raw(":"u8);
            json.Probability(analysis.Scores[i].Score);
        }

        json.Raw("},\"targets\":["u8);
        for (int i = 0; i < analysis.Targets.Count; i++)
        {
            Comma(i);
            Write(analysis.Targets[i]);
        }

        json.Raw("]"u8);
        if (analysis.Explanation is { } explanation)
        {
            Write(explanation);
        }

        json.Raw("}\n"u8);
    }

    /// <summary>Gives back what the writer holds; the output is the caller's.</summary>
    public void Dispose()
    {
        disposed = true;
        json.Dispose();
    }

    private void Write(NumericTarget target)
    {
        WriteSpan(target.Start, target.End, target.Quote);
        WriteText(",\"indicator\":"u8, target.Indicator);
        WriteNumbers(target.Value, target.ValueMax);
        if (target.Masked)
        {
            json.Raw(",\"masked\":true"u8);
        }

        WriteText(",\"unit\":"u8, target.Unit);
        WriteText(",\"comparator\":"u8, target.Comparator.ToName());
        WriteText(",\"direction\":"u8, target.Direction.ToName());
        WriteOptional(",\"period\":"u8, target.Period);
        WriteText(",\"status\":"u8, target.Status.ToName());
        if (target.Normalized is { } normalized)
        {
            Write(normalized);
        }

        json.Raw("}"u8);
    }

    private void Write(NormalizedTarget normalized)
    {
        json.Raw(",\"normalized\":{"u8);
        if (normalized.IndicatorId is { } indicator)
        {
            json.Raw("\"indicator\":"u8);
            json.String(indicator);
            json.Raw(","u8);
        }

        json.Raw("\"kind\":"u8);
        json.String(normalized.Kind.ToName());
        WriteNumbers(normalized.Value, normalized.ValueMax);
        WriteText(",\"unit\":"u8, normalized.Unit);
        WriteOptional(",\"period\":"u8, normalized.Period);
        json.Raw("}"u8);
    }

    private void Write(LabelExplanation explanation)
    {
        json.Raw(",\"explanation\":{\"spans\":["u8);
        for (int i = 0; i < explanation.Spans.Count; i++)
        {
            Comma(i);
            WriteSpan(explanation.Spans[i].Start, explanation.Spans[i].End, explanation.Spans[i].Quote);
            json.Raw(",\"weight\":"u8);
            json.Number(Math.Round((double)explanation.Spans[i].Weight, WeightDecimals));
            json.Raw("}"u8);
        }

        json.Raw("]"u8);
        WriteOptional(",\"second\":"u8, explanation.Second);
        json.Raw(",\"flip\":["u8);
        for (int i = 0; i < explanation.Flip.Count; i++)
        {
            Comma(i);
            WriteSpan(explanation.Flip[i].Start, explanation.Flip[i].End, explanation.Flip[i].Quote);
            json.Raw("}"u8);
        }

        json.Raw("],\"sentences\":["u8);
        for (int i = 0; i < explanation.Sentences.Count; i++)
        {
            Comma(i);
            json.Raw("{\"start\":"u8);
            json.Number(explanation.Sentences[i].Start);
            json.Raw(",\"end\":"u8);
            json.Number(explanation.Sentences[i].End);
            WriteText(",\"label\":"u8, explanation.Sentences[i].Label);
            json.Raw(",\"share\":"u8);
            json.Probability(explanation.Sentences[i].Share);
            json.Raw("}"u8);
        }

        json.Raw("]}"u8);
    }

    /// <summary>Opens an object and leaves it open.</summary>
    private void WriteSpan(int start, int end, string quote)
    {
        json.Raw("{\"start\":"u8);
        json.Number(start);
        json.Raw(",\"end\":"u8);
        json.Number(end);
        json.Raw(",\"quote\":"u8);
        json.String(quote);
    }

    private void WriteNumbers(decimal? value, decimal? max)
    {
        if (value is { } least)
        {
            json.Raw(",\"value\":"u8);
            json.Number(least);
        }

        if (max is { } most)
        {
            json.Raw(",\"valueMax\":"u8);
            json.Number(most);
        }
    }

    /// <summary>A member that is left out where it is empty.</summary>
    private void WriteText(ReadOnlySpan<byte> name, string text) => WriteOptional(name, text.Length > 0 ? text : null);

    private void WriteOptional(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.Raw(name);
            json.String(text);
        }
    }

    private void Comma(int item)
    {
        if (item > 0)
        {
            json.Raw(","u8);
        }
    }
}
