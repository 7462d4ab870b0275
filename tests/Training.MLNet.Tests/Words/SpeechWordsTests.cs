using Microsoft.ML;
using Microsoft.ML.Data;
using SpeechML.Classification;
using SpeechML.Training.MLNet.Words;
using SpeechML.Words;

namespace SpeechML.Training.MLNet.Tests.Words;

public class SpeechWordsTests
{
    [Fact]
    public void Words_are_a_column_that_ML_NET_s_n_grams_can_follow()
    {
        MLContext context = new();
        IDataView data = context.Data.LoadFromEnumerable([new Paragraph { Text = "修路建桥修路" }, new Paragraph { Text = "" }, new Paragraph { Text = "建桥" }]);
        ITransformer model = context.Transforms.SpeechWords("Words", new Pairs(), "Text")
            .Append(context.Transforms.Conversion.MapValueToKey("Keys", "Words"))
            .Append(context.Transforms.Text.ProduceNgrams("Bag", "Keys", ngramLength: 1))
            .Fit(data);
        IDataView result = model.Transform(data);
        Assert.Equal([["修路", "建桥", "修路"], [], ["建桥"]], result.GetColumn<string[]>("Words"));
        Assert.Equal([2, 1], result.GetColumn<float[]>("Bag").First());
    }

    /// <summary>Every two characters are a word.</summary>
    private sealed class Pairs : IWordSegmenter
    {
        public string Name => "pairs";

        public IEnumerable<QuotedSpan> Segment(string text) =>
            Enumerable.Range(0, text.Length / 2).Select(i => new QuotedSpan(2 * i, 2 * i + 2, text.Substring(2 * i, 2)));
    }
}
