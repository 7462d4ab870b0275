using System.Runtime.InteropServices;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds the stretches of text around a figure: its clause before, what follows it, the sentence. Every look is bounded.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="mentions">Its figures.</param>
/// <param name="statuses">What the judge said of each.</param>
internal readonly ref struct ClauseReader(ReadOnlySpan<char> text, List<QuantityMention> mentions, MentionStatus[] statuses)
{
    private const int Reach = 120;
    private const int PostReach = 48;
    private const int SentenceReach = 200;
    private const int MaxGroup = 12;
    private const int LongestLink = 4;

    // Districts, towns, villages, groups, households, people: no row tells more.
    private const int MostLinks = 8;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>True for a figure that is linked: a target or what was reached.</summary>
    public bool IsRecord(int index) => statuses[index] is MentionStatus.Target or MentionStatus.Actual;

    /// <summary>The words before a figure that may name what it measures: back to the clause's beginning or the record before.</summary>
    public Span Region(int index, int previousEnd, bool hasPrevious, out bool sameClause, out bool sameSentence)
    {
        ref readonly var mention = ref CollectionsMarshal.AsSpan(mentions)[index];
        int end = Math.Max(mention.NounEnd, previousEnd);
        if (FindBaseline(index, previousEnd, out int from))
            end = Math.Max(previousEnd, from);
        if (BracketBefore(index, end, out int before) is > 0 and var open)
            (end, previousEnd) = (open, before);
        int floor = Math.Max(previousEnd, end - Reach);
        int depth = 0;
        bool quoted = false;
        sameSentence = hasPrevious && text[Math.Max(previousEnd, mention.NumberStart - Reach)..Math.Max(previousEnd, mention.NumberStart)].IndexOfAny("。；！") < 0;
        sameClause = false;
        for (int i = end - 1; i >= floor; i--)
        {
            char c = text[i];
            if (c is '”' or '“')
                quoted = c == '”';
            else if (c is '）' or ')' or '》')
                depth++;
            else if (c is '（' or '(' or '《')
            {
                if (depth == 0)
                    return new Span(i + 1, end);
                depth--;
            }
            else if (!quoted && depth == 0 && IsBreak(i))
            {
                return new Span(i + 1, end);
            }
        }

        sameClause = hasPrevious && floor == previousEnd;
        return new Span(floor, end);
    }

    // 乡镇卫生院（含3家分院）26家: where the bracket begins that holds a figure between the name and its own one, and where the record before it ends; or 0.
    private int BracketBefore(int index, int end, out int previousEnd)
    {
        previousEnd = 0;
        if (index == 0 || end < 2 || text[end - 1] is not ('）' or ')') || mentions[index].Start != end)
            return 0;
        int floor = Math.Max(0, end - SentenceReach);
        int open = floor + text[floor..end].LastIndexOfAny('（', '(');
        if (open < floor)
            return 0;
        floor = Math.Max(0, open - SentenceReach);
        int before = index - 1;
        while (before >= 0 && mentions[before].Start > open)
            before--;
        while (before >= 0 && mentions[before].End > floor && !IsRecord(before))
            before--;
        if (before >= 0 && mentions[before].End > floor)
            previousEnd = mentions[before].End;
        return open > previousEnd && mentions[index - 1].Start > open ? open : 0;
    }

    /// <summary>What follows a figure within its clause, up to the next record.</summary>
    public Span Post(int index)
    {
        int start = mentions[index].End;
        int limit = Math.Min(text.Length, start + PostReach);
        bool more = false;
        for (int i = index + 1; i < mentions.Count && mentions[i].Start < limit; i++)
        {
            if (IsRecord(i))
            {
                more = true;
                limit = Math.Min(limit, mentions[i].Start);
            }
        }

        // 选派30名政治过硬、熟悉农村的干部到20个村任职: the next record tells where to, and is no member of a row.
        more &= limit == start || text[limit - 1] is not ('到' or '向' or '在' or '给');

        // 扶持12家成长性好、科技含量高的企业，培育3家: the next record stands in another clause, so that no list is shared with it.
        return new Span(start, Follow(start, limit, more && start < limit && text[start..limit].IndexOfAny("，；。：") < 0));
    }

    /// <summary>Where the clause ends in which <paramref name="start"/> lies.</summary>
    public int ClauseEnd(int start) => Follow(start, Math.Min(text.Length, start + PostReach), more: false);

    /// <summary>The clause that ends before <paramref name="start"/>, within the sentence.</summary>
    public Span ClauseBefore(int start, int sentence)
    {
        int end = start - 1;
        if (end <= sentence)
            return default;
        int floor = Math.Max(sentence, end - PostReach);
        int at = text[floor..end].LastIndexOfAny("，：；、");
        return new Span(at < 0 ? floor : floor + at + 1, end);
    }

    /// <summary>True for a figure between brackets: 造林面积3万亩（其中退化林5000亩）.</summary>
    public bool IsInBrackets(int at)
    {
        var before = text[Math.Max(0, at - Reach)..at];
        int mark = before.LastIndexOfAny("（(）)。");
        return mark >= 0 && before[mark] is '（' or '(';
    }

    /// <summary>Where the sentence of <paramref name="at"/> begins, as far as it is looked for.</summary>
    public int SentenceStart(int at)
    {
        if (at < 0)
            return -1;
        int floor = Math.Max(0, at - SentenceReach);
        int offset = text[floor..Math.Min(at, text.Length)].LastIndexOfAny("。；！");
        return offset < 0 ? floor : floor + offset + 1;
    }

    /// <summary>How many figures stand in a row behind one name: 分别达到130万标箱、1169万人次、10.6万吨.</summary>
    public int GroupSize(int index)
    {
        int size = 1;
        for (int i = index + 1; i < mentions.Count && size < MaxGroup; i++)
        {
            if (!IsRecord(i) || mentions[i].Start < mentions[i - 1].End)
                break;
            var between = text[mentions[i - 1].End..mentions[i].Start];
            if (between.Length is 0 or > 3 || between.IndexOfAnyExcept("、和与及以，, ") >= 0 || (mentions[i].VerbDirection is not null && !TurnsApart(index, i, between)))
                break;
            size++;
        }

        return size;
    }

    // 分别增长3%和下降2%: each has a verb of its own; but not 分别完成3亿元、2亿元、增长5%、4%.
    private bool TurnsApart(int first, int next, ReadOnlySpan<char> between)
    {
        ref readonly var mention = ref CollectionsMarshal.AsSpan(mentions)[first];
        var kind = mentions[next].Kind;
        bool alike = mention.Kind == kind || (mention.Kind is UnitKind.Share or UnitKind.Points && kind is UnitKind.Share or UnitKind.Points);
        return alike && mention.VerbDirection is not null && between[^1] is '和' or '、' && text[Math.Max(0, mention.Start - ApartWords.Plain.Length)..mention.NumberStart].IndexOf(ApartWords.Plain) >= 0;
    }

    /// <summary>The last figure of a row of counted things (3个示范区和2条示范线建设), seen from <paramref name="index"/>.</summary>
    public int LastOfRow(int index)
    {
        int lastIndex = index;
        for (int i = index + 1; i < mentions.Count && i - index < MaxGroup; i++)
        {
            if (!IsRecord(i))
                continue;
            int from = mentions[lastIndex].End;
            if (mentions[i].Start <= from || mentions[i].Start - from > 20 || mentions[i].Start != mentions[i].NumberStart)
                break;
            var between = text[from..mentions[i].Start];
            if (!ClauseWords.Joints.Contains(between[^1]) || between.IndexOfAny("，。；：") >= 0)
                break;
            lastIndex = i;
        }

        return lastIndex;
    }

    /// <summary>The last figure of a row of counted things without marks (6个乡镇35个村3600户受灾), seen from <paramref name="index"/>.</summary>
    public int LastOfChain(int index)
    {
        int last = index;
        while (last - index < MostLinks && last + 1 < mentions.Count && IsRecord(last + 1) && mentions[last + 1].Start == mentions[last + 1].NumberStart
            && mentions[last + 1].Start - mentions[last].End is >= 0 and <= LongestLink && text[mentions[last].End..mentions[last + 1].Start].IndexOfAny("，。；：、（") < 0)
            last++;
        return last;
    }

    private int Follow(int start, int limit, bool more)
    {
        bool quoted = false;
        int depth = 0;
        int at = start;
        for (; at < limit; at++)
        {
            char c = text[at];
            if (c == '“')
                quoted = true;
            else if (c == '”')
            {
                if (!quoted)
                    break;
                quoted = false;
            }
            else if (c is '（' or '(' or '《')
            {
                if (at == start)
                    break;
                depth++;
            }
            else if (c is '）' or ')' or '》')
            {
                if (depth == 0)
                    break;
                depth--;
            }
            else if (c == '—' && at + 1 < limit && text[at + 1] == '—')
                break;
            else if (!quoted && depth == 0 && (IsBreak(at) || (c == '、' && (at == start || (more && !JoinsPlaces(at, start))))))
                break;
        }

        return at;
    }

    // 6个市、县重点项目: one thing, whosever it is.
    private bool JoinsPlaces(int at, int start) =>
        at == start + 1 && at + 2 < text.Length && RankWords.IsPlace(text[at - 1]) && RankWords.IsPlace(text[at + 1]) && Glyph.IsHan(text[at + 2]) && text[at + 2] is not ('分' or '共' or '各' or '均');

    private bool IsBreak(int at) => text[at] switch
    {
        '，' or '；' or '。' or '：' or '！' or '？' or ';' or '\n' => true,
        >= '①' and <= '⑳' or '★' or '●' or '◆' or '■' or '▲' => true,
        '—' => at + 1 < text.Length && text[at + 1] == '—',
        ',' or ':' => !(at > 0 && at + 1 < text.Length && Glyph.Digit(text[at - 1]) >= 0 && Glyph.Digit(text[at + 1]) >= 0),
        _ => false,
    };

    // 死亡率由2.81降低到0.74: a number without a unit is no figure.
    private bool BareBaseline(int end, int floor, out int from)
    {
        from = end;
        while (from > floor && (Glyph.Digit(text[from - 1]) >= 0 || text[from - 1] is '.' or '．'))
            from--;
        bool found = from < end && from > floor && text[from - 1] is '由' or '从';
        from = found ? from - 1 : 0;
        return found;
    }

    // 由88个增加到317个: the name stands before 由.
    private bool FindBaseline(int index, int previousEnd, out int from)
    {
        if (BareBaseline(mentions[index].NounEnd, previousEnd, out from))
            return true;
        if (index == 0)
            return false;
        var other = mentions[index - 1];
        if (!other.IsBaseline || other.End < previousEnd || mentions[index].NumberStart - other.End > 16)
            return false;
        int limit = Math.Max(previousEnd, other.NumberStart - 16);
        int mark = limit < other.NumberStart ? text[limit..other.NumberStart].LastIndexOfAny("由从") : -1;
        from = mark < 0 ? other.Start : limit + mark;
        return true;
    }
}
