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
            if (Characters.IsDigit(c))
            {
                numbers += i == 0 || !Characters.IsDigit(line[i - 1]) ? 1 : 0;
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
            if (Characters.IsDigit(line[0]) && Characters.IsDigit(other[0]))
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
        while (!Characters.IsDigit(line[first]))
        {
            first++;
        }

        int end = first;
        while (end < line.Length && Characters.IsDigit(line[end]))
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
        while (length < text.Length && Characters.IsDigit(text[length]))
        {
            number = unchecked((number * 10) + Characters.DigitValue(text[length]));
            length++;
        }

        text = text[length..];
        return number;
    }
}
