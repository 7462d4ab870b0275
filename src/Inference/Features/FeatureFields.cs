using SpeechML.Documents;

namespace SpeechML.Features;

/// <summary>Where the text of each <see cref="FeatureField"/> comes from.</summary>
internal static class FeatureFields
{
    public const int Count = 3;

    public static ReadOnlySpan<char> TextOf(FeatureField field, ReadOnlySpan<char> paragraph, SectionContext section) => field switch
    {
        FeatureField.Body => paragraph,
        FeatureField.Heading => section.Heading,
        FeatureField.TopHeading => section.TopHeading,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
