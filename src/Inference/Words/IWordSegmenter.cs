using SpeechML.Classification;

namespace SpeechML.Words;

/// <summary>Cuts Chinese text into words. Labels and targets need none; explanations and keywords read better with one. Safe to share between threads.</summary>
public interface IWordSegmenter
{
    /// <summary>What it is, as <c>jieba</c>.</summary>
    string Name { get; }

    /// <summary>The words of a text in their order; no two overlap. White space and the like may belong to none.</summary>
    /// <param name="text">The text; offsets count in its UTF-16 units.</param>
    IEnumerable<QuotedSpan> Segment(string text);
}
