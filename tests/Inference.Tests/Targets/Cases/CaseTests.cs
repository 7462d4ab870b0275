using SpeechML.Documents;
using SpeechML.Targets;

namespace SpeechML.Tests.Targets.Cases;

/// <summary>
/// Runs the case files with the judge of the default bundle. What it is known to read otherwise stands in <c>known.txt</c>: nothing
/// else may fail.
/// </summary>
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
        var extractor = DefaultBundle();
        List<string> failures = [];
        foreach (var item in CaseFile.ReadAll(Folder).Where(item => item.File == file))
        {
            var read = extractor.Extract(item.Text, new SectionContext(item.Title, item.Section, item.Section));
            var differences = CaseComparison.Differences(item, read);
            if (differences.Count > 0 && !known.Contains(item.Text))
                failures.Add($"{item.File}.md({item.Line}) {item.Text}\n    {string.Join("\n    ", differences)}");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <summary>Broken paragraphs begin and end anywhere: each piece is answered, with quotes of its own.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Any_end_and_any_beginning_of_a_case_is_answered(string file)
    {
        foreach (var extractor in (TargetExtractor[])[DefaultBundle(), TargetExtractor.RuleBased])
        {
            foreach (var item in CaseFile.ReadAll(Folder).Where(item => item.File == file))
            {
                for (int at = 1; at < item.Text.Length; at++)
                {
                    foreach (string piece in (string[])[item.Text[at..], item.Text[..at]])
                        Assert.All(extractor.Extract(piece), target => Assert.Equal(piece[target.Start..target.End], target.Quote));
                }
            }
        }
    }

    /// <summary>A document without line ends is one paragraph.</summary>
    [Fact]
    public void A_text_that_goes_on_and_on_keeps_its_figures()
    {
        const string Sentence = "今年全县蔬菜产量增长5.5%左右，要把就业摆在前头，新增就业5200人。";
        var extractor = DefaultBundle();

        Assert.Equal(2, extractor.Extract(Sentence).Count);
        Assert.Equal(2 * 300, extractor.Extract(string.Concat(Enumerable.Repeat(Sentence, 300))).Count);
    }

    private static TargetExtractor DefaultBundle()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string part = Path.Combine(folder.FullName, "models", "default", "targets.bin");
            if (File.Exists(part))
                return TargetExtractor.FromJudge(File.ReadAllBytes(part));
        }

        throw new FileNotFoundException("models/default/targets.bin is not above the tests.");
    }
}
