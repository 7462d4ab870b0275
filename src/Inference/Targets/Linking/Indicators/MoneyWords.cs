namespace SpeechML.Targets.Linking.Indicators;

/// <summary>What sums of money are called.</summary>
internal static class MoneyWords
{
    /// <summary>True for words that end with what is made or earned (产值, 利润); those that only one construction takes so (税收, 收入) are told there.</summary>
    public static bool EndsWithEarnings(ReadOnlySpan<char> words) => AnyWord.LengthAtEnd(words, ["产值", "利润", "利税", "税金"]) > 0;

    /// <summary>True for words that only name spending; those that only one construction takes so (总投资, 筹资) are told there.</summary>
    public static bool NamesSpending(ReadOnlySpan<char> words) => words is "投资" or "投入" or "计划投资" or "计划投入";
}
