namespace SpeechML.Training.Datasets.Exchange;

/// <summary>
/// Keeps a spreadsheet from running text as a formula (CSV injection, by OWASP's list): a quotation mark in front. A text that begins with such
/// marks and a formula gets one more, so that taking one off gives every text back.
/// </summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    public static string Put(string text) => IsFormula(text) ? Mark + text : text;

    public static string Take(string text) => text is [Mark, ..] && IsFormula(text) ? text[1..] : text;

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart(Mark) is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..];
}
