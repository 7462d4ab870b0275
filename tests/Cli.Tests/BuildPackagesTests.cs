namespace SpeechML.Cli.Tests;

public class BuildPackagesTests
{
    private static readonly BuildPackages Packages = new(
        "auto", ["Some", "Some.Package", "Other", "Silent", "Here", "Here.Newer"], ["Here 1.0.0", "Here.Newer 2.1.0 (2.0.0 was asked for)"],
        ["Some.Package 1.2.0: NU1101", "Some 3.0.0: NU1102", "Other 4.0.0: NU1301", "Silent 1.0.0: no answer"]);

    [Theory]
    [InlineData("Some.Package", "no package source had Some.Package (NU1101)")]
    [InlineData("Some", "no package source had this version or a next one: Some 3.0.0 (NU1102)")]
    [InlineData("Other", "did not give Other 4.0.0 (NU1301)")]
    [InlineData("Silent", "did not give Silent 1.0.0 (no answer)")]
    [InlineData("Never", "Never was not looked for")]
    public void The_sources_answer_is_said_in_words(string package, string expected)
    {
        Assert.Contains(expected, Packages.WhyMissing(package));
        Assert.Equal(new OptionalPart("package", package, false, Packages.WhyMissing(package)), Packages.Part(package));
    }

    [Fact]
    public void A_build_told_to_do_without_says_so() => Assert.Contains("OptionalPackages=none", (Packages with { Mode = "none" }).WhyMissing("Some"));

    [Fact]
    public void A_native_program_says_that_it_does_without()
    {
        BuildPackages native = Packages with { Mode = "none", Native = true };

        Assert.Contains("native programs do without Some", native.WhyMissing("Some"));
        Assert.Contains("native programs do without TorchSharp", native.LibtorchPart.Origin);
    }

    [Theory]
    [InlineData("Here", "1.0.0")]
    [InlineData("Here.Newer", "2.1.0 (2.0.0 was asked for)")]
    public void A_found_package_is_told_with_the_version_that_the_source_gave(string package, string version)
    {
        Assert.Equal(new OptionalPart("package", package, true, version), Packages.Part(package));
        Assert.Equal($"{package} {version}", Packages.Find(package));
    }

    [Fact]
    public void The_program_knows_its_packages()
    {
        Assert.Contains("Microsoft.ML", BuildPackages.Own.Wanted);
#if MICROSOFT_ML
        Assert.Matches(@"^Microsoft\.ML \d+\.\d+", BuildPackages.Own.Find("Microsoft.ML"));
#else
        Assert.Null(BuildPackages.Own.Find("Microsoft.ML"));
#endif
    }
}
