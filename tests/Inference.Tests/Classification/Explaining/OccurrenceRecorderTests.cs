using SpeechML.Classification.Explaining;
using SpeechML.Features;

namespace SpeechML.Tests.Classification.Explaining;

public sealed class OccurrenceRecorderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Places_are_where_the_ngrams_stand(int longest)
    {
        const string text = "修渠引水灌田，年年丰收。路通了，人来了，货走了。好！";
        OccurrenceRecorder recorder = new(longest);
        new TextSentences(text).Visit(longest, ref recorder);
        string folded = string.Concat(text.Select(CharFolding.Fold));

        Assert.All(recorder.Occurrences, gram => Assert.Equal(Hash(folded.Substring(gram.First, gram.Length)), gram.Hash));
        Assert.Equal(Enumerable.Range(0, text.Length), recorder.Occurrences.Where(gram => gram.Length == 1).Select(gram => gram.First));
    }

    [Fact]
    public void A_short_rest_belongs_to_the_sentence_before_it()
    {
        OccurrenceRecorder recorder = new(1);
        new TextSentences("修渠引水灌田，年年丰收。路通了，人来了，货走了。好！").Visit(1, ref recorder);

        Assert.Equal([new RecordedSentence(0, 12, 0, 12), new RecordedSentence(12, 26, 12, 26)], recorder.Sentences);
    }

    private static uint Hash(string gram) => gram.Length switch
    {
        1 => NGramHash.Of(gram[0]),
        2 => NGramHash.Of(gram[0], gram[1]),
        _ => NGramHash.Of(gram[0], gram[1], gram[2]),
    };
}
