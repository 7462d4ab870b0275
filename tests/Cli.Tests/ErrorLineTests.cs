namespace SpeechML.Cli.Tests;

public class ErrorLineTests
{
    private static readonly string[] Codes = [.. typeof(ErrorCodes).GetFields().Select(code => (string)code.GetRawConstantValue()!)];

    [Fact]
    public void Every_error_is_told_in_Chinese_too()
    {
        Assert.NotEmpty(Codes);
        Assert.All(Codes, code =>
        {
            string chinese = ErrorLine.Chinese(code);
            Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}.*。$", chinese);
            Assert.Equal($"speechml: a.txt:3: {code}: It is wrong. Mend it. {chinese}", ErrorLine.Of(new SpeechMLException(code, "It is wrong. Mend it.", "a.txt", 3)));
        });
        Assert.Equal(Codes.Length, Codes.Select(ErrorLine.Chinese).Distinct().Count());
    }

    [Fact]
    public void A_code_of_another_version_stands_alone() => Assert.Equal("speechml: SML9999: It is wrong.", ErrorLine.Of(new SpeechMLException("SML9999", "It is wrong.")));
}
