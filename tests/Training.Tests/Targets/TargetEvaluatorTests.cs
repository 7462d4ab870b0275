using SpeechML.Targets;
using SpeechML.Training.Targets;

namespace SpeechML.Training.Tests.Targets;

public class TargetEvaluatorTests
{
    [Fact]
    public void Counts_depths_and_names_what_differs()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path,
            [
                """{"doc":"d","seq":1,"text":"力争今年财政收入增长6%。","targets":[{"start":8,"quote":"增长6%","indicator":"财政收入","value":6,"unit":"%","comparator":"=","direction":"increase","period":"今年","status":"target"}]}""",
                """{"doc":"d","seq":2,"text":"去年新修水渠30公里。","targets":[{"start":6,"quote":"30公里","indicator":"植树","value":30,"unit":"公里","comparator":"=","direction":"level","period":"去年","status":"actual"}]}""",
                """{"doc":"d","seq":3,"text":"去年培训500人。","targets":[]}""",
                """{"doc":"d","seq":4,"text":"去年变化不大。","targets":[{"start":2,"quote":"变化不大","indicator":"变化","value":1,"unit":"","comparator":"=","direction":"level","period":"去年","status":"actual"}]}""",
            ]);
            var evaluation = TargetEvaluator.Evaluate(TargetExtractor.RuleBased, path);
            Assert.Equal(3, evaluation.GoldCount);
            Assert.Equal(3, evaluation.AnswerCount);
            Assert.Equal([2, 2, 2, 1, 1], evaluation.Hits);
            Assert.Equal(
                [TargetDifferenceKind.Indicator, TargetDifferenceKind.FalseAlarm, TargetDifferenceKind.Missed],
                evaluation.Differences.Select(difference => difference.Kind));
            Assert.Equal(2.0 / 3, evaluation.F1(0), 6);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
