using SpeechML.Documents;
using SpeechML.TestSupport;
using SpeechML.Training.Suggestion;

namespace SpeechML.Training.Tests.Suggestion;

public sealed class LabelSuggesterTests : IDisposable
{
    // 厂 speaks for 工 and 校 for 教; what has both or neither is in doubt. The others only tell texts apart.
    private const string Sure = "厂厂厂厂厂厂厂厂厂厂厂厂。", Doubtful = "山山山山山山厂厂校校山山。", DoubtfulToo = "水水水水水水厂厂校校水水。", LessDoubtful = "田田田田田田厂厂校田田田。";

    private static readonly SuggestionOptions Options = new() { ShortestText = 5 };

    private readonly TempFolder folder = new();
    private readonly string bundle;

    public LabelSuggesterTests() => bundle = ToyBundle.Write(folder.At("模型"), ToyBundle.Model(
        ["工", "教"], ('厂', [4, 0]), ('校', [0, 4]), ('山', [0, 0]), ('水', [0, 0]), ('田', [0, 0])));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_the_model_doubts_comes_first_and_with_its_guess()
    {
        IReadOnlyList<SuggestedParagraph> suggestions = Suggest(Options, Sure, LessDoubtful, Doubtful);
        Assert.Equal([Doubtful, LessDoubtful, Sure], suggestions.Select(suggestion => suggestion.Paragraph.Text));
        Assert.Equal(("工", 3L), (suggestions[1].Guess, suggestions[0].Paragraph.Sequence));
        Assert.Equal(0.5, suggestions[0].Confidence, 1e-6);
    }

    [Fact]
    public void As_many_come_as_are_wanted() =>
        Assert.Equal([Doubtful, DoubtfulToo], Texts(Suggest(Options with { Count = 2 }, Sure, Doubtful, DoubtfulToo, LessDoubtful)));

    [Fact]
    public void Copies_and_near_copies_come_once() =>
        Assert.Equal([Doubtful, Sure], Texts(Suggest(Options, Doubtful, "　" + Doubtful, Doubtful.Replace("山山山山山山厂", "山山山山山厂"), Sure)));

    [Fact]
    public void What_is_labelled_is_not_suggested_nor_what_is_like_it()
    {
        string done = folder.Write("done.jsonl", $$"""{"doc":"x","seq":1,"text":"{{Doubtful.Replace("厂厂", "厂厂厂")}}","label":"工"}""");
        Assert.Equal([DoubtfulToo], Texts(Suggest(Options with { Labelled = [done] }, Doubtful, DoubtfulToo)));
    }

    [Fact]
    public void Lengths_are_kept() =>
        Assert.Equal([Doubtful], Texts(Suggest(new SuggestionOptions { ShortestText = 13, LongestText = 13 }, Doubtful, "厂校厂校厂校。", DoubtfulToo + DoubtfulToo)));

    [Fact]
    public void A_large_archive_gives_the_same_suggestions_at_every_run()
    {
        string[] texts = [.. Enumerable.Range(0, 5000).Select(i => string.Concat(Enumerable.Range(0, 12).Select(bit => "山水田厂校"[(i * 31 + i / (bit + 1)) % 5])) + "。")];
        string[] first = Texts(Suggest(Options with { Count = 50 }, texts));
        Assert.Equal(first, Texts(Suggest(Options with { Count = 50 }, texts)));
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.NotEmpty(first);
    }

    [Fact]
    public void Nothing_to_choose_from_gives_nothing() => Assert.Empty(Suggest(Options));

    [Fact]
    public void Bad_input_is_named()
    {
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => LabelSuggester.Suggest([], folder.At("无"), Options)).Code);
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => Suggest(Options with { Labelled = [folder.At("无.jsonl")] }, Sure)).Code);
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => Suggest(Options with { Labelled = [folder.Write("坏.features", "坏")] }, Sure)).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Suggest(Options with { Count = 0 }, Sure));
        Assert.Throws<ArgumentOutOfRangeException>(() => Suggest(Options with { LongestText = 4 }, Sure));
        Assert.Throws<ArgumentNullException>(() => LabelSuggester.Suggest(null!, bundle, Options));
    }

    private IReadOnlyList<SuggestedParagraph> Suggest(SuggestionOptions options, params string[] texts) =>
        LabelSuggester.Suggest(texts.Select((text, i) => new Paragraph("a", i + 1, text, SectionContext.None)), bundle, options);

    private static string[] Texts(IEnumerable<SuggestedParagraph> suggestions) => [.. suggestions.Select(suggestion => suggestion.Paragraph.Text)];
}
