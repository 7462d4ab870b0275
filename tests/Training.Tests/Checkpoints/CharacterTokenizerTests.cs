using SpeechML.Training.Checkpoints;

namespace SpeechML.Training.Tests.Checkpoints;

public class CharacterTokenizerTests
{
    [Fact]
    public void Characters_are_folded_numbered_by_code_point_and_the_rare_ones_unknown()
    {
        CharacterTokenizer tokenizer = CharacterTokenizer.Learn(["产业 产业", "业Ａ3a5"], leastCount: 2);
        Assert.Equal(3 + 4, tokenizer.VocabularySize);
        Assert.Equal([6, 5, 4, 3, 1], tokenizer.Encode("产　业Ａ９\n农"));
        Assert.Equal([6, 5, 4, 3, 1], CharacterTokenizer.Learn(["业Ａ3a5", "产业 产业"], 2).Encode("产　业Ａ９\n农"));
    }

    [Fact]
    public void The_marks_are_no_characters()
    {
        CharacterTokenizer tokenizer = CharacterTokenizer.Learn(["产"], 1);
        Assert.Equal([0, 1, 2], new[] { tokenizer.Padding, 1, tokenizer.Mask });
        Assert.Equal([tokenizer.FirstOrdinary], tokenizer.Encode("产"));
        Assert.Empty(tokenizer.Encode(" \u3000"));
        Assert.Empty(tokenizer.Encode(""));
    }
}
