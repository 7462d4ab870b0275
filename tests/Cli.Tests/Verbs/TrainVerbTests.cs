using SpeechML.Cli.Verbs;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary>From unlabelled and labelled files to a bundle that answers, by the verbs alone.</summary>
public sealed class TrainVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Verbs_lead_from_files_to_a_bundle_that_answers()
    {
        folder.Write("archive/a.txt", string.Concat(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? "建设工厂发展产业增加投资。\n" : "建好学校看好医生照顾老人。\n")));
        string labelled = folder.Write("labelled.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"{{\"doc\":\"d{i / 4}\",\"seq\":{i},\"text\":\"{(i % 2 == 0 ? "我们要发展产业，建设工厂" : "我们要照顾老人，建好学校")}{i}\",\"label\":\"{(i % 2 == 0 ? "work" : "care")}\"}}\n")));
        folder.Write("promises.jsonl", """
            {"doc":"d","seq":1,"text":"今年新建学校3所。","label":"care","targets":[{"quote":"3所","indicator":"新建学校","value":3,"unit":"所","comparator":"=","direction":"level","period":"今年","status":"target","start":6,"end":8}]}
            {"doc":"d","seq":2,"text":"去年修路8公里。","label":"work","targets":[{"quote":"8公里","indicator":"修路","value":8,"unit":"公里","comparator":"=","direction":"level","period":"去年","status":"actual","start":4,"end":7}]}

            """);
        folder.Write("plan.json", """{ "vectors": "a.vectors", "sources": [ { "path": "a.features" } ], "targets": { "sources": [ { "path": "promises.jsonl" } ] }, "classifier": { "folds": 2 } }""");

        Ok("vectors", "archive", "-o", "a.vectors", "-d", "4");
        Ok("features", labelled, "-o", "a.features");
        Ok("train", "--plan", "plan.json", "-o", "one", "--threads", "1");
        Ok("train", "--plan", "plan.json", "-o", "two", "--threads", "2");

        foreach (string name in Directory.GetFiles(folder.At("one")).Select(System.IO.Path.GetFileName)!)
        {
            Assert.Equal(File.ReadAllBytes(System.IO.Path.Combine(folder.Path, "one", name!)), File.ReadAllBytes(System.IO.Path.Combine(folder.Path, "two", name!)));
        }

        // The plan names no trainer, so a build with ML.NET takes it.
#if MICROSOFT_ML
        Assert.Contains("trained by mlnet-lbfgs (Microsoft.ML ", File.ReadAllText(folder.At("one/card.md")));
#else
        Assert.Contains("trained by softmax (SpeechML)", File.ReadAllText(folder.At("one/card.md")));
#endif
        Assert.Contains("accuracy 1.0000", Ok("evaluate", "one", labelled).Output);
        Assert.Contains("\"label\":\"care\"", SpeechMLProcess.Run(["analyze", "-", "-m", "one"], "照顾好老人和学校\n", folder.Path).Output);
    }

    [Fact]
    public void A_plan_that_is_none_is_named_with_its_line()
    {
        folder.Write("plan.json", "{\n  \"vectrs\": 1\n}");

        ProcessResult result = SpeechMLProcess.Run(["train", "--plan", "plan.json", "-o", "out"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("plan.json:2: SML3001", result.Error);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void Training_on_needs_no_plan()
    {
        string labelled = folder.Write("new.jsonl", string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"{{\"doc\":\"d{i}\",\"seq\":{i},\"text\":\"{(i % 2 == 0 ? "我们要发展产业，建设工厂" : "我们要照顾老人，建好学校")}{i}\",\"label\":\"{(i % 2 == 0 ? "economy" : "livelihood")}\"}}\n")));

        Ok("train", "--data", labelled, "--base", System.IO.Path.Combine(AppContext.BaseDirectory, "models", "default"), "-o", "mine");

        Assert.Contains("new.jsonl", File.ReadAllText(folder.At("mine/card.md")));
    }

    [Fact]
    public void Training_from_scratch_without_a_plan_says_how_to_name_one_and_what_it_holds()
    {
        ProcessResult result = SpeechMLProcess.Run(["train", "--data", "new.jsonl", "-o", "mine"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Name one by --plan, a JSON file with \"sources\", \"vectors\" and \"targets\"", result.Error);
    }

    [Fact]
    public void A_teacher_needs_unlabelled_text()
    {
        ProcessResult result = SpeechMLProcess.Run(["train", "--teacher", "characters"], folder: folder.Path);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--unlabelled", result.Error);
    }

    [Theory]
    [InlineData("", "a.jsonl", "--unlabelled is what a teacher teaches by", "--unlabelled", "archive")]
    [InlineData("", "a.jsonl", "--teacher needs unlabelled text", "--teacher", "characters")]
    [InlineData("", "", "--base needs the new data", "--base", "old")]
    [InlineData("", "a.jsonl", null, "--base", "old")]
    [InlineData("", "", null, "--base", "old", "--data", "new.jsonl")]
    [InlineData("""
        , "teacher": { "unlabelled": ["elsewhere"] }
        """, "a.jsonl", null, "--unlabelled", "archive")]
    [InlineData("""
        , "teacher": { "unlabelled": ["elsewhere"] }
        """, "a.jsonl", null, "--teacher", "characters")]
    public void What_options_need_may_stand_in_the_plan(string teacher, string source, string? error, params string[] options)
    {
        string sources = source.Length == 0 ? "" : $$"""{ "path": "{{source}}" }""";
        string plan = folder.Write("plan.json", $$"""{ "vectors": "a.vectors", "sources": [{{sources}}], "targets": { "sources": [] }{{teacher}} }""");

        string[] errors = [.. UsageErrors.Of(RootVerb.Create().Parse(["train", "--plan", plan, .. options]))];

        if (error is null)
        {
            Assert.Empty(errors);
        }
        else
        {
            Assert.StartsWith(error, Assert.Single(errors));
        }
    }

    [Fact]
    public void A_base_without_data_or_plan_is_refused() =>
        Assert.StartsWith("--base needs the new data", Assert.Single(UsageErrors.Of(RootVerb.Create().Parse(["train", "--base", "old"]))));

    [Fact]
    public void The_base_of_the_command_line_takes_the_place_of_the_plans()
    {
        folder.Write("new.jsonl", string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"{{\"doc\":\"d{i}\",\"seq\":{i},\"text\":\"{(i % 2 == 0 ? "我们要发展产业，建设工厂" : "我们要照顾老人，建好学校")}{i}\",\"label\":\"{(i % 2 == 0 ? "economy" : "livelihood")}\"}}\n")));
        folder.Write("plan.json", """{ "vectors": "", "sources": [ { "path": "new.jsonl" } ], "targets": { "sources": [] }, "base": "nowhere" }""");

        Ok("train", "--plan", "plan.json", "--base", System.IO.Path.Combine(AppContext.BaseDirectory, "models", "default"), "-o", "mine");

        Assert.Contains("new.jsonl", File.ReadAllText(folder.At("mine/card.md")));
    }

    [Fact]
    public void Unlabelled_text_needs_a_teacher()
    {
        string bare = folder.Write("plan.json", """{ "vectors": "a.vectors", "sources": [], "targets": { "sources": [] } }""");
        string teaching = folder.Write("teaching.json", """{ "vectors": "a.vectors", "sources": [], "targets": { "sources": [] }, "teacher": { "unlabelled": ["elsewhere"] } }""");

        Assert.Contains("what a teacher teaches by: name one with --teacher", Assert.Single(Errors("--plan", bare)));
        Assert.Contains("what a teacher teaches by: name one with --teacher", Assert.Single(Errors("--data", "a.jsonl", "--base", "models/default")));
        Assert.Empty(Errors("--plan", teaching));
        Assert.Empty(Errors("--plan", folder.At("missing.json")));

        static IEnumerable<string> Errors(params string[] arguments) => UsageErrors.Of(RootVerb.Create().Parse(["train", .. arguments, "--unlabelled", "archive", "-o", "out"]));
    }

    [Fact]
    public void A_teacher_teaches_or_the_build_says_that_it_has_none()
    {
        folder.Write("archive/a.txt", string.Concat(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? $"建设工厂发展产业第{i}家。\n" : $"建好学校看好医生第{i}家。\n")));
        folder.Write("labelled.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"{{\"doc\":\"d{i / 4}\",\"seq\":{i},\"text\":\"{(i % 2 == 0 ? "我们要发展产业，建设工厂" : "我们要照顾老人，建好学校")}{i}\",\"label\":\"{(i % 2 == 0 ? "work" : "care")}\"}}\n")));
        folder.Write("promises.jsonl", """{"doc":"d","seq":1,"text":"今年新建学校3所。","targets":[{"quote":"3所","indicator":"新建学校","value":3,"unit":"所","period":"今年","status":"target","start":6}]}""");
        folder.Write("plan.json", """
            { "vectors": "a.vectors", "sources": [ { "path": "labelled.jsonl" } ], "targets": { "sources": [ { "path": "promises.jsonl" } ] }, "classifier": { "folds": 2 },
              "teacher": { "unlabelled": ["elsewhere"], "network": { "width": 8, "layers": 1, "pretrainingEpochs": 1, "epochs": 1 } } }
            """);
        Ok("vectors", "archive", "-o", "a.vectors", "-d", "0");

        ProcessResult result = SpeechMLProcess.Run(["train", "--plan", "plan.json", "--teacher", "characters", "--unlabelled", "archive", "-o", "out", "--threads", "1"], folder: folder.Path);

        if (result.ExitCode == 0)
        {
            Assert.Contains("convolutions over characters", File.ReadAllText(folder.At("out/card.md")));
        }
        else
        {
            Assert.Contains("SML4002", result.Error);
            Assert.False(Directory.Exists(folder.At("out")));
        }
    }

    [Fact]
    public void A_trainer_that_nobody_has_is_named_with_the_remedy()
    {
        folder.Write("plan.json", """{ "vectors": "a.vectors", "sources": [], "targets": { "sources": [] } }""");

        ProcessResult result = SpeechMLProcess.Run(["train", "--plan", "plan.json", "--trainer", "mlnet-magic", "-o", "out"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SML3003: There is no trainer 'mlnet-magic'", result.Error);
        Assert.Contains("speechml doctor", result.Error);
    }

    private ProcessResult Ok(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(arguments, folder: folder.Path);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }
}
