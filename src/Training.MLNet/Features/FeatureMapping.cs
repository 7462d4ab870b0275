using Microsoft.ML.Transforms;
using SpeechML.Training.MLNet.Carrying;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.MLNet.Features;

/// <summary>Turns texts into features by the vectors that the rows carry. Found by ML.NET by its contract when it loads a model.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class FeatureMapping : CustomMappingFactory<CarriedRow, FeatureRow>
{
    public const string Contract = "SpeechML.Features";

    public const string FileName = "vectors";

    private readonly CarriedState<ParagraphVectorizer> vectorizers = new(files => new ParagraphVectorizer(VectorFile.Read(files[FileName], FileName)));

    public override Action<CarriedRow, FeatureRow> GetMapping() => (source, target) =>
        target.Features = vectorizers.Of(source.Carried).Vectorize(source.Text.Span, FeatureRow.Width);
}
