using System.Globalization;

namespace SpeechML.Training.Tests;

/// <summary>Until it is disposed of, the culture is one that writes numbers as few do.</summary>
internal sealed class ForeignCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public ForeignCulture()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = "٫", NumberGroupSeparator = "٬", PercentDecimalSeparator = "٫", PercentGroupSeparator = "٬",
            PercentSymbol = "٪", PercentPositivePattern = 2, NegativeSign = "−",
        };
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
