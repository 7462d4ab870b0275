using SpeechML.Features;

namespace SpeechML.Tests.Features;

public class NGramHashTests
{
    /// <summary>Feature files hold these numbers; a change here needs a new version of every such file.</summary>
    [Fact]
    public void Hashes_never_change()
    {
        // The upper half of key * 0x9E3779B97F4A7C15 modulo 2^64, computed apart from this code.
        Assert.Equal(0xF50FA69Du, NGramHash.Of('稳'));
        Assert.Equal(0x5D74C55Cu, NGramHash.Of('稳', '中'));
        Assert.Equal(0xF7046F9Bu, NGramHash.Of('稳', '中', '求'));
        Assert.Equal(0xB0CC75C6u, NGramHash.Of('0', '%'));
    }

    [Fact]
    public void The_order_and_number_of_characters_count()
    {
        uint[] hashes = [NGramHash.Of('甲'), NGramHash.Of('乙'), NGramHash.Of('甲', '乙'), NGramHash.Of('乙', '甲'), NGramHash.Of('甲', '甲'), NGramHash.Of('甲', '乙', '甲'), NGramHash.Of('甲', '甲', '乙')];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }
}
