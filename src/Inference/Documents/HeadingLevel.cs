namespace SpeechML.Documents;

/// <summary>How high a heading stands.</summary>
internal enum HeadingLevel
{
    /// <summary><c>一、…</c>, <c>第一部分…</c>.</summary>
    Top,

    /// <summary><c>（一）…</c>, <c>第一，…</c>, or a short line of its own.</summary>
    Second,

    /// <summary><c>1.…</c>, <c>（1）…</c>.</summary>
    Third,

    /// <summary>No heading.</summary>
    None,
}
