using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads off the words before a rank what is ranked, and within what (增速居全省第三: 增速, 全省).</summary>
internal static class RankedReader
{
    private const int ClauseReach = 40;

    /// <summary>What is ranked, and within what.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="discourse">What it was about.</param>
    /// <param name="figure">The rank.</param>
    /// <param name="fromBehind">True where it is counted from behind; what is counted among so many is not.</param>
    /// <param name="scope">What it is within; empty where that is not told, or is part of what is ranked.</param>
    public static Phrase Read(in Passage passage, in Discourse discourse, in Figure figure, ref bool fromBehind, out Span scope)
    {
        var noun = figure.Noun;
        var words = noun.Of(passage.Text);
        scope = default;
        if (TryContest(passage, figure, out var contest))
            return Phrase.Of(contest);
        if (TryAmong(passage, figure, out var among, out scope))
        {
            fromBehind = false;
            return among.Length >= 2 ? discourse.Named(passage, among) : discourse.LastOfClauseBefore;
        }

        if (words.LastIndexOfAny('是', '为') is >= 2 and var being && words.Length - being > 2 && words[being + 1] == '全' && RankWords.IsScope(words[(being + 1)..]))
        {
            // 综合排名是全省第28位
            scope = new Span(noun.Start + being + 1, noun.End);
            var told = words[..being].EndsWith(RankWords.Ranking) ? being - RankWords.Ranking.Length : being;
            return discourse.Named(passage, passage.Trim(new Span(noun.Start, noun.Start + told)));
        }

        if (words is "位次" or "排位" or "排名" && !discourse.Last.IsEmpty)
            return ToldBefore(passage, discourse, figure); // 产值30亿元，位次由第三位移至第六位
        int verb = RankWords.FindVerb(words, out int length);
        if (verb >= 0)
            return BeforeVerb(passage, discourse, figure, verb, length, out scope);
        if (words.LastIndexOf("在全") is >= 0 and var place && noun.Length - place <= 6)
        {
            // 增幅在全市第三
            scope = noun with { Start = noun.Start + place + 1 };
            var named = passage.Trim(noun with { End = noun.Start + place });
            return named.Length >= 2 ? discourse.Named(passage, named) : discourse.Last;
        }

        if (words.Length > 2 && words[0] is '为' or '是' && RankWords.IsScope(words[1..]))
        {
            scope = noun with { Start = noun.Start + 1 }; // 不良率0.5%，为全市第三低
            return ToldBefore(passage, discourse, figure);
        }

        if (RankWords.IsScope(words) || (RankWords.IsOtherScope(words) && FollowsRank(passage, discourse, figure)))
        {
            scope = !words.IsEmpty && words[0] == '在' ? new Span(noun.Start + 1, noun.End) : noun;
            return ToldBefore(passage, discourse, figure);
        }

        if (noun.Length is 2 or (>= 4 and <= 8) && discourse.SubjectIn(figure.Sentence)
            && MeasureReader.IsRelation(passage, noun with { End = noun.Start + 2 }) && RankWords.IsScope(words[2..]))
        {
            // 财政收入15亿元，增幅全市第三; 增速排第12位
            scope = noun with { Start = noun.Start + 2 };
            return OfSubject(discourse, noun with { End = noun.Start + 2 });
        }

        var phrase = default(Phrase);
        InnerWords.AddClean(passage, ref phrase, noun);
        return phrase;
    }

    // 增速居全省第三: what stands before the verb of ranking.
    private static Phrase BeforeVerb(in Passage passage, in Discourse discourse, in Figure figure, int verb, int length, out Span scope)
    {
        var noun = figure.Noun;
        var words = noun.Of(passage.Text);
        scope = new Span(noun.Start + verb + length, noun.End);
        var named = new Span(noun.Start, passage.TrimTail(noun.Start, noun.Start + verb));
        if (words[named.Length..].StartsWith("总数"))
            named = named with { End = named.End + 2 }; // 入库总数列全省第二: what is ranked is the sum
        if (named.Length < 2)
            return ToldBefore(passage, discourse, figure);
        if (TryWithin(passage.Text, ref named, out var within))
            scope = scope.Length > 1 && RankWords.IsScope(scope.Of(passage.Text)) ? scope : within;
        if (passage.Text[named.Start] == '在' && words[verb] is not ('获' or '取'))
        {
            scope = named with { Start = named.Start + 1 }; // 指数4.2，在沿湖城市中排第二, but not 在比赛中获第二
            return ToldBefore(passage, discourse, figure);
        }

        if (passage.Text[named.Start] == '全' && RankWords.IsPlace(passage.Text[named.End - 1]) && RankWords.IsScope(named.Of(passage.Text)))
        {
            scope = named; // 满意度88分，全省排名由第九升至第四
            return ToldBefore(passage, discourse, figure);
        }

        return MeasureReader.IsRelation(passage, named) && !discourse.Subject.IsEmpty ? OfSubject(discourse, named) : Phrase.Of(named);
    }

    // 增速居全市第三、东部片区第一: the same is ranked within something else.
    private static bool FollowsRank(in Passage passage, in Discourse discourse, in Figure figure) =>
        discourse.Previous >= 0 && passage.Mentions[discourse.Previous].Form == QuantityForm.Rank && discourse.Ranked.Sentence == figure.Sentence;

    // 满意度在全省排位下滑至第九, 降幅在沿湖城市中排第二: within what it is ranked stands before the verb.
    private static bool TryWithin(ReadOnlySpan<char> text, ref Span named, out Span scope)
    {
        scope = default;
        var whole = named with { End = named.End - AnyWord.LengthAtEnd(named.Of(text), [RankWords.Position, RankWords.Ranking]) };
        var words = whole.Of(text);
        int at = words.LastIndexOf('在');
        if (at < 2 || words.Length - at < 3)
            return false;
        bool among = words[^1] is '中' or '里';
        scope = whole with { Start = whole.Start + at + 1, End = whole.End - (among ? 1 : 0) };
        if (!among && !RankWords.IsScope(scope.Of(text)))
            return false;
        named = whole with { End = whole.Start + at };
        return true;
    }

    // 外贸发展步入快车道，居全市第三: where the sentence has no record yet, the clause before.
    private static Phrase ToldBefore(in Passage passage, in Discourse discourse, in Figure figure) =>
        (discourse.Last.IsEmpty || discourse.Last.First.Start < figure.Sentence) && !figure.SameClause && passage.TryThingBefore(figure, out var thing) && discourse.IsUntold(passage, thing.Start)
            ? Phrase.Of(thing) : discourse.Last.Suffix == ShareLinker.Weight && ShareLinker.IsOfParted(passage, discourse) ? discourse.Parted : discourse.Last; // 支出4亿元，占全市的一成，居全市第一

    // 我镇在全县卫生评比中列第二; 在全省考核中，跻身前十: who was ranked says less than in what.
    private static bool TryContest(in Passage passage, in Figure figure, out Span contest)
    {
        contest = default;
        var clause = figure.Clause;
        int at = clause.Of(passage.Text).LastIndexOf('在');
        if (at < 0)
        {
            if (RankWords.NamesRanked(passage, figure))
                return false;
            clause = passage.Clauses.ClauseBefore(figure.Region.Start, figure.Sentence);
            at = clause.Of(passage.Text).LastIndexOf('在');
        }

        if (at < 0 && (at = clause.Of(passage.Text).LastIndexOf('的')) < 0)
            return false; // 在全省112个县（市、区）的综合排名中: the mark within the bracket ends the clause
        var words = clause.Of(passage.Text)[(at + 1)..];
        int end = words.LastIndexOf('中');
        if (end < RankWords.ShortestContest || !RankWords.IsContest(words[..end]))
            return false;
        var ranked = passage.Trim(clause with { End = clause.Start + at });
        bool nobody = ranked.Length < 2 || MemberLinker.IsOwner(passage, ranked) || (ranked.Length == 2 && RankWords.IsPlace(passage.Text[ranked.End - 1]));
        if (!nobody)
            return false; // 我镇 takes part, 卫生工作 is ranked itself
        int start = clause.Start + at + 1;
        contest = passage.Trim(new Span(start + words[..end].LastIndexOf('的') + 1, start + end));
        return contest.Length >= RankWords.ShortestContest;
    }

    private static Phrase OfSubject(in Discourse discourse, Span measure)
    {
        var phrase = discourse.Subject;
        phrase.Add(measure);
        return phrase;
    }

    // 产值在全市12个县区中排第三: the scope stands before the verb and holds a count, which may be a record.
    private static bool TryAmong(in Passage passage, in Figure figure, out Span thing, out Span scope)
    {
        (thing, scope) = (default, default);
        int number = figure.Mention.NumberStart;
        int floor = Math.Max(passage.Clauses.SentenceStart(number), number - ClauseReach);
        int mark = floor + passage.Text[floor..number].LastIndexOfAny("，：；");
        if (passage.Text[floor..number].LastIndexOfAny("（(）)") is >= 0 and var bracket && floor + bracket > mark && passage.Text[floor + bracket] is '（' or '(')
            mark = floor + bracket; // 税收增长4%（增幅在全州9县中排名第三）
        var clause = new Span(mark + 1, number);
        if (RankWords.FindAmong(clause.Of(passage.Text)) is not (>= 0 and var at))
            return false;
        scope = passage.Text[clause.Start + at] == '在' ? default : new Span(clause.Start + at, clause.Start + at + 2);
        thing = passage.Trim(clause with { End = clause.Start + at });
        if (RankWords.FindVerb(thing.Of(passage.Text), out int verb) is > 1 and var ranks && ranks + verb == thing.Length)
            thing = passage.Trim(thing with { End = thing.Start + ranks }); // 居全市12个县区第三
        return true;
    }
}
