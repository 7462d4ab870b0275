using Microsoft.ML.Transforms;

namespace SpeechML.Training.MLNet.Carrying;

/// <summary>Gives every row the same key. Found by ML.NET by its contract when it loads a model.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class KeyMapping : CustomMappingFactory<TextRow, KeyRow>
{
    public const string Contract = "SpeechML.Key";

    public override Action<TextRow, KeyRow> GetMapping() => Map;

    public static void Map(TextRow source, KeyRow target) => target.Key = KeyRow.Value;
}
