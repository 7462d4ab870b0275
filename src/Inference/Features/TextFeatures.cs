using SpeechML.Documents;

namespace SpeechML.Features;

/// <summary>The n-grams of a paragraph's text and of the headings above it.</summary>
internal readonly ref struct TextFeatures(ReadOnlySpan<char> text, SectionContext section) : IFeatureSource
{
    private readonly ReadOnlySpan<char> text = text;

    public void Visit<TSink>(FeatureField field, int longestNGram, ref TSink sink)
        where TSink : struct, INGramSink, allows ref struct =>
        NGrams.Visit(FeatureFields.TextOf(field, text, section), longestNGram, ref sink);
}
