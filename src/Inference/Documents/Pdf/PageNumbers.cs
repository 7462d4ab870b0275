using SpeechML.Targets.Scanning;

namespace SpeechML.Documents.Pdf;

/// <summary>Tells the number of a page from text.</summary>
internal static class PageNumbers
{
    /// <summary>No page number has more characters: 第 1 2 3 4 页 共 1 2 3 4 页.</summary>
    private const int Longest = 20;

    private const int MostDigits = 4;

    private const string Dashes = "-—–―－·•.~～|/／[]（）()【】<>《》:：,，";

    /// <summary>Whether a line is nothing but a number with what is set around page numbers: — 3 —, 第3页 共9页, 3/9, Page 3 of 9.</summary>
    /// <param name="line">The line's text.</param>
    /// <param name="isBare">It is a number and nothing else.</param>
    public static bool IsPageNumber(ReadOnlySpan<char> line, out bool isBare)
    {
        isBare = true;
        if (line.Length > Longest)
        {
            return false;
        }

        int digits = 0, numbers = 0;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (Glyph.Digit(c) >= 0)
            {
                numbers += i == 0 || Glyph.Digit(line[i - 1]) < 0 ? 1 : 0;
                digits++;
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                isBare = false;
            }

            int word = char.IsWhiteSpace(c) || Dashes.Contains(c) ? 1 : WordAt(line[i..]);
            if (word == 0)
            {
                return false;
            }

            i += word - 1;
        }

        return numbers is 1 or 2 && digits <= MostDigits * numbers && !IsFigure(line);
    }

    /// <summary>
    /// Whether two lines of different pages are the same but for one number, which counts on as the pages do; equal lines are the same.
    /// </summary>
    public static bool AreSame(ReadOnlySpan<char> line, int page, ReadOnlySpan<char> other, int otherPage)
    {
        bool counted = false;
        while (!line.IsEmpty && !other.IsEmpty)
        {
            if (Glyph.Digit(line[0]) >= 0 && Glyph.Digit(other[0]) >= 0)
            {
                int number = TakeNumber(ref line), otherNumber = TakeNumber(ref other);
                if (number == otherNumber)
                {
                    continue;
                }

                if (counted || number - otherNumber != page - otherPage)
                {
                    return false;
                }

                counted = true;
            }
            else if (line[0] != other[0])
            {
                return false;
            }
            else
            {
                line = line[1..];
                other = other[1..];
            }
        }

        return line.IsEmpty && other.IsEmpty;
    }

    /// <summary>The words around page numbers; 0 where none begins here.</summary>
    private static int WordAt(ReadOnlySpan<char> text)
    {
        foreach (string word in (ReadOnlySpan<string>)["第", "页", "頁", "共", "总", "Page", "page", "PAGE", "of"])
        {
            if (text.StartsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>1.5, 1,500 and 2020-2025 are no page numbers, nor is (1) or 1. one, which number a heading.</summary>
    private static bool IsFigure(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny("第页頁Pp"))
        {
            return false;
        }

        int first = 0;
        while (Glyph.Digit(line[first]) < 0)
        {
            first++;
        }

        int end = first;
        while (end < line.Length && Glyph.Digit(line[end]) >= 0)
        {
            end++;
        }

        bool numbersHeading = end == line.Length - 1 && ".．、)）]】".Contains(line[end]);
        bool goesOn = line[end..].ContainsAnyInRange('0', '9') || line[end..].ContainsAnyInRange('０', '９');
        return numbersHeading || (goesOn && !line[end..].ContainsAny("/／共of"));
    }

    private static int TakeNumber(ref ReadOnlySpan<char> text)
    {
        int number = 0, length = 0;
        while (length < text.Length && Glyph.Digit(text[length]) >= 0)
        {
            number = unchecked((number * 10) + Glyph.Digit(text[length]));
            length++;
        }

        text = text[length..];
        return number;
    }
}
