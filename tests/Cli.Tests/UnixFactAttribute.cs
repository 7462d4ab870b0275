namespace SpeechML.Cli.Tests;

/// <summary>A test of signals, devices or links, as Unix has them.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Needs Unix.";
        }
    }
}
