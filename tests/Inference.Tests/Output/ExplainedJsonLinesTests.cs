using System.Buffers;
using System.Text.Json;
using SpeechML.Output;
using SpeechML.Tests.Classification.Explaining;

namespace SpeechML.Tests.Output;

public sealed class ExplainedJsonLinesTests
{
    [Fact]
    public void Explanation_and_abstention_are_written_by_the_contract()
    {
        const string text = "修了\"新 田\"，建了校。";

        JsonElement answer = Written(text, new AnalysisOptions { Explain = true, MinConfidence = 1 });

        Assert.True(answer.GetProperty("abstained").GetBoolean());
        JsonElement explanation = answer.GetProperty("explanation");
        Assert.Equal(["spans", "second", "flip", "sentences"], explanation.EnumerateObject().Select(member => member.Name));
        JsonElement span = explanation.GetProperty("spans")[0];
        Assert.Equal(["start", "end", "quote", "weight"], span.EnumerateObject().Select(member => member.Name));
        Assert.Equal(span.GetProperty("quote").GetString(), text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        Assert.True(span.GetProperty("weight").GetDouble() > 0);
        Assert.Equal(["start", "end", "quote"], explanation.GetProperty("flip")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["start", "end", "label", "share"], explanation.GetProperty("sentences")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void What_was_not_asked_for_is_left_out()
    {
        JsonElement answer = Written("修了田。", new AnalysisOptions());

        Assert.False(answer.TryGetProperty("abstained", out _));
        Assert.False(answer.TryGetProperty("explanation", out _));
    }

    [Fact]
    public void Lists_of_an_explanation_are_there_when_empty()
    {
        JsonElement explanation = Written("", new AnalysisOptions { Explain = true }).GetProperty("explanation");

        Assert.All(["spans", "flip", "sentences"], name => Assert.Equal(0, explanation.GetProperty(name).GetArrayLength()));
    }

    [Theory]
    [InlineData("修了田。")]
    [InlineData("修了\"新\"田。")] // what needs an escape goes another way
    public void A_writer_that_was_disposed_of_writes_nothing(string text)
    {
        ArrayBufferWriter<byte> bytes = new();
        JsonLinesWriter writer = new(bytes);
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Write(ExplainedModels.Analyzer().Analyze(text)));
        Assert.Equal(0, bytes.WrittenCount);
    }

    private static JsonElement Written(string text, AnalysisOptions options)
    {
        ArrayBufferWriter<byte> bytes = new();
        using JsonLinesWriter writer = new(bytes);
        writer.Write(ExplainedModels.Analyzer().Analyze(text, options));
        return JsonDocument.Parse(bytes.WrittenMemory).RootElement;
    }
}
