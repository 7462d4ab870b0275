using System.Text;
using SpeechML.Targets;
using SpeechML.Tests.Targets.Cases;

namespace SpeechML.Tests.Targets;

/// <summary>
/// What is written otherwise and says the same is read as the same: all case texts, rewritten as scraping and other hands write them (a metamorphic test,
/// Chen et al. 1998: no answer needs to be known).
/// </summary>
public class SameSayingTests
{
    private static readonly string[] Texts = CaseFile.Texts();

    /// <summary>How a text is rewritten.</summary>
    public static TheoryData<string> Writings => [.. Rewritings.Keys];

    private static Dictionary<string, Func<string, string>> Rewritings { get; } = new(StringComparer.Ordinal)
    {
        ["digits of full width"] = text => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        ["half-width commas"] = text => text.Replace('，', ','),
        ["half-width semicolons and colons"] = text => text.Replace('；', ';').Replace('：', ':'),
        ["points for stops"] = text => text.Replace('。', '.'),
        ["wide blanks behind stops"] = text => text.Replace("。", "。　　", StringComparison.Ordinal),
        ["line ends behind stops"] = text => text.Replace("。", "。\n", StringComparison.Ordinal),
        ["blanks behind commas"] = text => text.Replace("，", "， ", StringComparison.Ordinal),
        ["what cannot be seen"] = text => string.Join('\u200B', text.Chunk(7).Select(piece => new string(piece))),
        ["a number of a list in front"] = text => "（三）" + text,
        ["a greeting in front"] = text => "同志们！" + text,
    };

    [Theory]
    [MemberData(nameof(Writings))]
    public void Another_writing_gives_the_same_records(string writing)
    {
        List<string> others = [];
        foreach (string text in Texts)
        {
            string expected = Records(text), read = Records(Rewritings[writing](text));
            if (expected != read)
                others.Add($"{text}\n  {expected}\n  {read}");
        }

        Assert.True(others.Count == 0, $"{others.Count} of {Texts.Length}:\n{string.Join('\n', others)}");
    }

    private static string Records(string text) => string.Join(" / ", TargetExtractor.RuleBased.Extract(text).Select(target =>
        $"{Plain(target.Indicator)}|{target.Value}|{target.ValueMax}|{target.Masked}|{Plain(target.Unit)}|{target.Comparator}|{target.Direction}|{Plain(target.Period ?? "")}|{target.Status}"));

    // Without blanks and marks, and in one width: quotes and periods keep the writing.
    private static string Plain(string words)
    {
        StringBuilder plain = new();
        foreach (char c in words)
        {
            char folded = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            if (!char.IsWhiteSpace(folded) && folded != '\u200B' && folded is not (',' or ';' or ':' or '.'))
                plain.Append(folded);
        }

        return plain.ToString();
    }
}
