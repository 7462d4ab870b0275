using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links measures to what has them: the subject of the sentence, or the clause before (占比, 满意率, 总投资, 村均).</summary>
internal static class RelationLinker
{
    private const int LengthOfRate = 3;
    private const int PartReach = 20;

    /// <summary>A measure that needs a subject in front.</summary>
    public static bool TryRelate(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase related)
    {
        related = default;
        var text = passage.Text;
        var noun = figure.Noun;
        var words = noun.Of(text);
        if ((!MeasureReader.IsRelation(passage, noun) && !ClauseWords.IsDistribution(words) && !ClauseWords.IsOfEach(words))
            || figure.Region.Of(text).Contains("其中", StringComparison.Ordinal) || (discourse.SubjectIn(figure.Sentence) && EarlierNames.IsOwned(text, noun.Start)))
            return false;
        bool rate = words[^1] == '率' || words is "满意度";
        if (rate && !figure.SameClause && discourse.LastDirection == Direction.Level && IsPartOfShare(passage, discourse))
            return false;
        if (rate && TryDone(passage, ref discourse, noun, out related))
            return true;
        if (discourse.Items.Count > 1 && discourse.Items.IsClosed && discourse.SubjectSentence == figure.Sentence && rate && discourse.Items.EndsWith(discourse.Subject))
            related = discourse.Items.Joint();
        else if (!discourse.SubjectIn(figure.Sentence))
        {
            if (!TryOwnerBefore(passage, discourse, figure, out var before))
                return false;
            related.Add(before);
            discourse.TurnTo(related, figure.Sentence);
        }
        else if (!words.EndsWith("占比") && !ClauseWords.IsGrowth(words) && (MeasureReader.IsMeasureAlone(passage, discourse.Subject) || (figure.Mention.Kind == UnitKind.Money && words[0] != '每' && discourse.Subject.Last.Of(text)[^1] == '率')))
        {
            related = discourse.OfTopic(passage, Phrase.Of(noun), figure.Sentence);
            return related.First.Start < noun.Start;
        }
        else if (TryOwnerWithin(passage, discourse, figure, rate, out var owner))
            related.Add(MeasureReader.WithoutGrowth(text, owner)); // 收入增幅8%，税收占比75%
        else
            return false;

        related.Add(noun);
        return true;
    }

    // What the sentence was about, as far as it can have the measure.
    private static bool TryOwnerWithin(in Passage passage, in Discourse discourse, in Figure figure, bool rate, out Phrase owner)
    {
        owner = default;
        var text = passage.Text;
        var words = figure.Noun.Of(text);
        bool proportion = words.EndsWith("占比"); // 预算收入30亿元，税收占比80%
        if (OwnNames.IsDivision(text, discourse.Subject))
            return false;
        if (!rate && words.IndexOfAny("产值利税营") >= 0 && AnyWord.LengthAtStart(discourse.Subject.First.Of(text), ["吸纳", "带动", "安置", "解决", "惠及"]) > 0)
            return false; // 入驻企业86家，吸纳就业1.2万人，产值56亿元: the sums are those of the firms
        if (figure.Mention.Kind == UnitKind.Money && (MoneyWords.EndsWithEarnings(words) || words.EndsWith("收入")) && InstitutionReader.TryMaker(passage, discourse.Subject, out owner))
            return true;
        if (figure.Mention.Kind == UnitKind.Money && OwnNames.IsPerson(text, discourse.Subject) && (MoneyWords.EndsWithEarnings(words) || AnyWord.LengthAtEnd(words, ["营业收入", "销售收入"]) > 0))
            return false; // 从业人员4200人，实现利润6000万元: those who work have no profit
        var told = rate && ShareLinker.IsOfParted(passage, discourse) ? discourse.Parted : discourse.Subject;
        owner = InstitutionReader.TryOwner(passage, figure, told, figure.Noun, out var institution) ? institution
            : rate || words is "总数" or "总量" ? WithoutRate(passage, VerbReader.WithoutVerb(passage, told)) : told;
        if (rate && IsOfPeople(words) && ClauseWords.IsRate(told.Last.Of(text)) && !HasPeople(owner, text))
            return false; // 自来水普及率95%，入学率99%
        if (figure.Mention.Kind == UnitKind.People && !owner.IsEmpty && owner.Last.Of(text)[^1] is '金' or '税' or '费')
            return false; // 上缴税金12亿元，从业人员8.6万人
        if (words.EndsWith("面积") && OwnNames.IsPerson(text, owner) && discourse.NamesOfSentence.TryLast(text, 2, figure.Mention.Start, out var names) && !OwnNames.IsPerson(text, names[0]))
            owner = names[0]; // 敬老院12所，医护人员340人，占地面积6万平方米: who works there has no land
        if (ClauseWords.IsGrowth(words))
            owner = MeasureReader.WithoutGrowth(text, owner); // 信访量增幅达12%，降幅3%
        if (proportion && words.Length > 2 && owner.Last.Of(text).EndsWith("占比"))
            return false; // 民间投资占比43%，税收占比52%
        if (owner.IsEmpty || (proportion && owner.First.Of(text).StartsWith(words[..2])) || (words.Length > owner.Length && words.StartsWith(owner.Last.Of(text))))
            return false; // 优良天数310天，优良率85%
        owner = rate ? WithoutWhatWasDone(passage, discourse, owner) : WithoutItsOwnSum(passage, owner, words);
        if (proportion || words is "比重" || words[0] is '欠' or '短' or '缺' or '差' or '减' || ClauseWords.IsGrowth(words))
            return true;
        owner = MeasureReader.WithoutMeasure(passage, owner);
        if (rate && words.StartsWith(owner.Last.Of(text)))
            return false; // 造林合格面积8600亩，合格率92%
        owner = MeasureReader.WithoutOverlap(passage, WithoutReaching(passage, owner), figure.Noun);
        return true;
    }

    // What becomes of pupils and workers.
    private static bool IsOfPeople(ReadOnlySpan<char> rate) => rate is "就业率" or "入学率" or "升学率" or "入园率" or "辍学率" or "巩固率";

    private static bool HasPeople(in Phrase owner, ReadOnlySpan<char> text) =>
        !owner.IsEmpty && AnyWord.LengthAtEnd(owner.Last.Of(text), ["毕业生", "学生", "考生", "新生", "儿童", "幼儿", "青年", "人员", "职工", "士兵", "军人", "劳动力", "残疾人", "人口", "家庭", "户", "小学", "初中", "高中", "教育", "学校"]) > 0;

    // A rate is told of the thing, and not of what was done with so many.
    private static Phrase WithoutWhatWasDone(in Passage passage, in Discourse discourse, Phrase owner)
    {
        var text = passage.Text;
        if (owner.Count > 1 && discourse.Previous >= 0 && owner.First.Start >= passage.Mentions[discourse.Previous].UnitEnd && text[owner.First.End] == '了'
            && VerbReader.TryTrailing(passage, owner.First, out int act) && owner.First.Length - act >= 2)
            owner = Phrase.Of(owner.First with { End = owner.First.End - act }); // 400家企业建立了工会，建会率60%
        if (text[owner.First.Start] is '每' or '各')
            owner = owner.Count > 1 ? owner.SkipFirst(owner.First.Length) : VerbReader.WithoutDoing(passage, owner); // 每人包联积案2件，化解率90%
        if (owner.Count == 1 && owner.First.Of(text).LastIndexOf('已') is >= 2 and var done)
            owner = Phrase.Of(owner.First with { End = owner.First.Start + done }); // 安置点已竣工20个，入住率六成
        return owner;
    }

    private static Phrase WithoutItsOwnSum(in Passage passage, in Phrase owner, ReadOnlySpan<char> measure)
    {
        if (passage.Text[owner.First.Start] == '每' && VerbReader.TryLeading(passage, owner.First, out var owning))
            return Phrase.Of(owning); // 每千人拥有护士3人，床位5张
        return measure.StartsWith("占地") && owner.Last.Length > 3 && owner.Last.Of(passage.Text).EndsWith("投资") ? owner.CutLast(2) : owner; // 客运站投资2600万元，占地45亩
    }

    // What the clause before, or the topic, is told of.
    private static bool TryOwnerBefore(in Passage passage, in Discourse discourse, in Figure figure, out Phrase owner)
    {
        owner = default;
        var noun = figure.Noun;
        var before = passage.OwnerBefore(figure);
        if (VerbReader.TryLeading(passage, before, out var verb) && verb.Length < before.Length)
            before = before with { Start = verb.End };
        if (discourse.Topic(passage, figure.Sentence) is { IsEmpty: false } about && about.End <= noun.Start && (!passage.CanOwn(before) || before.Start <= about.Start))
            before = about;
        if (passage.Text[noun.Start] == '对' && before.Of(passage.Text).IndexOf('是') is >= 2 and var verdict)
            before = before with { End = before.Start + verdict }; // 工业是最大功臣，对增长的贡献率达50%
        if (!passage.CanOwn(before))
            return TryGrowing(passage, discourse, figure, out owner);
        // 规上工业增加值增速连续3个月为负，累计下降4%，降幅…: a clause with a record is known by the record's name.
        bool told = discourse.Previous >= 0 && passage.Mentions[discourse.Previous].NumberStart is var number && number >= before.Start && number < before.End && !discourse.Last.IsEmpty;
        owner = told ? MeasureReader.WithoutMeasure(passage, VerbReader.WithoutVerb(passage, ShareLinker.IsOfParted(passage, discourse) ? discourse.Parted : discourse.Last)) : Phrase.Of(PostReader.ThingAlone(passage, before));
        return true;
    }

    // 用气量增长9%。增幅4—6月分别为12%、11%: a sentence that begins with how something grows goes on with the one before.
    private static bool TryGrowing(in Passage passage, in Discourse discourse, in Figure figure, out Phrase owner)
    {
        owner = default;
        var noun = figure.Noun;
        if (!ClauseWords.IsGrowth(noun.Of(passage.Text)) || discourse.Last.IsEmpty || discourse.Last.Suffix is not null || figure.Sentence == 0 || passage.Text[figure.Sentence - 1] != '。'
            || passage.TrimLead(figure.Sentence, noun.End) != noun.Start || discourse.Last.Last.End >= figure.Sentence || discourse.NamesOfSentence.CountFrom(passage.Clauses.SentenceStart(figure.Sentence - 1)) > 1
            || ClauseWords.HoldsSentenceEnd(passage.Text[discourse.Last.Last.End..(figure.Sentence - 1)]))
            return false;
        owner = MeasureReader.WithoutGrowth(passage.Text, discourse.Last);
        return true;
    }

    // 电子产业完成产值32亿元，对增长的贡献率38%: who reached the sum.
    private static Phrase WithoutReaching(in Passage passage, in Phrase owner) =>
        owner.Last.Of(passage.Text).EndsWith("完成") && owner.Last.Length > 3 ? owner.CutLast(2) : owner;

    // 完工幼儿园7所，完工率39%: the rate is told of what was done.
    private static bool TryDone(in Passage passage, ref Discourse discourse, Span rate, out Phrase related)
    {
        related = default;
        var doing = rate.Of(passage.Text)[..^1];
        var told = discourse.Last;
        if (doing.Length < 2 || told.IsEmpty || told.Suffix is not null || discourse.Previous < 0 || !UnitKinds.IsCount(passage.Mentions[discourse.Previous].Kind))
            return false;
        if (told.First.Of(passage.Text).StartsWith(doing))
            told = told.SkipFirst(doing.Length);
        else if (told.Last.Of(passage.Text).EndsWith(doing))
            told = told.CutLast(doing.Length);
        else
            return false;
        if (told.IsEmpty)
            return false;
        told = told.CutLast(told.Last.End - passage.TrimTail(told.Last.Start, told.Last.End)); // 积案已化解
        related = VerbReader.WithoutVerb(passage, told);
        if (!related.IsEmpty && !MeasureReader.IsMeasureAlone(passage, related))
            discourse.Subject = related; // 处结矛盾86件，处结率91%，满意率83%
        related.Add(rate);
        return true;
    }

    // 案件处置率98%，结案率95%: rates side by side are told of one thing; 二级品比例30%，商品率95%: shares and sums have no rates.
    private static Phrase WithoutRate(in Passage passage, in Phrase owner)
    {
        var last = owner.Last;
        var words = last.Of(passage.Text);
        if (owner.Count == 1 && !words.IsEmpty && words[^1] == '率' && MeasureReader.HeadLength(passage, last) == last.Length)
            return default; // 绿化覆盖率41%，亮灯率98%: a rate that is told alone is none of another's
        if (AnyWord.LengthAtEnd(words, ["占比", "收比", "比例", "比重", "金额", "损失", "森林覆盖率", "绿化覆盖率", "绿地率", "总动力"]) > 0 || (owner.Length == 2 && words is "支出" or "贷款" or "资金" or "收入"))
            return default;
        if (AnyWord.LengthAtEnd(words, ["净增", "新增"]) is > 0 and var added && owner.Length > added)
            return owner.CutLast(added); // 企业净增14家，总数达到97家
        if (!words.IsEmpty && words[^1] == '数' && MeasureReader.HeadLength(passage, last) is > 0 and var head && last.Length > head)
            return owner.CutLast(head); // 参保人数12万人，参保率95%
        if (words.IsEmpty || words[^1] != '率' || MeasureReader.HeadLength(passage, last) > 0)
            return owner;
        if (last.Length <= LengthOfRate && owner.Count > 1)
            return owner.CutLast(last.Length);
        int rate = last.Length > LengthOfRate && words[^(LengthOfRate + 1)] is '毛' or '净' ? LengthOfRate + 1 : LengthOfRate; // 毛入园率86%，普惠率82%
        return last.Length - rate >= 2 ? owner.CutLast(rate) : default;
    }

    // 大学生比例达到80%，其中毕业生不低于38%，退兵率1%: a part of a share has no rates.
    private static bool IsPartOfShare(in Passage passage, in Discourse discourse)
    {
        if (discourse.Previous < 0 || passage.Mentions[discourse.Previous] is var before && before.Kind != UnitKind.Share)
            return false;
        var clause = passage.Text[Math.Max(0, before.Start - PartReach)..before.Start];
        return clause[(clause.LastIndexOfAny("，。；") + 1)..].StartsWith("其中");
    }

    /// <summary>What falls to each (村级债务3亿元，村均20万元): the measure is shared out over the villages.</summary>
    public static bool TryAverage(in Passage passage, in Discourse discourse, in Figure figure, out Phrase average)
    {
        average = default;
        var noun = figure.Noun;
        if (noun.Length != 2 || passage.Text[noun.End - 1] != '均' || !discourse.SubjectIn(figure.Sentence))
            return false;
        if (discourse.Subject.Last.Of(passage.Text).IndexOf(noun.Of(passage.Text)) >= 0)
        {
            average = discourse.Subject; // 村民人均收入2万元，人均增加1000元
            return true;
        }

        average.Add(noun);
        var whole = VerbReader.WithoutVerb(passage, discourse.Subject);
        average.Add(whole.IsEmpty ? discourse.Subject : MeasureReader.WithoutMeasure(passage, whole));
        return true;
    }
}
