namespace SpeechML.Targets.Linking.Periods;

/// <summary>How far an expression of time reaches.</summary>
internal enum PeriodReach : byte
{
    /// <summary>Over its sentence, and over those that follow where it opens one.</summary>
    Lasting,

    /// <summary>Over its own sentence alone (目前).</summary>
    Passing,

    /// <summary>Over its own clause alone (每年, 三年 in 三年投入5亿元).</summary>
    Clause,

    /// <summary>Over its own clause alone, where it tells which things are meant (对去年欠下的9件信访案).</summary>
    Thing,

    /// <summary>Over its own sentence, and only where no other time holds: the year of a plan (占全年计划的60%).</summary>
    Plan,

    /// <summary>Over no figure: it dates what a figure is compared with (恢复到2017年的八成).</summary>
    Nothing,
}
