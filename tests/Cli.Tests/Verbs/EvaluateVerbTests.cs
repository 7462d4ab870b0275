using System.Text.Json;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary><c>evaluate</c> and <c>compare</c> with the bundle that comes with the program; its labels are taken from its own answers.</summary>
public sealed class EvaluateVerbTests : IDisposable
{
    private static readonly string Model = Path.Combine(AppContext.BaseDirectory, "models", "default");

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Evaluate_prints_scores_reliability_and_coverage()
    {
        ProcessResult result = SpeechMLProcess.Run(["evaluate", Model, Agreeing()]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("paragraphs 3  accuracy 1.0000", result.Output);
        Assert.Contains("reliability", result.Output);
        Assert.Contains("0.97 right at up to 100.0 % answered", result.Output);
    }

    [Fact]
    public void A_score_on_what_the_bundle_learned_from_is_marked()
    {
        string data = Agreeing(), bundle = folder.At("mine");
        string plan = folder.Write("plan.json", """{ "vectors": "a.vectors", "sources": [], "targets": { "sources": [] } }""");
        Assert.Equal(0, SpeechMLProcess.Run(["train", "--data", data, "--base", Model, "-o", bundle, "--plan", plan]).ExitCode);

        ProcessResult evaluated = SpeechMLProcess.Run(["evaluate", bundle, data]), compared = SpeechMLProcess.Run(["compare", Model, bundle, data]);

        Assert.Equal((0, 0), (evaluated.ExitCode, compared.ExitCode));
        Assert.Contains($"{bundle} has learned from {data}", evaluated.Error);
        Assert.Contains($"{bundle} has learned from {data}", compared.Error);
        Assert.DoesNotContain($"{Model} has learned", compared.Error);
    }

    [Fact]
    public void Evaluate_gives_json()
    {
        JsonElement json = Json(SpeechMLProcess.Run(["evaluate", Model, Agreeing(), "--format", "json"]));

        Assert.Equal(1, json.GetProperty("accuracy").GetDouble());
        Assert.Equal(10, json.GetProperty("reliability").GetArrayLength());
        Assert.Equal(6, json.GetProperty("coverage").GetArrayLength());
        Assert.Equal(1, json.GetProperty("accurateCoverage").GetProperty("coverage").GetDouble());
        Assert.Equal(0, json.GetProperty("secondary").GetProperty("support").GetInt32());
    }

    [Fact]
    public void Compare_of_a_bundle_with_itself_says_so()
    {
        ProcessResult result = SpeechMLProcess.Run(["compare", Model, Model, Agreeing()]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("changed paragraphs: 0", result.Output);
        Assert.Contains("fewer than 10 documents", result.Output);
        Assert.EndsWith("Verdict: NEW is no different that this data could show.\n", result.Output);
    }

    [Fact]
    public void Compare_gives_json()
    {
        JsonElement json = Json(SpeechMLProcess.Run(["compare", Model, Model, Agreeing(), "-f", "json"]));

        Assert.Equal("no_difference", json.GetProperty("verdict").GetString());
        Assert.Equal(1, json.GetProperty("pValue").GetDouble());
        Assert.Equal(0, json.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void Compare_lists_what_changed_and_keeps_to_the_wanted_number()
    {
        string other = Other(), data = Agreeing();

        ProcessResult result = SpeechMLProcess.Run(["compare", Model, other, data, "--show", "1"], folder: folder.Path);
        ProcessResult all = SpeechMLProcess.Run(["compare", Model, other, data, "--show", "0"], folder: folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("changed paragraphs: 3", result.Output);
        Assert.Contains("- 甲 ¶1", result.Output);
        Assert.Contains("工厂", result.Output);
        Assert.Contains("2 more; --show 3 shows all", result.Output);
        Assert.DoesNotContain("甲 ¶1", all.Output);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "a")]
    [InlineData("compare", "a", "b")]
    [InlineData("compare", "a", "b", "c", "--show", "-1")]
    [InlineData("compare", "a", "b", "c", "--format", "xml")]
    public void A_wrong_command_line_is_a_usage_error(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("--help", result.Error);
    }

    [Fact]
    public void Bad_input_is_named_and_nothing_is_printed()
    {
        string unknown = folder.Write("unknown.jsonl", """{"doc":"a","seq":1,"text":"好","label":"无此类"}""");

        ProcessResult label = SpeechMLProcess.Run(["compare", Model, Model, unknown]), missing = SpeechMLProcess.Run(["compare", Model, "no-such-folder", unknown]);

        Assert.Equal((1, ""), (label.ExitCode, label.Output));
        Assert.Contains("unknown.jsonl: SML3002", label.Error);
        Assert.Equal((1, ""), (missing.ExitCode, missing.Output));
        Assert.Contains("SML2001", missing.Error);
    }

    /// <summary>Three paragraphs with the labels that the bundle gives them.</summary>
    private string Agreeing()
    {
        string texts = folder.Write("texts.jsonl", """
            {"doc":"甲","seq":1,"text":"工厂要多办，产业要做强，投资要增加。"}
            {"doc":"甲","seq":2,"text":"学校和医院要办好，老人要照顾好。"}
            {"doc":"乙","seq":1,"text":"谢谢大家。"}

            """);
        return folder.Write("data.jsonl", string.Concat(SpeechMLProcess.Run(["analyze", texts, "--format", "jsonl"]).Lines.Select(line =>
        {
            JsonElement answer = JsonDocument.Parse(line).RootElement;
            return $$"""{"doc":{{answer.GetProperty("doc").GetRawText()}},"seq":{{answer.GetProperty("seq")}},"text":{{answer.GetProperty("text").GetRawText()}},"label":{{answer.GetProperty("label").GetRawText()}}}""" + "\n";
        })));
    }

    /// <summary>A bundle with two labels that the other one does not have.</summary>
    private string Other()
    {
        folder.Write("texts/a.txt", string.Concat(Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? "山上种树。\n" : "河里养鱼。\n")));
        folder.Write("labelled.jsonl", string.Concat(Enumerable.Range(0, 10).Select(i =>
            $"{{\"doc\":\"d{i}\",\"seq\":1,\"text\":\"{(i % 2 == 0 ? "山上种树" : "河里养鱼")}\",\"label\":\"{(i % 2 == 0 ? "hill" : "river")}\"}}\n")));
        folder.Write("figures.jsonl", """
            {"doc":"d","seq":1,"text":"今年种树3亩。","label":"hill","targets":[{"quote":"3亩","indicator":"种树","value":3,"unit":"亩","comparator":"=","direction":"level","period":"今年","status":"target","start":4,"end":6}]}
            {"doc":"d","seq":2,"text":"去年养鱼8吨。","label":"river","targets":[{"quote":"8吨","indicator":"养鱼","value":8,"unit":"吨","comparator":"=","direction":"level","period":"去年","status":"actual","start":4,"end":6}]}

            """);
        folder.Write("plan.json", """{ "vectors": "a.vectors", "sources": [ { "path": "labelled.jsonl" } ], "targets": { "sources": [ { "path": "figures.jsonl" } ] }, "classifier": { "folds": 2 } }""");
        foreach (string[] arguments in (string[][])[["vectors", "texts", "-o", "a.vectors", "-d", "2"], ["train", "--plan", "plan.json", "-o", "other"]])
        {
            ProcessResult result = SpeechMLProcess.Run(arguments, folder: folder.Path);
            Assert.True(result.ExitCode == 0, result.Error);
        }

        return "other";
    }

    private static JsonElement Json(ProcessResult result)
    {
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output).RootElement;
    }

    [Fact]
    public void Measures_targets_and_shows_disagreements_by_kind()
    {
        ProcessResult result = SpeechMLProcess.Run(["evaluate", Model, Targets(), "--targets", "--show", "1"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("records 2  answers 1", result.Output);
        Assert.Contains("Missed: 1", result.Output);
        Assert.Contains("a 2", result.Output);
    }

    [Fact]
    public void Json_has_the_scores_of_targets_and_every_disagreement()
    {
        JsonElement read = Json(SpeechMLProcess.Run(["evaluate", Model, Targets(), "--targets", "--format", "json"]));

        Assert.Equal((2, 1), (read.GetProperty("goldCount").GetInt32(), read.GetProperty("answerCount").GetInt32()));
        JsonElement full = read.GetProperty("scores")[4];
        Assert.Equal(("full", 1, 0.5), (full.GetProperty("depth").GetString(), full.GetProperty("hits").GetInt32(), full.GetProperty("recall").GetDouble()));
        JsonElement missed = Assert.Single(read.GetProperty("differences").EnumerateArray());
        Assert.Equal(("missed", "谢谢"), (missed.GetProperty("kind").GetString(), missed.GetProperty("quote").GetString()));
    }

    private string Targets() => folder.Write("targets.jsonl", """
        {"doc":"a","seq":1,"text":"今年新建学校5所。","targets":[{"start":6,"end":8,"quote":"5所","indicator":"新建学校","value":5,"unit":"所","comparator":"=","direction":"level","period":"今年","status":"target"}]}
        {"doc":"a","seq":2,"text":"谢谢大家。","targets":[{"start":0,"end":2,"quote":"谢谢","indicator":"谢","value":9,"unit":"次","comparator":"=","direction":"level","period":null,"status":"actual"}]}

        """);
}
