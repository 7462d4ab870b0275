namespace SpeechML.Targets;

/// <summary>How a figure bounds the value it stands for.</summary>
public enum Comparator
{
    /// <summary>The value itself; written <c>=</c>.</summary>
    Equal,

    /// <summary>That much or more (以上, 不低于, 突破); written <c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary>That much or less (以内, 不超过, 前三); written <c>&lt;=</c>.</summary>
    AtMost,

    /// <summary>About that much (左右, 约, 近); written <c>~</c>.</summary>
    About,

    /// <summary>Between two figures; written <c>range</c>.</summary>
    Range,
}
