using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

public sealed class DoccanoReaderTests : IDisposable
{
    private readonly ExchangeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"id":1,"text":"修路","label":["经济","民生"],"Comments":[]}""")]
    [InlineData("""{"id":1,"data":"修路","label":["经济","民生"]}""")]
    [InlineData("""{"id":1,"text":"修路","meta":{},"annotation_approver":null,"labels":["经济","民生"]}""")]
    public void The_keys_of_every_version_are_read(string line) =>
        Assert.Equal("""{"doc":"in","seq":2,"text":"修路","label":"经济","secondary":["民生"]}""", Assert.Single(folder.Import("\n" + line)));

    [Fact]
    public void A_label_may_be_a_single_name() =>
        Assert.Equal("""{"doc":"in","seq":1,"text":"修路","label":"经济","secondary":[]}""", Assert.Single(folder.Import("""{"text":"修路","label":"经济"}""")));

    [Theory]
    [InlineData("""{"text":"修路","label":["经济"],"meta":{"doc":"报告","seq":5,"year":2007}}""")]
    [InlineData("""{"text":"修路","label":["经济"],"doc":"报告","seq":5,"year":2007}""")]
    [InlineData("""{"text":"修路","label":["经济"],"doc":"报告","seq":"5","year":2007}""")]
    public void Metadata_is_read_from_meta_and_from_where_doccano_puts_it(string line) =>
        Assert.Equal("""{"doc":"报告","seq":5,"text":"修路","label":"经济","secondary":[],"year":2007}""", Assert.Single(folder.Import(line)));

    [Fact]
    public void Comments_stay_where_there_are_any() =>
        Assert.Contains("\"Comments\":[\"再看\"]", Assert.Single(folder.Import("""{"text":"修路","label":["经济"],"Comments":["再看"]}""")));

    [Fact]
    public void A_label_that_replaces_the_old_primary_one_is_primary() =>
        Assert.Contains("\"label\":\"民生\",\"secondary\":[]", Assert.Single(folder.Import("""{"text":"修路","label":["民生"],"meta":{"speechml_primary":"经济"}}""")));

    [Theory]
    [InlineData("not json", "Not JSON")]
    [InlineData("[1]", "object")]
    [InlineData("""{"label":["a"]}""", "\"text\"")]
    [InlineData("""{"text":5,"label":["a"]}""", "text")]
    [InlineData("""{"text":"甲","label":[[0,1,"ORG"]]}""", "span")]
    [InlineData("""{"text":"甲","label":[3]}""", "names")]
    [InlineData("""{"text":"甲","label":["a"],"seq":"x"}""", "whole number")]
    [InlineData("""{"text":"甲","label":["a"],"sure":"maybe"}""", "true or false")]
    [InlineData("""{"text":"\ud800","label":["a"]}""", "text")]
    [InlineData("""{"text":"甲","label":["a"],"x":"\ud800"}""", "half a character")]
    [InlineData("""{"text":"甲","label":["a"],"meta":{"\ud800":1}}""", "text")]
    public void A_bad_line_is_named_by_its_number(string line, string reason)
    {
        SpeechMLException error = folder.Refused($"{{\"text\":\"好\",\"label\":[\"a\"]}}\n{line}\n", ExchangeFormat.Doccano);
        Assert.Equal((ErrorCodes.BadDataset, 2), (error.Code, error.Line));
        Assert.Contains(reason, error.Message);
    }
}
