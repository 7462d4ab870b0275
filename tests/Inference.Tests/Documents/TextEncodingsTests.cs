using System.Text;

namespace SpeechML.Tests.Documents;

public class TextEncodingsTests
{
    private const int ChunkSize = 1 << 16;
    private const string Sample = "　　各位代表：\r\n今年增长６％，“稳”字当头。\n𠀀㐀 GDP 8.5%";

    private static readonly string[] SampleLines = ["　　各位代表：", "今年增长６％，“稳”字当头。", "𠀀㐀 GDP 8.5%"];

    private static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8+mark", "utf-16", "utf-16+mark", "utf-16BE", "utf-16BE+mark", "utf-32+mark", "utf-32BE+mark", "gb18030", "gb18030+mark"];

    private static Encoding ByName(string name) => name switch
    {
        "gb18030" => Gb18030,
        _ => Encoding.GetEncoding(name),
    };

    private static byte[] Encode(string text, string name)
    {
        string[] parts = name.Split('+');
        Encoding encoding = ByName(parts[0]);
        return parts.Length > 1 ? encoding.GetBytes("\uFEFF" + text) : encoding.GetBytes(text);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_reads_to_the_same_text(string encoding) => Assert.Equal(SampleLines, Reading.Texts(Encode(Sample, encoding)));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Characters_across_the_chunk_border_are_whole(string encoding)
    {
        for (int shift = 0; shift < 5; shift++)
        {
            string line = new string('a', shift) + string.Concat(Enumerable.Repeat("𠀀稳,㐀", ChunkSize / 8)) + "\n";
            Assert.Equal([line.TrimEnd()], Reading.Texts(Encode(line, encoding)));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_without_a_mark_is_read_though_common_characters_end_in_a_zero_byte(string encoding)
    {
        // 一 is U+4E00, 开 U+5F00, 最 U+6700, 需 U+9700, the indent U+3000: more zero bytes than the line ends have.
        string text = "　　一、最需要统一开展的一项工作\n　　开最需一一一\n";
        Assert.Equal(["　　一、最需要统一开展的一项工作", "　　开最需一一一"], Reading.Texts(Encode(text, encoding)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_of_latin_letters_without_a_mark_is_read(string encoding) =>
        Assert.Equal(["growth rate"], Reading.Texts(Encode("growth rate", encoding)));

    [Theory]
    [InlineData("utf-8", "稳中求进，\0以进促稳。")]
    [InlineData("utf-8", "growth \0rate")]
    [InlineData("gb18030", "稳中求进，\0以进促稳。")]
    public void A_stray_zero_byte_does_not_make_text_utf16(string encoding, string text)
    {
        Assert.Equal([text], Reading.Texts(Encode(text, encoding)));
        Assert.Equal([text + "。"], Reading.Texts(Encode(text + "。", encoding)));
    }

    [Fact]
    public void Zero_bytes_that_fill_the_end_of_a_file_do_not_make_it_utf16() =>
        Assert.Equal(["稳", "进" + new string('\0', 4096)], Reading.Texts(Encode("稳\n进" + new string('\0', 4096), "utf-8")));

    [Theory]
    [InlineData("utf-32+mark", new byte[] { 0, 0, 0x11, 0 })]
    [InlineData("utf-32BE+mark", new byte[] { 0, 0x11, 0, 0 })]
    public void What_is_no_character_is_named_in_utf32(string encoding, byte[] bad)
    {
        SpeechMLException error = Reading.Fails(Reading.Bytes(Encode("稳中", encoding), bad));
        Assert.Equal((ErrorCodes.Undecodable, 12), (error.Code, error.Offset));
    }

    [Fact]
    public void Big5_is_not_read_as_gb18030()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("各位代表：今年以來，全市經濟運行總體平穩、穩中有進。");
        SpeechMLException error = Reading.Fails(bytes);
        Assert.Equal(ErrorCodes.Undecodable, error.Code);
        Assert.Contains("Big5", error.Message);
    }

    [Fact]
    public void A_few_characters_for_private_use_do_not_matter() =>
        Assert.Equal(["\uE5E5各位代表，同志们：现在开会。"], Reading.Texts(Gb18030.GetBytes("\uE5E5各位代表，同志们：现在开会。")));

    [Fact]
    public void Four_byte_characters_of_gb18030_are_read()
    {
        byte[] bytes = [0xD2, 0xBB, 0x95, 0x32, 0x82, 0x36, 0x81, 0x39, 0xEE, 0x39, (byte)'\n', 0xB6, 0xFE];
        Assert.Equal(["一𠀀㐀", "二"], Reading.Texts(bytes));
    }

    [Fact]
    public void Utf8_comes_before_gb18030()
    {
        byte[] both = Encoding.UTF8.GetBytes("经济");
        Assert.NotEqual("经济", Gb18030.GetString(both));
        Assert.Equal(["经济"], Reading.Texts(both));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(ChunkSize - 1)]
    [InlineData(ChunkSize)]
    [InlineData(ChunkSize + 1)]
    [InlineData(3 * ChunkSize - 1)]
    public void A_bad_byte_is_named_in_text_that_is_otherwise_utf8(int place)
    {
        // The carriage returns keep the text from being GB18030 up to there by chance.
        byte[] good = [.. Enumerable.Repeat((byte)'a', place)];
        SpeechMLException error = Reading.Fails(Reading.Bytes(good, [0xFF], "\r\n经济\r\n"u8.ToArray()));
        Assert.Equal((ErrorCodes.Undecodable, place), (error.Code, error.Offset));
    }

    [Theory]
    [InlineData(ChunkSize - 2)]
    [InlineData(ChunkSize - 1)]
    [InlineData(ChunkSize)]
    [InlineData(ChunkSize + 1)]
    public void A_cut_utf8_character_is_named_by_its_first_byte(int place)
    {
        byte[] good = Encoding.UTF8.GetBytes("稳\n" + new string('a', place - 4));
        SpeechMLException error = Reading.Fails(Reading.Bytes(good, [0xE7, 0xA8, (byte)'\n']));
        Assert.Equal((ErrorCodes.Undecodable, place), (error.Code, error.Offset));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(ChunkSize - 2)]
    [InlineData(ChunkSize - 1)]
    [InlineData(ChunkSize)]
    [InlineData(ChunkSize + 1)]
    [InlineData(2 * ChunkSize)]
    public void A_bad_byte_is_named_in_gb18030(int place)
    {
        byte[] good = Gb18030.GetBytes(new string('a', place % 2) + new string('稳', place / 2));
        Assert.Equal(place, good.Length);
        SpeechMLException error = Reading.Fails(Reading.Bytes(good, [0xFF], Gb18030.GetBytes("\n经济发展\n")));
        Assert.Equal((ErrorCodes.Undecodable, place), (error.Code, error.Offset));
    }

    [Theory]
    [InlineData(2, new byte[] { 0xCE })]
    [InlineData(2, new byte[] { 0x81, 0x39 })]
    [InlineData(2, new byte[] { 0x81, 0x39, 0xEE })]
    [InlineData(ChunkSize - 1, new byte[] { 0xCE })]
    [InlineData(ChunkSize - 2, new byte[] { 0x81, 0x39 })]
    [InlineData(ChunkSize - 1, new byte[] { 0x81, 0x39, 0xEE })]
    [InlineData(ChunkSize, new byte[] { 0xCE })]
    public void A_gb18030_character_cut_by_the_end_is_named_by_its_first_byte(int place, byte[] cut)
    {
        byte[] good = Gb18030.GetBytes(new string('a', place % 2) + new string('稳', place / 2));
        SpeechMLException error = Reading.Fails(Reading.Bytes(good, cut));
        Assert.Equal((ErrorCodes.Undecodable, place), (error.Code, error.Offset));
    }

    [Theory]
    [InlineData(ChunkSize - 1)]
    [InlineData(ChunkSize - 2)]
    [InlineData(ChunkSize - 3)]
    public void A_gb18030_character_broken_across_the_chunk_border_is_named_by_its_first_byte(int place)
    {
        byte[] good = Gb18030.GetBytes(new string('a', place % 2) + new string('稳', place / 2));
        SpeechMLException error = Reading.Fails(Reading.Bytes(good, [0x81, 0x39, 0xEE, (byte)'\n'], Gb18030.GetBytes("经济发展")));
        Assert.Equal((ErrorCodes.Undecodable, place), (error.Code, error.Offset));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(ChunkSize - 2)]
    [InlineData(ChunkSize)]
    [InlineData(ChunkSize + 2)]
    public void A_lone_surrogate_is_named_in_utf16(int place)
    {
        byte[] good = Encode(new string('稳', place / 2 - 1), "utf-16+mark");
        Assert.Equal(place, good.Length);
        foreach (byte[] bad in (byte[][])[[0x00, 0xD8, 0x33, 0x7A], [0x00, 0xDC, 0x33, 0x7A], [0x00, 0xD8]])
        {
            SpeechMLException error = Reading.Fails(Reading.Bytes(good, bad));
            Assert.Equal((ErrorCodes.Undecodable, place), (error.Code, error.Offset));
        }
    }

    [Fact]
    public void Half_a_unit_at_the_end_of_utf16_is_named()
    {
        SpeechMLException error = Reading.Fails(Reading.Bytes(Encode("稳中", "utf-16+mark"), [0x33]));
        Assert.Equal((ErrorCodes.Undecodable, 6), (error.Code, error.Offset));
    }

    [Fact]
    public void A_mark_binds_the_text_to_its_encoding()
    {
        SpeechMLException error = Reading.Fails(Reading.Bytes([0xEF, 0xBB, 0xBF], Gb18030.GetBytes("经济")));
        Assert.Equal((ErrorCodes.Undecodable, 3), (error.Code, error.Offset));
    }

    [Fact]
    public void The_error_names_file_byte_code_and_remedy_on_one_line()
    {
        string line = Reading.Fails([(byte)'a', 0xFF, (byte)'\n']).ToLine();
        Assert.StartsWith($"{Reading.Name} (byte 1): {ErrorCodes.Undecodable}: ", line);
        Assert.Contains("Convert the file to UTF-8", line);
    }
}
