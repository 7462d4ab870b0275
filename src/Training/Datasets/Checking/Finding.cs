namespace SpeechML.Training.Datasets.Checking;

/// <summary>One thing that the check found.</summary>
/// <param name="Message">What it is, in a sentence.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line in it, counted from 1; null where the whole file is meant.</param>
/// <param name="OtherFile">The file of the line that it is compared with, or null.</param>
/// <param name="OtherLine">That line, or null.</param>
public sealed record Finding(string Message, string File, long? Line = null, string? OtherFile = null, long? OtherLine = null);
