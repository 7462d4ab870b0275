namespace SpeechML.Targets;

/// <summary>Whether a figure tells of a change or of a level.</summary>
public enum Direction
{
    /// <summary>A level or a stock (达到, 保持, a plain size).</summary>
    Level,

    /// <summary>A rise (增长, 提高, 新增).</summary>
    Increase,

    /// <summary>A fall (下降, 减少, 压减).</summary>
    Decrease,
}
