using System.Text.Json;

namespace SpeechML.Cli.Tests.Verbs;

public class DoctorVerbTests
{
    [Fact]
    public void Every_trainer_is_listed_with_its_library_or_the_reason_why_it_is_missing()
    {
        ProcessResult result = SpeechMLProcess.Run(["doctor"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("+ mixture ", result.Output);
        Assert.Contains("+ softmax ", result.Output);
#if MICROSOFT_ML
        Assert.Matches(@"\+ mlnet-lbfgs +Microsoft\.ML \d[^,]*, trains plans that name no trainer", result.Output);
        Assert.DoesNotContain("- mlnet", result.Output);
#else
        Assert.Matches(@"\+ softmax +SpeechML, trains plans that name no trainer", result.Output);
        Assert.Contains("- mlnet-lbfgs ", result.Output);
        Assert.Matches(@"- mlnet-sdca +not built: .*Microsoft\.ML", result.Output);
#endif
    }

    [Fact]
    public void Teachers_are_listed_likewise()
    {
#if TORCHSHARP
        Assert.Matches(@"[+-] characters +(TorchSharp \d|libtorch cannot be loaded)", SpeechMLProcess.Run(["doctor"]).Output);
#else
        Assert.Matches(@"- characters +not built: .*TorchSharp", SpeechMLProcess.Run(["doctor"]).Output);
#endif
    }

    [Fact]
    public void Segmenters_are_listed_likewise()
    {
#if JIEBA_NET
        Assert.Matches(@"\+ jieba +jieba\.NET \d", SpeechMLProcess.Run(["doctor"]).Output);
#else
        Assert.Matches(@"- jieba +not built: .*jieba\.NET", SpeechMLProcess.Run(["doctor"]).Output);
#endif
    }

    [Fact]
    public void Every_optional_package_is_listed_with_the_version_that_the_build_got()
    {
        string output = SpeechMLProcess.Run(["doctor"]).Output;

        Assert.All(BuildPackages.Own.Wanted, package => Assert.Matches($@"(\+ {package} +\d+\.\d+|- {package} +not built: )", output));
        Assert.Matches(@"(\+ libtorch +TorchSharp-|- libtorch +not brought along)", output);
    }

    [Fact]
    public void The_same_is_there_for_programs()
    {
        ProcessResult result = SpeechMLProcess.Run(["doctor", "--format", "json"]);

        using JsonDocument json = JsonDocument.Parse(result.Output);
        Assert.True(Directory.Exists(json.RootElement.GetProperty("model").GetString()));
        Assert.Equal(OptionalParts.Trainers.Count > 0 ? "mlnet-lbfgs" : "softmax", json.RootElement.GetProperty("defaultTrainer").GetString());
        JsonElement mixture = json.RootElement.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("name").GetString() == "mixture");
        Assert.Equal(("trainer", true), (mixture.GetProperty("kind").GetString(), mixture.GetProperty("built").GetBoolean()));
    }

#if MICROSOFT_ML
    [Fact]
    public void The_names_are_those_of_the_trainers_that_are_built()
    {
        IEnumerable<string> built = OptionalParts.All.Where(part => part is { Kind: "trainer", Built: true }).Select(part => part.Name);
        Assert.Equal(OptionalParts.Trainers.Select(trainer => trainer.Name).Order(), built.Order());
    }
#endif
}
