using SpeechML.Documents;
using SpeechML.Targets;
using Xunit.Abstractions;

namespace SpeechML.Tests.Targets.Cases;

public class CaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Cases()
    {
        var extractor = TargetExtractor.RuleBased;
        int n=0, bad=0;
        foreach (var c in CaseFile.ReadAll("/work/targets/tests/Inference.Tests/Targets/Cases"))
        {
            n++;
            var d = CaseComparison.Differences(c, extractor.Extract(c.Text, new SectionContext(c.Title, c.Section, c.Section)));
            if (d.Count > 0) { bad++; output.WriteLine($"{c.File}({c.Line}) {c.Text}\n      " + string.Join("\n      ", d)); }
        }
        output.WriteLine($"{bad} of {n}");
        Assert.Equal(0, bad);
    }
}
