namespace SpeechML;

/// <summary>
/// The one exception type that SpeechML throws for bad input: a stable code, what is wrong, where, and what to do about it.
/// </summary>
/// <remarks>Misuse of the API (a null argument, say) throws the usual <see cref="ArgumentException"/> family instead.</remarks>
public sealed class SpeechMLException : Exception
{
    /// <summary>Creates an error.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What is wrong and, in a second sentence, the remedy.</param>
    /// <param name="file">The file concerned, or null where there is none.</param>
    /// <param name="line">The line in that file, counted from 1, or null.</param>
    /// <param name="offset">The byte in that file, counted from 0, or null.</param>
    /// <param name="inner">The cause, if another exception is.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null or empty.</exception>
    public SpeechMLException(string code, string message, string? file = null, long? line = null, long? offset = null, Exception? inner = null)
        : base(message, inner)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
        File = file;
        Line = line;
        Offset = offset;
    }

    /// <summary>A code that stays the same between versions, so that a user can search for it: one of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The file concerned, or null.</summary>
    public string? File { get; }

    /// <summary>The line in <see cref="File"/>, counted from 1, or null.</summary>
    public long? Line { get; }

    /// <summary>The byte in <see cref="File"/>, counted from 0, or null.</summary>
    public long? Offset { get; }

    /// <summary>The whole error on one line: place, code and message.</summary>
    public string ToLine()
    {
        string place = File ?? "";
        if (Line is { } line) place += $":{line}";
        if (Offset is { } offset) place += $" (byte {offset})";
        return place.Length == 0 ? $"{Code}: {Message}" : $"{place}: {Code}: {Message}";
    }

    /// <summary>The usual text with the stack trace, in which <see cref="ToLine"/> stands for the message.</summary>
    public override string ToString() => $"{typeof(SpeechMLException)}: {ToLine()}{base.ToString()[$"{typeof(SpeechMLException)}: {Message}".Length..]}";
}
