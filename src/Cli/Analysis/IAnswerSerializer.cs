using System.Buffers;

namespace SpeechML.Cli.Analysis;

/// <summary>Turns answers into bytes; used by several threads at once.</summary>
internal interface IAnswerSerializer
{
    /// <summary>What the output begins with.</summary>
    byte[] Header { get; }

    void Write(IReadOnlyList<ParagraphAnalysis> answers, IBufferWriter<byte> output);
}
