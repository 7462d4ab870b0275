namespace SpeechML.Features;

/// <summary>The texts around a paragraph that features are taken from, each in a feature space of its own.</summary>
internal enum FeatureField
{
    /// <summary>The paragraph itself.</summary>
    Body,

    /// <summary>The last heading above it.</summary>
    Heading,

    /// <summary>The last heading of the highest level above it.</summary>
    TopHeading,
}
