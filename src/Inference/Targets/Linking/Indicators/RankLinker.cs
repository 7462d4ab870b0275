using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links ranks, with what they are within (增速居全省第三: 增速…全省位次), and their moves.</summary>
internal static class RankLinker
{
    private const int LongestScope = 12;
    private const string Place = "位次";
    private const string PlaceFromBehind = "倒数位次";
    private const string RankingFromBehind = "倒数排名";

    /// <summary>A move is told of the rank (排全省第五，前移两位).</summary>
    public static bool TryMove(in Passage passage, in Discourse discourse, in Figure figure, out Phrase name)
    {
        name = discourse.Ranked.Name;
        int number = figure.Mention.NumberStart;
        if (figure.Noun.Length > 2 && passage.Text[figure.Noun.Start] == '在' && passage.Text[figure.Mention.Start..number].StartsWith(RankWords.Ranking))
        {
            // 在全省的排名前移两位
            name = Phrase.Of(figure.Noun with { Start = figure.Noun.Start + 1 });
            name.Suffix = RankWords.Ranking;
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
        var thing = behind ? Phrase.Of(ranked) : RankedReader.Read(passage, discourse, figure, ref fromBehind, out scope);
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
        name.Suffix = passage.Says(figure, RankWords.Ranking) ? (fromBehind ? RankingFromBehind : RankWords.Ranking) : passage.Says(figure, RankWords.Position) ? RankWords.Position : fromBehind ? PlaceFromBehind : Place;
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
        {
            if (!discourse.NamesOfSentence.TryLast(passage.Text, group, figure.Mention.Start, out names) || !discourse.Items.EndsWith(names[^1]))
                names = discourse.Items.ToArray();
        }
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
}
