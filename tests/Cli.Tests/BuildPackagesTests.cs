namespace SpeechML.Cli.Tests;

public class BuildPackagesTests
{
    private const string Answers = "Some.Package 1.2.0: NU1101, Some 3.0.0: NU1102, Other 4.0.0: NU1301, Silent 1.0.0: no answer";

    [Theory]
    [InlineData("Some.Package", "no package source had Some.Package (NU1101)")]
    [InlineData("Some", "no package source had this version: Some 3.0.0 (NU1102)")]
    [InlineData("Other", "did not give Other 4.0.0 (NU1301)")]
    [InlineData("Silent", "did not give Silent 1.0.0 (no answer)")]
    [InlineData("Never", "Never was not looked for")]
    public void The_sources_answer_is_said_in_words(string package, string expected) =>
        Assert.Contains(expected, BuildPackages.WhyMissing(package, "auto", Answers));

    [Fact]
    public void A_build_told_to_do_without_says_so() => Assert.Contains("OptionalPackages=none", BuildPackages.WhyMissing("Some", "none", Answers));
}
