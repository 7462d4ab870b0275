using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.ML.Transforms;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Output;
using SpeechML.Targets;
using SpeechML.Targets.Judging;
using SpeechML.Training.MLNet.Carrying;

namespace SpeechML.Training.MLNet.Bundles;

/// <summary>Answers by the bundle that the rows carry. Found by ML.NET by its contract when it loads a model.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class BundleMapping : CustomMappingFactory<CarriedRow, SpeechPrediction>
{
    public const string Contract = "SpeechML.Bundle";

    private readonly CarriedState<SpeechAnalyzer> analyzers = new(files => SpeechAnalyzer.FromBundle(new ModelBundle(
        ClassifierFormat.Read(files[ClassifierFormat.FileName]), TargetExtractor.FromJudge(files[StatusJudgeFormat.FileName]))));

    /// <summary>The files of a bundle that answers need.</summary>
    /// <exception cref="SpeechMLException">As <see cref="SpeechAnalyzer.Load"/>.</exception>
    public static IReadOnlyDictionary<string, byte[]> FilesOf(string folder)
    {
        // Read as a whole first, so that a damaged bundle is refused here and not when the first paragraph comes.
        ModelBundle.Load(folder);
        return ((string[])[ClassifierFormat.FileName, StatusJudgeFormat.FileName]).ToDictionary(name => name, name => ModelBundle.LoadPart(folder, name));
    }

    public override Action<CarriedRow, SpeechPrediction> GetMapping() => Map;

    private void Map(CarriedRow source, SpeechPrediction target)
    {
        ParagraphAnalysis answer = analyzers.Of(source.Carried).Analyze(source.Text.ToString());
        target.Label = answer.Label;
        target.Confidence = answer.Confidence;
        target.Secondary = [.. answer.Secondary];
        target.Labels = [.. answer.Scores.Select(score => score.Label)];
        target.Score = [.. answer.Scores.Select(score => score.Score)];
        target.Targets = TargetsOf(answer);
    }

    /// <summary>Taken out of the answer's line, so that there is one writer of the contract.</summary>
    private static string TargetsOf(ParagraphAnalysis answer)
    {
        if (answer.Targets.Count == 0)
        {
            return "[]";
        }

        ArrayBufferWriter<byte> line = new();
        using (JsonLinesWriter writer = new(line))
        {
            writer.Write(answer);
        }

        Utf8JsonReader reader = new(line.WrittenSpan);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("targets"u8))
            {
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Encoding.UTF8.GetString(line.WrittenSpan[start..(int)reader.BytesConsumed]);
            }
        }

        throw new InvalidOperationException("The answer has no targets.");
    }
}
