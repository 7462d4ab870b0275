using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links ranks, with what they are within (增速居全省第三: 增速…全省位次), and their moves.</summary>
internal static class RankLinker
{
    private const int ClauseReach = 40;
    private const int LongestScope = 12;
    private const string Place = "位次";
    private const string PlaceFromBehind = "倒数位次";
    private const string Ranking = "排名";
    private const string RankingFromBehind = "倒数排名";
    private const string Position = "排位";

    /// <summary>A move is told of the rank (排全省第五，前移两位).</summary>
    public static bool TryMove(in Passage passage, in Discourse discourse, in Figure figure, out Phrase name)
    {
        name = discourse.Ranked.Name;
        int number = figure.Mention.NumberStart;
        if (figure.Noun.Length > 2 && passage.Text[figure.Noun.Start] == '在' && passage.Text[figure.Mention.Start..number].StartsWith(Ranking))
        {
            // 在全省的排名前移两位
            name = Phrase.Of(figure.Noun with { Start = figure.Noun.Start + 1 });
            name.Suffix = Ranking;
            return true;
        }

        bool places = passage.Text[figure.Mention.UnitEnd - 1] == '位' || passage.Text[figure.Mention.UnitEnd..] is ['位' or '名', '次', ..];
        return !name.IsEmpty && places && discourse.Ranked.Sentence == figure.Sentence
            && passage.Text[Math.Max(0, number - 4)..number].IndexOfAny("移退掉升降进跌滑") >= 0;
    }

    /// <summary>The indicator of a rank.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        name = default;
        if (figure.Mention.Form != QuantityForm.Rank)
            return false;
        bool fromBehind = figure.Noun.Of(passage.Text).EndsWith("倒数");
        if (fromBehind)
            figure.Noun = figure.Noun with { End = figure.Noun.End - 2 };
        figure.Noun = figure.Noun with { End = figure.Noun.Start + RankWords.FindStart(figure.Noun.Of(passage.Text)) };
        var scope = default(Span);
        bool behind = TryBehind(passage, figure, out var ranked);
        var thing = behind ? Phrase.Of(ranked) : Read(passage, discourse, figure, ref fromBehind, out scope);
        int group = passage.Clauses.GroupSize(figure.Index);
        bool inherited = !thing.IsEmpty && thing.First == discourse.Last.First;
        if (inherited && group == 1 && ListLinker.TryJoint(passage, discourse, figure, out var joint))
            thing = joint;
        if (group == 1 && TryAllAnnounced(passage, discourse, figure, thing, out joint))
            thing = joint;
        if (group > 1 && (TryTold(passage, discourse, figure, thing, group, out var names) || TryAnnounced(passage, discourse, figure, thing, group, out names) || ListSplitter.TrySplit(passage, thing.Last, group, out names)))
        {
            for (int i = 0; i < names.Length; i++)
            {
                names[i].Add(scope);
                names[i].Suffix = Place;
            }

            name = discourse.Mention(discourse.Shared.Open(names, figure.Mention.VerbDirection ?? Direction.Level));
            return true;
        }

        name = thing;
        if (scope.Length <= LongestScope)
            name.Add(scope);
        name.Suffix = passage.Says(figure, Ranking) ? (fromBehind ? RankingFromBehind : Ranking) : passage.Says(figure, Position) ? Position : fromBehind ? PlaceFromBehind : Place;
        discourse.Ranked = new RankedThing(name, figure.Sentence);
        thing.Suffix = null;
        if (behind)
            discourse.Remember(passage, thing);
        else
            discourse.Mention(thing);
        if (!behind && !thing.IsEmpty && !discourse.SubjectIn(figure.Sentence) && thing.First.Start >= figure.Region.Start)
            discourse.TurnTo(thing, figure.Sentence); // 余额居全省第9位，增速排第12位
        return true;
    }

    // 占第二位的是教科类，达40件
    private static bool TryBehind(in Passage passage, in Figure figure, out Span thing)
    {
        thing = default;
        if (figure.Noun.Length > 1 || !passage.Text[figure.Mention.End..].StartsWith("的是"))
            return false;
        var post = passage.Clauses.Post(figure.Index);
        thing = passage.Trim(post with { Start = Math.Min(post.Start + 2, post.End) });
        return thing.Length >= 2;
    }

    // 产量120万吨，其中苹果70万吨、梨30万吨，增幅分别居全省第二、第一、第五: the names of the clause before, or of the sentence, with the growth that is ranked.
    private static bool TryTold(in Passage passage, in Discourse discourse, in Figure figure, in Phrase thing, int group, out Phrase[] names)
    {
        names = [];
        if (ApartWords.Stands(passage, figure) && ListLinker.TryListed(passage, discourse, figure, group, out names))
            return true;
        bool growth = !thing.IsEmpty && thing.Last.Start >= figure.Region.Start && ClauseWords.IsGrowth(thing.Last.Of(passage.Text));
        if (!growth && (thing.IsEmpty || thing.First != discourse.Last.First || thing.Last.Start >= figure.Region.Start))
            return false;
        if (discourse.Items.Count == group)
            names = discourse.NamesOfSentence.TryLast(passage.Text, group, figure.Mention.Start, out names) && names[^1].Last == discourse.Items.ToArray()[^1].Last ? names : discourse.Items.ToArray();
        else if (!ApartWords.Stands(passage, figure) || !discourse.NamesOfSentence.TryLast(passage.Text, group, figure.Mention.Start, out names))
            return false;
        for (int i = 0; growth && i < names.Length; i++)
            names[i].Add(thing.Last);
        return true;
    }

    // 接待游客80万人次，旅游收入6亿元，两项指标均列全市第一: one rank of so many names of the sentence.
    private static bool TryAllAnnounced(in Passage passage, in Discourse discourse, in Figure figure, in Phrase thing, out Phrase joint)
    {
        joint = default;
        var words = thing.Last.Of(passage.Text);
        if (thing.Count != 1 || words.Length is < 3 or > 4 || words[1] is not ('项' or '个') || AnyWord.LengthAtEnd(words, ["指标", "数据"]) == 0)
            return false;
        int number = words[0] == '两' ? 2 : Glyph.ChineseDigit(words[0]);
        if (number < 2 || !discourse.NamesOfSentence.TryLast(passage.Text, number, figure.Mention.Start, out var names))
            return false;
        foreach (var name in names)
            joint.Add(name);
        return true;
    }

    // 产值增长6%，税收增长4%，两项增速分别列全市第二、第三: so many names of the sentence.
    private static bool TryAnnounced(in Passage passage, in Discourse discourse, in Figure figure, in Phrase thing, int group, out Phrase[] names)
    {
        names = [];
        var words = thing.Last.Of(passage.Text);
        int measure = words.IndexOf("指标") is >= 0 and var indicators ? indicators + 2 : words.Length > 2 && words[1] is '项' or '个' && Glyph.ChineseDigit(words[0]) >= 0 ? 2 : 0;
        if (measure is 0 or > 4 || thing.Count != 1 || (measure < words.Length && !ClauseWords.IsGrowth(words[measure..])) || !ApartWords.Stands(passage, figure)
            || !discourse.NamesOfSentence.TryLast(passage.Text, group, figure.Mention.Start, out names))
            return false;
        foreach (ref var name in names.AsSpan())
            name.Add(thing.Last with { Start = thing.Last.Start + measure });
        return true;
    }

    // What is ranked, and within what.
    private static Phrase Read(in Passage passage, in Discourse discourse, in Figure figure, ref bool fromBehind, out Span scope)
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
            var told = words[..being].EndsWith(Ranking) ? being - Ranking.Length : being;
            return discourse.Named(passage, passage.Trim(new Span(noun.Start, noun.Start + told)));
        }

        int verb = RankWords.FindVerb(words, out int length);
        if (verb >= 0)
        {
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

    // 增速居全市第三、东部片区第一: the same is ranked within something else.
    private static bool FollowsRank(in Passage passage, in Discourse discourse, in Figure figure) =>
        discourse.Previous >= 0 && passage.Mentions[discourse.Previous].Form == QuantityForm.Rank && discourse.Ranked.Sentence == figure.Sentence;

    // 满意度在全省排位下滑至第九, 降幅在沿湖城市中排第二: within what it is ranked stands before the verb.
    private static bool TryWithin(ReadOnlySpan<char> text, ref Span named, out Span scope)
    {
        scope = default;
        var whole = named with { End = named.End - AnyWord.LengthAtEnd(named.Of(text), [Position, Ranking]) };
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
        (discourse.Last.IsEmpty || discourse.Last.First.Start < figure.Sentence) && !figure.SameClause && passage.TryThingBefore(figure, out var thing)
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
