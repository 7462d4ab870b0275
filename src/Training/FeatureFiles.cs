using SpeechML.Features;
using SpeechML.Training.Datasets;

namespace SpeechML.Training;

/// <summary>Makes <c>.features</c> files: labelled paragraphs to train and evaluate with, but not to read.</summary>
public static class FeatureFiles
{
    /// <summary>Extracts the features of labelled paragraphs.</summary>
    /// <param name="inputs">JSON Lines files with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>label</c> and <c>secondary</c>.</param>
    /// <param name="output">The <c>.features</c> file to write.</param>
    /// <param name="longestNGram">The longest n-gram, 1 to 3 characters; the same as in the vectors that the features will meet.</param>
    /// <returns>How many paragraphs were written.</returns>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.BadDataset"/> or <see cref="ErrorCodes.Unwritable"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longestNGram"/> is not from 1 to 3.</exception>
    public static int Extract(IEnumerable<string> inputs, string output, int longestNGram)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestNGram, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longestNGram, NGramHash.LongestNGram);
        DatasetReader reader = new(new FeatureExtractor(longestNGram));
        Example[] examples = [.. inputs.SelectMany(input => reader.Read(input).Examples)];
        FeatureFile.Write(output, longestNGram, examples);
        return examples.Length;
    }
}
