using SpeechML.Documents;
using SpeechML.Targets;

namespace SpeechML.Tests.Targets.Cases;

/// <summary>Runs the case files. What the extractor is known to miss stands in <c>known.txt</c>, so that it can neither grow nor be forgotten.</summary>
public class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Targets", "Cases");

    public static TheoryData<string> Files => [.. CaseFile.ReadAll(Folder).Select(item => item.File).Distinct()];

    [Fact]
    public void There_are_at_least_four_hundred_cases() => Assert.True(CaseFile.ReadAll(Folder).Count() >= 400);

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_give_their_records(string file)
    {
        HashSet<string> known = [.. File.ReadLines(Path.Combine(Folder, "known.txt")).Where(line => !line.StartsWith('#'))];
        List<string> failures = [];
        List<string> healed = [];
        foreach (var item in CaseFile.ReadAll(Folder).Where(item => item.File == file))
        {
            var read = TargetExtractor.RuleBased.Extract(item.Text, new SectionContext(item.Title, item.Section, item.Section));
            var differences = CaseComparison.Differences(item, read);
            if (differences.Count > 0 && !known.Contains(item.Text))
                failures.Add($"{item.File}.md({item.Line}) {item.Text}\n    {string.Join("\n    ", differences)}");
            else if (differences.Count == 0 && known.Contains(item.Text))
                healed.Add(item.Text);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(healed.Count == 0, "Now read rightly, take them out of known.txt: " + string.Join(" | ", healed));
    }
}
