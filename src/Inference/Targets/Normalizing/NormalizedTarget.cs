namespace SpeechML.Targets.Normalizing;

/// <summary>The normalised forms of a target, beside its words and never instead of them.</summary>
/// <param name="Value">The value in <paramref name="Unit"/>: 130万千瓦 is 1300000; null where masked or a ratio.</param>
/// <param name="ValueMax">The upper end of a range, or null.</param>
/// <param name="Unit">The unit without magnitude words, or the base unit of its kind (亩 gives 平方米).</param>
/// <param name="Kind">What kind of statement the figure makes.</param>
/// <param name="IndicatorId">The indicator's identifier in the catalogue, or null.</param>
/// <param name="Period">The period as <c>2025</c>, <c>2021-2025</c>, <c>2022-H1</c>, <c>2022-Q3</c> or <c>2022-06</c>, or null.</param>
public sealed record NormalizedTarget(
    decimal? Value, decimal? ValueMax, string Unit, MeasureKind Kind, string? IndicatorId, string? Period);
