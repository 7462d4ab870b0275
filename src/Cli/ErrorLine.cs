namespace SpeechML.Cli;

/// <summary>An error as the line that a person reads.</summary>
internal static class ErrorLine
{
    /// <summary>The library's line, fit for a terminal, what it is about in Chinese, and a hint where a pattern came in place of file names.</summary>
    public static string Of(SpeechMLException error)
    {
        bool pattern = error is { Code: ErrorCodes.Unreadable, File: { } file } && file.AsSpan().ContainsAny('*', '?') && !Path.Exists(file);
        string hint = pattern ? " No file fits the pattern, or quotes kept the shell from replacing it: leave them off, or name the folder. 通配符未展开：请去掉引号，或直接写目录名。" : "";
        return TerminalText.Line($"speechml: {error.ToLine()} {Chinese(error.Code)}{hint}".TrimEnd());
    }

    /// <summary>What a code means and what to do, in one sentence; nothing for a code that is not of <see cref="ErrorCodes"/>.</summary>
    public static string Chinese(string code) => code switch
    {
        ErrorCodes.Unreadable => "无法读取：请检查名称、权限，以及是否有密码。",
        ErrorCodes.Undecodable => "无法识别文字编码：请另存为 UTF-8。",
        ErrorCodes.UnsupportedFormat => "不支持这种文件，或其中没有可读取的文字：请另存为支持的格式。",
        ErrorCodes.DamagedDocument => "文件已损坏：请重新获取或另存一份。",
        ErrorCodes.BadJsonLine => "此行不是所需的 JSON：请改正此行。",
        ErrorCodes.SegmenterInUse => "分词器已载入另一部词典：同一进程只能用一部。",
        ErrorCodes.Unwritable => "无法写入输出：请检查目录、权限和剩余空间。",
        ErrorCodes.IncompleteBundle => "模型不完整：请重新复制或重新训练。",
        ErrorCodes.DamagedBundle => "模型已损坏：请重新复制或重新训练。",
        ErrorCodes.NewerBundle => "模型由更新的版本生成：请升级本程序。",
        ErrorCodes.BadDataset => "数据有误、为空或格式不符：请按提示改正。",
        ErrorCodes.UnknownLabel => "标签未知：请检查标签的写法。",
        ErrorCodes.UnknownTrainer => "没有所指定的训练器，或不能这样使用：请运行 speechml doctor 查看。",
        ErrorCodes.BadCheckpoint => "教师模型的检查点已损坏、不完整或类型不符。",
        ErrorCodes.NotBuilt => "本程序构建时未包含所需的组件：请运行 speechml doctor 查看。",
        _ => "",
    };
}
