using SpeechML.Targets.Units;

namespace SpeechML.Targets.Normalizing;

/// <summary>Adds normalised forms to targets: base-unit value, kind of measure, indicator identifier, resolved period.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class TargetNormalizer
{
    // Dividing by one at full scale drops the zeros that multiplying leaves behind the point.
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    private const int SignificantDigits = 10;

    private readonly IndicatorCatalog catalog;

    private TargetNormalizer(IndicatorCatalog catalog) => this.catalog = catalog;

    /// <summary>The normaliser with the built-in catalogue of indicators.</summary>
    public static TargetNormalizer Default { get; } = new(new IndicatorCatalog(TableReader.Rows("indicators.tsv")));

    /// <summary>A normaliser with another catalogue: lines of identifier, name and spellings parted by commas, tab-separated.</summary>
    /// <param name="lines">The catalogue; empty lines and lines that begin with # are passed over.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> where a line has no name.</exception>
    /// <exception cref="ArgumentException"><paramref name="lines"/> or one of them is null.</exception>
    public static TargetNormalizer FromCatalog(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        List<string[]> rows = [];
        long number = 0;
        foreach (string line in lines)
        {
            number++;
            ArgumentNullException.ThrowIfNull(line, nameof(lines));
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] row = line.Split('\t');
            if (row.Length < 2 || row[0].Length == 0 || row[1].Length == 0)
                throw new SpeechMLException(ErrorCodes.BadDataset, "A line of the catalogue needs an identifier and a name, parted by a tab.", line: number);
            rows.Add(row);
        }

        return new TargetNormalizer(new IndicatorCatalog(rows));
    }

    /// <summary>The normalised forms of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="documentYear">The year in which the document was given, 1900 to 2100, which 今年 and 去年 are resolved against; null where unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="documentYear"/> is not from 1900 to 2100.</exception>
    public NormalizedTarget Normalize(NumericTarget target, int? documentYear = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        DocumentYear.Checked(documentYear, nameof(documentYear));
        var (unit, factor) = UnitNormalizer.Default.Normalize(target.Unit);
        return new NormalizedTarget(
            Scale(target.Value, factor),
            Scale(target.ValueMax, factor),
            unit,
            Kind(target, unit),
            catalog.Find(target.Indicator),
            target.Period is null ? null : PeriodResolver.Resolve(target.Period, documentYear));
    }

    // A value near the end of the decimal range has no larger form.
    private static decimal? Scale(decimal? value, UnitFactor factor)
    {
        if (value is not { } number || Math.Abs(number) >= decimal.MaxValue / Math.Max(1, factor.Numerator) / 2)
            return null;
        decimal scaled = number * factor.Numerator;
        return (factor.Denominator == 1 ? scaled : Shortened(scaled / factor.Denominator)) / WithoutTrailingZeros;
    }

    // A third has no end: ten digits are more than a speech ever gives.
    private static decimal Shortened(decimal value)
    {
        int decimals = SignificantDigits;
        for (decimal rest = Math.Abs(value); rest >= 1 && decimals > 0; rest /= 10)
            decimals--;
        return Math.Round(value, decimals);
    }

    private static MeasureKind Kind(NumericTarget target, string unit)
    {
        bool share = unit is "%" || (unit.Length == 0 && target.Value is > 0 and < 1);
        bool named = target.Indicator.EndsWith("增速", StringComparison.Ordinal) || target.Indicator.EndsWith("增长率", StringComparison.Ordinal)
            || target.Indicator.EndsWith("增幅", StringComparison.Ordinal) || target.Indicator.EndsWith("涨幅", StringComparison.Ordinal);
        if (unit == "位" && target.Quote.IndexOfAny(['第', '前', '首']) >= 0)
            return MeasureKind.Rank;
        if (unit == "个百分点")
            return MeasureKind.Change;
        if (share || unit == "倍")
            return named || target.Direction != Direction.Level ? Reaches(target) ? MeasureKind.Share : MeasureKind.Growth : MeasureKind.Share;
        if (target.Direction != Direction.Level && !Reaches(target))
            return MeasureKind.Change;
        return UnitTable.Default.Match(unit, 0, false, out int length) is UnitKind.Count or UnitKind.People && length == unit.Length
            ? MeasureKind.Count : MeasureKind.Level;
    }

    // 提高到70% names the level that is reached, 提高7% the rise.
    private static bool Reaches(NumericTarget target) =>
        target.Quote.IndexOfAny(['到', '至']) > 0 && !target.Quote.StartsWith("达到", StringComparison.Ordinal);
}
