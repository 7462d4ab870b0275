using System.Globalization;
using SpeechML.Targets;

namespace SpeechML.Tests.Targets.Cases;

/// <summary>Compares the records of a case with those that were read, as strictly as the README beside the cases says.</summary>
internal static class CaseComparison
{
    public static List<string> Differences(TargetCase expected, IReadOnlyList<NumericTarget> read)
    {
        List<string> differences = [];
        var free = read.ToList();
        foreach (var record in expected.Records)
        {
            var match = free.Where(target => target.Start < record.End && target.End > record.Start)
                .OrderByDescending(target => Number(target) == record.Value)
                .ThenByDescending(target => Math.Min(target.End, record.End) - Math.Max(target.Start, record.Start)).FirstOrDefault();
            if (match is null)
            {
                differences.Add($"missed {record.Quote}");
                continue;
            }

            free.Remove(match);
            Compare(differences, record.Quote, "value", record.Value, Number(match));
            Compare(differences, record.Quote, "unit", record.Unit, match.Unit);
            Compare(differences, record.Quote, "comparator", record.Comparator, match.Comparator.ToName());
            Compare(differences, record.Quote, "direction", record.Direction, match.Direction.ToName());
            Compare(differences, record.Quote, "period", Plain(record.Period), Plain(match.Period ?? "-"));
            Compare(differences, record.Quote, "status", record.Status, match.Status.ToName());
            if (!SameIndicator(record.Indicator, match.Indicator))
                differences.Add($"{record.Quote}: indicator {match.Indicator} instead of {record.Indicator}");
        }

        differences.AddRange(free.Select(target => $"false {target.Quote} ({target.Indicator})"));
        return differences;
    }

    private static void Compare(List<string> differences, string quote, string what, string expected, string actual)
    {
        if (expected != actual)
            differences.Add($"{quote}: {what} {actual} instead of {expected}");
    }

    private static string Number(NumericTarget target)
    {
        if (target.Masked)
            return target.Unit.Length == 0 && target.Quote.IndexOfAny([':', '：', '∶']) >= 0 ? "ratio masked" : "masked";
        if (target.Value is not { } value)
            return "ratio";
        string low = value.ToString("0.####", CultureInfo.InvariantCulture);
        return target.ValueMax is { } high ? low + ".." + high.ToString("0.####", CultureInfo.InvariantCulture) : low;
    }

    private static string Plain(string period) => period.Replace("“", "").Replace("”", "").Trim('，', '在', '到', '至', ' ');

    // The rule of the score: equal, one in the other at six tenths of its length, or a bigram likeness of 0.6.
    private static bool SameIndicator(string expected, string actual)
    {
        expected = Clean(expected);
        actual = Clean(actual);
        if (expected == actual)
            return true;
        if (expected.Length == 0 || actual.Length == 0)
            return false;
        var (shorter, longer) = expected.Length < actual.Length ? (expected, actual) : (actual, expected);
        if (longer.Contains(shorter, StringComparison.Ordinal) && shorter.Length >= 0.6 * longer.Length)
            return true;
        var left = Pairs(expected);
        var right = Pairs(actual);
        int total = expected.Length + actual.Length - 2;
        int common = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        return total > 0 && 2.0 * common / total >= 0.6;
    }

    private static string Clean(string text) => string.Concat(text.Where(c => !"“”\"'‘’、，。的 　（）()".Contains(c)));

    private static Dictionary<string, int> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).GroupBy(i => text.Substring(i, 2)).ToDictionary(pair => pair.Key, pair => pair.Count());
}
