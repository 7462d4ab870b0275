using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <summary>
/// Finds what each figure of a paragraph measures. It walks through the figures in their order and remembers what the
/// clauses before were about, so that shared heads, carried verbs and unnamed subjects need no second look at the text.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="mentions">Its figures.</param>
/// <param name="statuses">What the judge said of each.</param>
/// <param name="periods">The expressions of time of the paragraph.</param>
/// <param name="tables">The word lists.</param>
internal ref struct IndicatorLinker(
    ReadOnlySpan<char> text, List<QuantityMention> mentions, MentionStatus[] statuses, List<Period> periods, LinkingTables tables)
{
    private const int Reach = 120;
    private const int PostReach = 48;

    private readonly ReadOnlySpan<char> text = text;
    private readonly List<QuantityMention> mentions = mentions;
    private readonly MentionStatus[] statuses = statuses;
    private readonly List<Period> periods = periods;
    private readonly LinkingTables tables = tables;

    private int previousEnd;
    private int previous = -1;
    private Phrase last;
    private Phrase subject;
    private int subjectSentence;
    private Span verb;
    private Direction lastDirection;
    private Phrase[]? shared;
    private int sharedAt;
    private Direction? sharedDirection;

    /// <summary>The indicator and direction of the record at <paramref name="index"/>; to be called in order.</summary>
    public (Phrase Indicator, Direction Direction) Link(int index)
    {
        var mention = mentions[index];
        var region = Region(index, mention, out bool sameClause);
        var result = LinkOne(index, mention, region, sameClause, out var direction);
        previousEnd = mention.End;
        previous = index;
        lastDirection = direction;
        return (result, direction);
    }

    private Phrase LinkOne(int index, in QuantityMention mention, Span region, bool sameClause, out Direction direction)
    {
        if (shared is not null && sharedAt < shared.Length && sameClause)
        {
            direction = mention.VerbDirection ?? sharedDirection ?? Direction.Level;
            var item = shared[sharedAt++];
            return Remember(item, subjectToo: true);
        }

        shared = null;
        var noun = PhraseTrimmer.Trim(text, region, tables, periods);
        direction = mention.VerbDirection ?? Direction.Level;
        if (mention.Form == QuantityForm.Rank)
            return LinkRank(noun);

        bool leadingVerb = LeadingVerb(noun, out var verbSpan, out var verbDirection);
        if (leadingVerb && verbDirection != Direction.Level && mention.VerbDirection is null or Direction.Level)
            direction = verbDirection;
        int group = GroupSize(index);
        if (group > 1 && !noun.IsEmpty && Distribute(noun, group, out var items))
        {
            shared = items;
            sharedAt = 1;
            sharedDirection = direction;
            return Remember(items[0], subjectToo: true);
        }

        var post = Post(index, mention, sameClause);
        if (post.Length >= 2 && TakesPost(mention, noun, post))
            return LinkPost(mention, noun, post, leadingVerb, verbSpan, sameClause);

        if (noun.IsEmpty)
        {
            if (sameClause && mention.VerbDirection is null && lastDirection != Direction.Level && mention.Start == mention.NumberStart)
                direction = lastDirection;
            return last;
        }

        if (IsRelation(noun) && !subject.IsEmpty && subjectSentence == SentenceOf(mention.Start))
        {
            var related = subject;
            related.Add(noun);
            return Remember(related, subjectToo: false);
        }

        var phrase = default(Phrase);
        if (leadingVerb)
        {
            verb = verbSpan;
        }
        else if (sameClause && !verb.IsEmpty && mention.VerbDirection is null or Direction.Level)
        {
            phrase.Add(verb);
            if (LeadingVerb(verb, out _, out var carried) && mention.VerbDirection is null)
                direction = carried;
        }
        else
        {
            verb = default;
        }

        phrase.Add(noun);
        return Remember(phrase, subjectToo: true);
    }

    private Phrase LinkPost(in QuantityMention mention, Span noun, Span post, bool leadingVerb, Span verbSpan, bool sameClause)
    {
        var phrase = default(Phrase);
        bool attributive = text[post.Start] == '的';
        var body = PhraseTrimmer.Trim(text, attributive ? post with { Start = post.Start + 1 } : post, tables, periods);
        if (attributive && !IsCount(mention.Kind))
        {
            phrase.Add(body);
            phrase.Add(noun);
            return Remember(phrase, subjectToo: true);
        }

        if (leadingVerb)
            verb = verbSpan;
        else if (noun.IsEmpty && sameClause && !verb.IsEmpty)
            phrase.Add(verb);
        else if (!sameClause)
            verb = default;
        var adverb = FindAdverb(body, out int after);
        phrase.Add(noun);
        if (adverb > body.Start + 1 && body.End - after >= 2)
        {
            phrase.Add(new Span(after, body.End));
            phrase.Add(new Span(body.Start, adverb));
        }
        else
        {
            phrase.Add(body);
        }

        return Remember(phrase, subjectToo: true);
    }

    private Phrase LinkRank(Span noun)
    {
        int cut = noun.Start;
        var phrase = default(Phrase);
        int rankVerb = FindRankVerb(noun, out int length);
        Span scope;
        if (rankVerb >= 0)
        {
            cut = rankVerb;
            scope = new Span(rankVerb + length, noun.End);
            var named = new Span(noun.Start, PhraseTrimmer.TrimTail(text, noun.Start, cut, tables));
            if (named.Length >= 2)
                phrase.Add(named);
            else
                phrase = last;
        }
        else if (noun.Length <= 4)
        {
            phrase = last;
            scope = noun;
        }
        else
        {
            phrase.Add(noun);
            scope = default;
        }

        var ranked = phrase;
        if (scope.Length <= 12)
            ranked.Add(scope);
        ranked.Suffix = "位次";
        phrase.Suffix = null;
        last = phrase;
        return ranked;
    }

    private Phrase Remember(in Phrase phrase, bool subjectToo)
    {
        last = phrase;
        if (subjectToo)
        {
            subject = phrase;
            subjectSentence = SentenceOf(phrase.First.Start);
        }

        return phrase;
    }

    // The words before the figure that may name what it measures: back to the clause's beginning or the record before.
    private readonly Span Region(int index, in QuantityMention mention, out bool sameClause)
    {
        int end = mention.NounEnd;
        if (previousEnd > end)
            end = previousEnd;
        if (FindBaseline(index, mention, out int from))
            end = Math.Max(previousEnd, from);
        int floor = Math.Max(previousEnd, end - Reach);
        int depth = 0;
        bool quoted = false;
        for (int i = end - 1; i >= floor; i--)
        {
            char c = text[i];
            if (c == '”')
                quoted = true;
            else if (c == '“')
                quoted = false;
            else if (c is '）' or ')' or '》')
                depth++;
            else if (c is '（' or '(' or '《')
            {
                if (depth == 0)
                {
                    sameClause = false;
                    return new Span(i + 1, end);
                }

                depth--;
            }
            else if (!quoted && depth == 0 && c is '，' or '；' or '。' or '：' or '！' or '？' or ';' or '\n' or ',' or ':' && !BetweenDigits(i))
            {
                sameClause = false;
                return new Span(i + 1, end);
            }
        }

        sameClause = previous >= 0 && floor == previousEnd;
        return new Span(floor, end);
    }

    // 由88个增加到317个: the name stands before 由.
    private readonly bool FindBaseline(int index, in QuantityMention mention, out int from)
    {
        from = 0;
        if (index == 0)
            return false;
        var other = mentions[index - 1];
        if (!other.IsBaseline || other.End < previousEnd || mention.NumberStart - other.End > 16)
            return false;
        from = other.Start;
        int limit = Math.Max(previousEnd, other.NumberStart - 16);
        for (int j = other.NumberStart - 1; j >= limit; j--)
        {
            if (text[j] is '由' or '从')
            {
                from = j;
                break;
            }
        }

        return true;
    }

    private readonly bool BetweenDigits(int at) =>
        at > 0 && at + 1 < text.Length && Glyph.Digit(text[at - 1]) >= 0 && Glyph.Digit(text[at + 1]) >= 0;

    private readonly int SentenceOf(int at) => at < 0 ? -1 : SentenceStart(at);

    private readonly int SentenceStart(int at)
    {
        int floor = Math.Max(0, at - 200);
        for (int i = Math.Min(at, text.Length) - 1; i >= floor; i--)
        {
            if (text[i] is '。' or '；' or '！')
                return i + 1;
        }

        return floor;
    }

    private readonly Span Post(int index, in QuantityMention mention, bool sameClause)
    {
        int start = mention.End;
        int limit = Math.Min(text.Length, start + PostReach);
        bool more = false;
        for (int i = index + 1; i < mentions.Count && mentions[i].Start < limit; i++)
        {
            if (statuses[i] is MentionStatus.Target or MentionStatus.Actual)
            {
                more = true;
                limit = Math.Min(limit, mentions[i].Start);
            }
        }

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
            else if (!quoted && depth == 0 && (c is '，' or '；' or '。' or '：' or '！' or '？' or ';' or ',' or ':' or '\n' || (c == '、' && (more || at == start))))
                break;
        }

        return new Span(start, at);
    }

    private readonly bool TakesPost(in QuantityMention mention, Span noun, Span post)
    {
        char first = text[post.Start];
        if (first is '、' or '和' or '与' or '及' or '并' or '，' or '“' && mention.Kind == UnitKind.Share)
            return false;
        if (first == '的')
            return true;
        if (mention.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Multiple or UnitKind.None or UnitKind.Rank)
            return false;
        if (noun.IsEmpty)
            return true;
        if (IsCount(mention.Kind))
            return true;
        return tables.VerbsBack.MatchBack(text[noun.Start..noun.End], noun.Length, out _) >= 0;
    }

    private static bool IsCount(UnitKind kind) => kind is UnitKind.Count or UnitKind.People or UnitKind.Magnitude;

    private readonly bool LeadingVerb(Span noun, out Span span, out Direction direction)
    {
        span = default;
        direction = Direction.Level;
        if (noun.IsEmpty)
            return false;
        int value = tables.Verbs.Match(text[..noun.End], noun.Start, out int length);
        if (value < 0)
            return false;
        direction = (Direction)value;
        span = new Span(noun.Start, noun.Start + length);
        return true;
    }

    private readonly bool IsRelation(Span noun) =>
        tables.Relations.Match(text[..noun.End], noun.Start, out int length) >= 0 && length == noun.Length;

    private readonly int FindRankVerb(Span noun, out int length)
    {
        ReadOnlySpan<string> verbs = ["排名", "位居", "位列", "名列", "稳居", "跃居", "连续居", "居于", "保持", "列", "居", "排", "获", "升至", "进入", "跻身"];
        var part = noun.Of(text);
        int best = -1;
        length = 0;
        foreach (string word in verbs)
        {
            int at = part.LastIndexOf(word);
            if (at > best || (at == best && at >= 0 && word.Length > length))
            {
                best = at;
                length = word.Length;
            }
        }

        return best < 0 ? -1 : noun.Start + best;
    }

    private readonly int FindAdverb(Span body, out int after)
    {
        ReadOnlySpan<string> adverbs = ["全部", "陆续", "稳步", "正在", "已经", "相继", "顺利", "成功", "全面", "加快", "均", "已"];
        var part = body.Of(text);
        after = body.End;
        foreach (string word in adverbs)
        {
            int at = part.IndexOf(word);
            if (at > 0)
            {
                after = body.Start + at + (word is "稳步" or "正在" or "陆续" or "加快" or "全面" ? 0 : word.Length);
                return body.Start + at;
            }
        }

        return -1;
    }

    // How many figures stand in a row behind one name: 分别达到130万标箱、1169万人次、10.6万吨.
    private readonly int GroupSize(int index)
    {
        int size = 1;
        for (int i = index + 1; i < mentions.Count && size < 12; i++)
        {
            if (statuses[i] is not (MentionStatus.Target or MentionStatus.Actual) || mentions[i].Start < mentions[i - 1].End)
                break;
            var between = text[mentions[i - 1].End..mentions[i].Start];
            if (between.Length is 0 or > 3 || between.IndexOfAnyExcept("、和与及以，, ") >= 0)
                break;
            if (mentions[i].VerbDirection is not null)
                break;
            size++;
        }

        return size;
    }

    private readonly bool Distribute(Span noun, int group, out Phrase[] items) =>
        ListSplitter.TrySplit(text, noun, group, tables, out items);
}
