using SpeechML.Targets.Normalizing;

namespace SpeechML.Targets;

/// <summary>
/// A figure that a paragraph promises or reports: one record of <c>docs/annotation-guidelines.md</c>, section 3.
/// </summary>
public sealed record NumericTarget
{
    /// <summary>Where <see cref="Quote"/> begins: UTF-16 units from the start of the paragraph as given.</summary>
    public required int Start { get; init; }

    /// <summary>Where <see cref="Quote"/> ends, exclusive: UTF-16 units from the start of the paragraph as given.</summary>
    public required int End { get; init; }

    /// <summary>Number, unit and comparator words as they stand in the paragraph: exactly <c>text[Start..End]</c>.</summary>
    public required string Quote { get; init; }

    /// <summary>What is counted or measured, in the paragraph's words; empty where the paragraph names nothing.</summary>
    public required string Indicator { get; init; }

    /// <summary>The figure as written in its unit (130 for 130万千瓦); the lower end of a range; null where masked or a ratio.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The upper end of a range; null for anything else.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>True where the file hides the figure (X%, xx亿元, **家).</summary>
    public bool Masked { get; init; }

    /// <summary>The unit or count noun as written, magnitude word included (<c>%</c>, <c>个百分点</c>, <c>万千瓦</c>); empty for a bare ratio.</summary>
    public required string Unit { get; init; }

    /// <summary>How the figure bounds the value.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>Whether the figure is a rise, a fall, or a level.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The time the figure is for, as written; null where the paragraph names none.</summary>
    public required string? Period { get; init; }

    /// <summary>Promised or reported.</summary>
    public required TargetStatus Status { get; init; }

    /// <summary>The same in comparable form; null unless <see cref="AnalysisOptions.Normalize"/> asked for it.</summary>
    public NormalizedTarget? Normalized { get; init; }
}
