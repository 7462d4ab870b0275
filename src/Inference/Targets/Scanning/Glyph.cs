using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>What single characters mean to the scanner: digits of any width, numerals, masks, marks.</summary>
internal static class Glyph
{
    /// <summary>The digits and masks that a number is mostly written with, to look for.</summary>
    public static readonly SearchValues<char> Figures = SearchValues.Create("0123456789０１２３４５６７８９XxＸｘ×*＊╳✕");

    /// <summary>The marks that clauses end with.</summary>
    public static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？");

    /// <summary>True for a Chinese character.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>The value of an ASCII or full-width digit, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>The value of a Chinese digit, or -1.</summary>
    public static int ChineseDigit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>The power of ten that a magnitude word stands for, or 0.</summary>
    public static int Magnitude(char c) => c switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        _ => 0,
    };

    /// <summary>True for a character that may stand within a Chinese numeral.</summary>
    public static bool IsNumeral(char c) => ChineseDigit(c) >= 0 || Magnitude(c) > 0 || c is '几' or '数' or '廿' or '卅';

    /// <summary>True for a character that scraped files put where a digit stood.</summary>
    public static bool IsMask(char c) => c is 'X' or 'x' or 'Ｘ' or 'ｘ' or '×' or '*' or '＊' or '╳' or '✕' or '_' or '＿';

    /// <summary>True for a digit of any width, and for a character of a Chinese numeral.</summary>
    public static bool IsDigitOrNumeral(char c) => Digit(c) >= 0 || IsNumeral(c);

    /// <summary>True for what a number is written or hidden with.</summary>
    public static bool IsNumberPart(char c) => IsDigitOrNumeral(c) || IsMask(c);

    /// <summary>True for the point of a decimal; 郾 is what some PDF fonts give in its place.</summary>
    public static bool IsPoint(char c) => c is '.' or '．' or '·' or '郾';

    /// <summary>True for the dash or word that joins the two ends of a range.</summary>
    public static bool IsRangeMark(char c) =>
        c is '-' or '－' or '—' or '–' or '―' or '─' or '~' or '～' or '〜' or '∼' or '至' or '到' or '−';

    /// <summary>True for the colon of a ratio.</summary>
    public static bool IsColon(char c) => c is ':' or '：' or '∶' or '︰';

    /// <summary>True for ASCII letters of either width.</summary>
    public static bool IsLatin(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= 'ａ' and <= 'ｚ' or >= 'Ａ' and <= 'Ｚ';

    /// <summary>True for blanks that may stand between a figure and its unit, thin ones of typesetters among them.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u3000' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F';

    /// <summary>True for what takes no room: soft hyphens, zero-width blanks and joiners, marks of direction and of byte order.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF';
}
