namespace SpeechML.Documents;

/// <summary>What kind of text a document is, as its title names it.</summary>
internal enum SpeechGenre
{
    /// <summary>The title names none, or there is no title.</summary>
    Unknown,

    /// <summary>A speech or address to a meeting (讲话, 致辞, 发言).</summary>
    Speech,

    /// <summary>A report to a congress or plenary session (工作报告), which reviews and then plans.</summary>
    Report,

    /// <summary>A plan (规划, 纲要, 方案, 意见).</summary>
    Plan,

    /// <summary>A review of what was done (总结, 汇报, 述职).</summary>
    Review,
}
