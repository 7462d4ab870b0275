namespace SpeechML.Cli.Tests;

/// <summary>A <see cref="UnixFactAttribute"/> with several cases.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Needs Unix.";
        }
    }
}
