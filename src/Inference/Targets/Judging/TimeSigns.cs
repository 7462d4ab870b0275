namespace SpeechML.Targets.Judging;

/// <summary>What the words of time and will around a figure say.</summary>
[Flags]
internal enum TimeSigns : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The clause or an earlier one of the sentence wills (力争, 确保, 计划, 要, 将).</summary>
    Will = 1,

    /// <summary>The sentence tells of what is done (已, 了, 累计, 同比, 成功).</summary>
    Done = 2,

    /// <summary>The sentence names a time that is over (去年, 过去, 一年来).</summary>
    Past = 4,

    /// <summary>The sentence names the present year or its parts (今年, 全年, 年内).</summary>
    Present = 8,

    /// <summary>The sentence names a time to come (明年, 到2030年, 今后, 未来).</summary>
    Future = 16,

    /// <summary>A word that is mostly met where a plan is told (做好, 加大, 不低于), and proves none.</summary>
    Planned = 32,

    /// <summary>A word that is mostly met where results are told (率先, 位列), and proves none.</summary>
    Reported = 64,

    /// <summary>The signs that outright say when.</summary>
    Outright = Will | Done | Past | Present | Future,
}
