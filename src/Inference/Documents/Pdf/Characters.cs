using System.Buffers;
using System.Text;

namespace SpeechML.Documents.Pdf;

/// <summary>What the setting of lines needs to know of characters.</summary>
internal static class Characters
{
    /// <summary>The 214 Kangxi radicals, U+2F00 and on, as the ideographs that they look like where Chinese is simplified.</summary>
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const char FirstRadical = '\u2F00', Bar = '\u2015', EmSpace = '\u2003';

    /// <summary>Simplified and variant radicals, U+2E80 to U+2EFF, each before the ideograph that it looks like.</summary>
    private const string MoreRadicals = "⺎兀⺓幺⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private static readonly SearchValues<char> Closing = SearchValues.Create("，。、；：？！”’）》〉」』】〕…—～·％‰℃,.;:?!)]}%°\"'");
    private static readonly SearchValues<char> Opening = SearchValues.Create("“‘（《〈「『【〔([{￥$+＋");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?…；;");
    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("”’）》」』】)\"'");

    /// <summary>Whether a line may not begin with it.</summary>
    public static bool IsClosing(char c) => Closing.Contains(c);

    /// <summary>Whether a line may not end with it.</summary>
    public static bool IsOpening(char c) => Opening.Contains(c);

    /// <summary>Whether it is written in words with spaces between them.</summary>
    public static bool IsLatin(char c) => c is > ' ' and < '\u02B0';

    /// <summary>Whether a text ends as a sentence does, perhaps in quotes.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && ClosingQuotes.Contains(text[^1]))
        {
            text = text[..^1];
        }

        return text.Length > 0 && SentenceEnds.Contains(text[^1]);
    }

    /// <summary>
    /// A character without what nobody sees, and with ideographs in place of radicals, the dash in place of the bar, the full-width space in
    /// place of the em space, and letters in place of ligatures: fonts draw both alike, and the tables of a PDF name now the one and now the other.
    /// </summary>
    public static string Visible(string text)
    {
        foreach (char c in text)
        {
            if (IsUnseen(c))
            {
                return Unify(string.Concat(text.Where(other => !IsUnseen(other))));
            }
        }

        return Unify(text);
    }

    private static string Unify(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FD5') && !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') && !text.AsSpan().ContainsAny(Bar, EmSpace))
        {
            return text;
        }

        StringBuilder unified = new(text.Length);
        foreach (char c in text)
        {
            if (c - FirstRadical is >= 0 and int radical && radical < Radicals.Length)
            {
                unified.Append(Radicals[radical]);
            }
            else if (c is >= '\u2E80' and <= '\u2EFF')
            {
                int at = MoreRadicals.IndexOf(c);
                unified.Append(at < 0 ? c : MoreRadicals[at + 1]);
            }
            else
            {
                unified.Append(c switch
                {
                    Bar => "—",
                    EmSpace => "\u3000",
                    '\uFB00' => "ff",
                    '\uFB01' => "fi",
                    '\uFB02' => "fl",
                    '\uFB03' => "ffi",
                    '\uFB04' => "ffl",
                    '\uFB05' or '\uFB06' => "st",
                    _ => c.ToString(),
                });
            }
        }

        return unified.ToString();
    }

    private static bool IsUnseen(char c) => c is < ' ' or (>= '\u007F' and < '\u00A0') or (>= '\u200B' and <= '\u200F') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
