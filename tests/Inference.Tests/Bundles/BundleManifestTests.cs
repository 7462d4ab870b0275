using System.Text;
using SpeechML.Bundles;

namespace SpeechML.Tests.Bundles;

public class BundleManifestTests
{
    private static BundleManifest Read(string json) => BundleManifest.Read(Encoding.UTF8.GetBytes(json), "bundle.json");

    [Fact]
    public void What_is_written_is_read_and_names_stand_in_order()
    {
        BundlePart part = new(5, "ab");
        using MemoryStream stream = new();
        new BundleManifest(1, new Dictionary<string, BundlePart> { ["b.bin"] = part, ["a.bin"] = new(0, "") }).Write(stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.True(json.IndexOf("a.bin", StringComparison.Ordinal) < json.IndexOf("b.bin", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', json);
        BundleManifest read = Read(json);
        Assert.Equal((1, 2, part), (read.Format, read.Parts.Count, read.Parts["b.bin"]));
    }

    [Fact]
    public void A_part_is_told_by_its_length_and_hash() => Assert.Equal(
        new BundlePart(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        BundleManifest.Describe("abc"u8));

    [Fact]
    public void A_mark_of_UTF8_and_capital_digits_change_nothing()
    {
        BundleManifest read = Read("\uFEFF" + """{"format":2,"parts":{"a":{"bytes":3,"sha256":"BA78"}}}""");
        Assert.Equal((2, new BundlePart(3, "ba78")), (read.Format, read.Parts["a"]));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("99999999999")]
    [InlineData("1e999")]
    public void A_newer_format_asks_for_an_update(string format)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Read($$"""{"format":{{format}}}"""));
        Assert.Equal((ErrorCodes.NewerBundle, "bundle.json"), (error.Code, error.File));
        Assert.Contains($"format {format};", error.Message);
        Assert.Contains("Update", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"1","parts":{}}""")]
    [InlineData("""{"format":1.5,"parts":{}}""")]
    [InlineData("""{"format":0,"parts":{}}""")]
    [InlineData("""{"format":-7,"parts":{}}""")]
    [InlineData("""{"format":1}""")]
    [InlineData("""{"format":1,"parts":[]}""")]
    [InlineData("""{"format":1,"parts":{"a":1}}""")]
    [InlineData("""{"format":1,"parts":{"a":{"bytes":1}}}""")]
    [InlineData("""{"format":1,"parts":{"a":{"bytes":"1","sha256":"x"}}}""")]
    [InlineData("""{"format":1,"parts":{"a":{"bytes":1,"sha256":2}}}""")]
    [InlineData("""{"format":1,"parts":{"\ud800":{"bytes":1,"sha256":"x"}}}""")]
    public void A_manifest_of_another_form_is_damaged(string json)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Read(json));
        Assert.Equal((ErrorCodes.DamagedBundle, "bundle.json"), (error.Code, error.File));
    }
}
