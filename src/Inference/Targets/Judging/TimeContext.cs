namespace SpeechML.Targets.Judging;

/// <summary>The words of time and will that stand nearest to a figure; the rows are those of <c>time-signs.tsv</c>, -1 for none.</summary>
/// <param name="Time">The sign of the nearest word of time before the figure.</param>
/// <param name="TimeRow">Its row.</param>
/// <param name="TimeGap">How far it is: 0 in the clause, 1 in the one before, 2 in the sentence, 3 in an earlier sentence, 4 nowhere.</param>
/// <param name="Mood">The sign of the nearest word of will or of what is done, before the figure.</param>
/// <param name="MoodRow">Its row.</param>
/// <param name="MoodGap">How far it is.</param>
/// <param name="Behind">The first sign behind the figure within its clause.</param>
/// <param name="BehindRow">Its row.</param>
/// <param name="IsOver">True where the nearest word of time stands in the sentence and names a time that is over (去年, 1—9月), not one that goes on (目前, 以来).</param>
/// <param name="IsReported">True where what stands before the sentence tells that it is about what was done, or 现有 in its clause of what there is.</param>
/// <param name="IsAim">True where a colon announced what is aimed at.</param>
/// <param name="Linked">What the parts say that semicolons tie to the sentence, as far as its own words do not end it.</param>
internal readonly record struct TimeContext(
    TimeSigns Time, int TimeRow, int TimeGap, TimeSigns Mood, int MoodRow, int MoodGap, TimeSigns Behind, int BehindRow, bool IsOver, bool IsReported, bool IsAim, TimeSigns Linked);
