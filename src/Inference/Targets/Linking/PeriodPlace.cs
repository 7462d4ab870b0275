namespace SpeechML.Targets.Linking;

/// <summary>Tells where an expression of time stands in its clause, and which one is no period at all.</summary>
internal static class PeriodPlace
{
    /// <summary>Where it stands: at the beginning of a clause it governs what follows, within one it counts for that clause alone.</summary>
    public static PeriodPosition Find(ReadOnlySpan<char> text, Span span)
    {
        char before = span.Start > 0 ? text[span.Start - 1] : '\0';
        if (before == '由' || text[span.Start] is '上' && before is '超' or '照')
            return PeriodPosition.None;
        if (before is '续' && span.End == span.Start + 2)
            return PeriodPosition.None;
        if (text[span.Start] is '近' && text[span.End - 1] == '年' && !(before is '\0' or '，' or '。' or '；' or '：'))
            return PeriodPosition.None;
        if (before is '较' or '比' or '与' or '和' or '同' or '第' or '《' or '为' or '超' or '按')
            return PeriodPosition.None;
        var behind = text[span.End..Math.Min(text.Length, span.End + 2)];
        if (behind is "任务" or "目标" or "规划" or "行动" or "攻坚" or "周年" or "历史")
            return PeriodPosition.None;
        if (span.End < text.Length && text[span.End] == '版')
            return PeriodPosition.None;
        int at = span.Start;
        while (at > 0 && Lead(text[at - 1]))
            at--;
        char lead = at > 0 ? text[at - 1] : '\0';
        if (lead is '\0' or '。' or '！' or '；' or ' ' or '　' or '—' or '\n')
            return PeriodPosition.Sentence;
        return lead is '，' or '：' or '、' or '”' or '）' or ',' || at < span.Start ? PeriodPosition.Clause : PeriodPosition.Inner;
    }

    private static bool Lead(char c) => c is '到' or '至' or '在' or '争' or '计' or '保' or '使' or '从' or '自' or '力' or '确' or '预' or '于';
}
