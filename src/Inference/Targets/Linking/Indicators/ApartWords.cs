namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds the word that tells each figure of a row to a name of its own (分别增长8%、6%; 依次为3家、2家; 各降8%、6%).</summary>
internal static class ApartWords
{
    /// <summary>The word that stands in no other construction.</summary>
    public const string Plain = "分别";

    // What stands behind 各 where it tells figures apart: a verb of reaching, and nobody (各镇).
    private const string BehindEach = "为是占达降增升减涨跌完超下上提列居比高低";

    /// <summary>True where one of them stands in the clause before the figure.</summary>
    public static bool Stands(in Passage passage, in Figure figure) => Find(figure.Clause.Of(passage.Text), out _) >= 0;

    /// <summary>Where the word begins, or -1.</summary>
    public static int Find(ReadOnlySpan<char> clause, out int length)
    {
        length = Plain.Length;
        if (clause.IndexOf(Plain) is >= 0 and var apart)
            return apart;
        if (clause.IndexOf("依次") is >= 0 and var inOrder)
            return inOrder;
        length = 1;
        int each = clause.LastIndexOf('各');
        return each >= 0 && (each + 1 == clause.Length || BehindEach.Contains(clause[each + 1])) ? each : -1;
    }
}
