using SpeechML.Features;

namespace SpeechML.Tests.Features;

public class CharFoldingTests
{
    [Theory]
    [InlineData('稳', '稳')]
    [InlineData('a', 'a')]
    [InlineData('G', 'g')]
    [InlineData('Ｇ', 'g')]
    [InlineData('７', '0')]
    [InlineData('3', '0')]
    [InlineData('0', '0')]
    [InlineData('％', '%')]
    [InlineData('（', '(')]
    [InlineData('，', ',')]
    [InlineData('。', '。')]
    [InlineData('“', '“')]
    [InlineData('É', 'É')]
    [InlineData('\uD840', '\uFFFD')]
    [InlineData('\uFFFF', '\uFFFF')]
    public void A_character_folds_to(char from, char to) => Assert.Equal(to, CharFolding.Fold(from));

    [Theory]
    [InlineData(' ')]
    [InlineData('\t')]
    [InlineData('\n')]
    [InlineData('\0')]
    [InlineData('\u0085')]
    [InlineData('\u00A0')]
    [InlineData('\u2028')]
    [InlineData('　')]
    [InlineData('\u200B')]
    [InlineData('\uFEFF')]
    [InlineData('\uDC00')]
    public void White_space_and_controls_and_the_second_half_of_a_pair_are_dropped(char from) => Assert.Equal(CharFolding.Dropped, CharFolding.Fold(from));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char once = CharFolding.Fold((char)i);
            Assert.Equal(once, CharFolding.Fold(once));
        }
    }
}
