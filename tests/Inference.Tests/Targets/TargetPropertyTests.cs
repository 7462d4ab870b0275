using System.Globalization;
using SpeechML.Targets;
using SpeechML.Tests.Targets.Cases;

namespace SpeechML.Tests.Targets;

/// <summary>What must hold of every record, whatever the text: read over all case texts, whole and mutated.</summary>
public class TargetPropertyTests
{
    private static readonly string[] Texts = CaseFile.Texts();

    [Fact]
    public void Spans_hold_their_quotes_in_order_and_do_not_overlap()
    {
        foreach (string text in Texts.Concat(Mutated()))
        {
            int end = 0;
            foreach (var target in TargetExtractor.RuleBased.Extract(text))
            {
                Assert.InRange(target.Start, end, text.Length);
                Assert.InRange(target.End, target.Start + 1, text.Length);
                Assert.Equal(text[target.Start..target.End], target.Quote);
                end = target.End;
            }
        }
    }

    [Fact]
    public void No_value_appears_that_the_text_does_not_hold()
    {
        foreach (string text in Texts.Concat(Mutated()))
        {
            foreach (var target in TargetExtractor.RuleBased.Extract(text))
            {
                if (target.Masked)
                    Assert.Null(target.Value);
                if (target.Value is not { } value || !target.Quote.Any(char.IsAsciiDigit))
                    continue;
                string digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');
                string held = string.Concat(target.Quote.Where(c => c is not (',' or '，' or ' ') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format).Select(Plain));
                // 3万5千 holds 35000, 1亿2万 holds 10002万: the digits stand together but for the magnitude words between them, and the noughts are not written.
                string together = string.Concat(held.Where(c => c is not ('0' or '十' or '百' or '千' or '万' or '亿')));
                Assert.True(held.Contains(digits, StringComparison.Ordinal) || together.Contains(digits.Replace("0", "", StringComparison.Ordinal), StringComparison.Ordinal) || held.Contains('/') || held.Contains('半') || held.Contains('／')
                    || held.Contains("分之", StringComparison.Ordinal) || held.Contains('角') || held.Contains('成'), $"{value} is not in {target.Quote}");
            }
        }
    }

    [Fact]
    public void Ten_thousand_figures_in_one_paragraph_take_no_more_than_their_share()
    {
        string text = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"第{i % 7}项新建学校{i}所、改造道路{i}.5公里，"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(TargetExtractor.RuleBased.Extract(text).Count > 10_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    // 三到2次 holds 3 as well as 2.
    private static char Plain(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' or '·' or '郾' => '.',
        '两' => '2',
        _ => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var place ? (char)('1' + place) : c,
    };

    private static IEnumerable<string> Mutated()
    {
        var random = new Random(7);
        foreach (string text in Texts)
        {
            for (int i = 0; i < 12; i++)
            {
                int at = random.Next(text.Length), length = random.Next(1, 8);
                yield return (i % 3) switch
                {
                    0 => text.Remove(at, Math.Min(length, text.Length - at)),
                    1 => text.Insert(at, text.Substring(random.Next(text.Length / 2), Math.Min(length, text.Length / 2))),
                    _ => text[at..],
                };
            }
        }
    }
}
