using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace SpeechML.Training.MLNet.Carrying;

/// <summary>
/// A custom mapping with state that is saved with the model. ML.NET lets nobody outside it write into a model file, so the state is the one
/// value of a saved lookup table, and the mapping reads it as a column.
/// </summary>
internal static class CarryingPipeline
{
    /// <param name="catalog">Where ML.NET hangs its transforms.</param>
    /// <param name="input">The column of texts.</param>
    /// <param name="carried">What the mapping needs.</param>
    /// <param name="factory">The mapping; ML.NET makes another one by its contract when it loads the model.</param>
    /// <param name="contract">The contract.</param>
    public static IEstimator<ITransformer> Create<TTarget>(
        TransformsCatalog catalog, string input, string carried, CustomMappingFactory<CarriedRow, TTarget> factory, string contract)
        where TTarget : class, new() =>
        catalog.CopyColumns(TextRow.ColumnName, input)
            .Append(catalog.CustomMapping<TextRow, KeyRow>(KeyMapping.Map, KeyMapping.Contract))
            .Append(catalog.Conversion.MapValue(CarriedFile.Column, [KeyValuePair.Create(KeyRow.Value, carried)], KeyRow.ColumnName))
            .Append(catalog.CustomMapping(factory.GetMapping(), contract))
            .Append(catalog.DropColumns(TextRow.ColumnName, KeyRow.ColumnName, CarriedFile.Column));
}
