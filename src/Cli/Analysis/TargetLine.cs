using SpeechML.Targets;
using SpeechML.Targets.Normalizing;

namespace SpeechML.Cli.Analysis;

/// <summary>A target in one line for people, below it the comparable form where it was asked for.</summary>
internal static class TargetLine
{
    public const string Legend = "→ a target 目标 · • a result 实绩 · ↑ a rise 增 · ↓ a fall 降";

    public static string Of(NumericTarget target)
    {
        string value = target.Masked ? "masked" : target.ValueMax is { } max ? $"{target.Value}–{max}" : target.Value?.ToString() ?? "ratio";
        string sign = target.Comparator is Comparator.Equal or Comparator.Range ? "" : target.Comparator.ToName() + " ";
        string period = target.Period is null ? "" : $" ({target.Period})";
        string mark = target.Status == TargetStatus.Target ? "→" : "•";
        return $"{mark} {target.Indicator} {Arrow(target.Direction)}{sign}{value} {target.Unit}".TrimEnd() + period + Comparable(target.Normalized);
    }

    private static string Arrow(Direction direction) => direction switch
    {
        Direction.Increase => "↑ ",
        Direction.Decrease => "↓ ",
        _ => "",
    };

    private static string Comparable(NormalizedTarget? normalized)
    {
        if (normalized is null)
        {
            return "";
        }

        string value = normalized.ValueMax is { } max ? $"{normalized.Value}–{max}" : normalized.Value?.ToString() ?? "";
        string?[] parts = [$"{value} {normalized.Unit}".Trim(), normalized.Kind.ToName(), normalized.IndicatorId, normalized.Period];
        return "\n  = " + string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
