using System.Buffers;
using SpeechML.Output;

namespace SpeechML.Cli.Analysis;

/// <summary>JSON Lines.</summary>
internal sealed class JsonLinesAnswers : IAnswerSerializer
{
    public byte[] Header => [];

    public void Write(IReadOnlyList<ParagraphAnalysis> answers, IBufferWriter<byte> output)
    {
        using JsonLinesWriter writer = new(output);
        foreach (ParagraphAnalysis answer in answers)
        {
            writer.Write(answer);
        }
    }
}
