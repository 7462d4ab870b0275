namespace SpeechML.Training.Datasets.Checking;

/// <summary>Tells before training what is wrong with labelled data and what to do about it.</summary>
public static class DatasetChecker
{
    /// <summary>Checks one dataset, or a split: the file to learn from and those that are kept apart to score on.</summary>
    /// <param name="files">The <c>.jsonl</c> files, the one to learn from first.</param>
    /// <param name="options">Thresholds and a model; null for the defaults.</param>
    /// <returns>All findings. Bad lines are findings too and the other lines are checked.</returns>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.Undecodable"/> for a file; <see cref="ErrorCodes.UnsupportedFormat"/>
    /// for extracted features, which hold no text; the errors of a bundle for <see cref="CheckOptions.Model"/>.
    /// </exception>
    /// <exception cref="ArgumentException">There is no file, or the similarity is not above 0 and at most 1.</exception>
    public static DatasetReport Check(IReadOnlyList<string> files, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfZero(files.Count, nameof(files));
        options ??= new CheckOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.NearDuplicate, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.NearDuplicate, 1, nameof(options));
        FindingList findings = new();
        LineChecks lines = new(options, findings);
        CheckedFile[] read = [.. files.Select(file => IsFeatures(file) ? throw NoText(file) : lines.Read(file))];
        new LabelChecks(options, findings).Check(read[0], read[1..]);
        new LabelSpellings(findings).Check(read);
        new DocumentChecks(findings).Check(read);
        new DuplicateChecks(options, findings).Check(read);
        return new DatasetReport([.. read.Select(file => file.Summary)], findings.Groups);
    }

    private static bool IsFeatures(string file) => file.EndsWith(FeatureFile.Extension, StringComparison.OrdinalIgnoreCase);

    private static SpeechMLException NoText(string file) =>
        new(ErrorCodes.UnsupportedFormat, "Extracted features hold no text to check. Check the .jsonl file that they were made from.", file);
}
