namespace SpeechML.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>Some input could not be read, or the work failed; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped, as shells count Ctrl-C: 128 + SIGINT; SIGTERM and SIGHUP give the same.</summary>
    public const int Cancelled = 130;
}
