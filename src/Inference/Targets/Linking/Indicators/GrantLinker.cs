using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links sums that are handed out to those who get them and to what they get (对返乡学生给予每人每年3000元资助; 耕地按每亩2万元补偿).</summary>
internal static class GrantLinker
{
    private const int LongestEach = 8;
    private const int LongestRow = 16;
    private const int LongestGranted = 24;
    private const int LongestGrant = 8;
    private const int LongestPayee = 3;

    /// <summary>A sum by a unit of account: who gets it, for each of what, and what it is called.</summary>
    public static bool TryByUnit(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase grant)
    {
        grant = default;
        int number = figure.Mention.NumberStart;
        if (figure.Mention.Kind != UnitKind.Money || figure.IsChange || number <= figure.Region.Start || !TryUnit(passage.Text[figure.Region.Start..number], out int each))
            return false;
        each += figure.Region.Start;
        int giving = GivingStart(passage.Text[figure.Region.Start..each]);
        if (giving < 0)
            return false;
        var owner = Owner(passage, figure, figure.Region with { End = figure.Region.Start + giving });
        var given = Given(passage, figure.Index);
        if (owner.IsEmpty && given.IsEmpty)
            return false;
        bool giver = IsGiver(owner.Of(passage.Text)) && !given.IsEmpty;
        if (!giver)
            grant.Add(owner);
        grant.Add(new Span(each, EachEnd(passage.Text, each, number)));
        grant.Add(given);
        if (!giver && !owner.IsEmpty)
            discourse.TurnTo(Phrase.Of(owner), figure.Sentence);
        discourse.Mention(grant);
        return true;
    }

    /// <summary>A share by which something is reckoned (按年利率3%给予贴息; 按投资额的1%给予奖励): who gets or pays it, the measure, and what is given where that is a sum.</summary>
    public static bool TryByShare(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase share)
    {
        share = default;
        var text = passage.Text;
        int by = figure.Region.Of(text).LastIndexOf('按');
        if (figure.Mention.Kind != UnitKind.Share || figure.IsChange || by < 0)
            return false;
        var measure = passage.Trim(figure.Region with { Start = figure.Region.Start + by });
        int bound = AnyWord.LengthAtStart(measure.Of(text), ["不低于", "不少于", "不高于", "不超过"]);
        measure = measure with { Start = measure.Start + bound };
        var given = Given(passage, figure.Index);
        if (measure.Length is < 2 or > LongestEach || given.Length < 2 || text[figure.Mention.End..].StartsWith("，"))
            return false;
        var owner = passage.Trim(figure.Region with { End = figure.Region.Start + by });
        if (owner.Length >= 2 && !IsGiver(owner.Of(text)))
            share.Add(owner);
        share.Add(measure);
        if (!ClauseWords.IsRate(measure.Of(text)))
            share.Add(given);
        discourse.Mention(share);
        return true;
    }

    /// <summary>A grant, told of those whom the clause before names (对新入库的企业，一次性奖励10万元).</summary>
    public static bool TryGranted(in Passage passage, in Discourse discourse, in Figure figure, out Phrase granted)
    {
        granted = default;
        var kind = figure.Mention.Kind;
        var words = figure.Noun.Of(passage.Text);
        if (words.Length <= LongestPayee && words[0] == '每' && discourse.LastIn(figure.Sentence, out var told) && AnyWord.LengthAtEnd(told.Last.Of(passage.Text), ["补贴", "补助", "奖励", "奖补", "资助", "补偿"]) is > 0 and var grant)
        {
            granted.Add(figure.Noun); // 每平方米补贴200元，每户不超过2万元
            granted.Add(told.Last with { Start = told.Last.End - grant });
            return true;
        }

        bool given = kind == UnitKind.Money ? words.IndexOfAny("奖补助") >= 0 || words[0] == '每' : kind == UnitKind.Share && words[^1] == '率';
        if (words.Length > LongestGrant || !given)
            return false;
        var clause = passage.Clauses.ClauseBefore(figure.Region.Start, figure.Sentence);
        if (clause.Length is < 5 or > LongestGranted || passage.Text[clause.Start] is not ('对' or '凡'))
            return false;
        if (discourse.Previous >= 0 && passage.Mentions[discourse.Previous] is { Kind: UnitKind.Money } before && before.End > clause.Start)
            return false; // 对孤儿给予每人每年3000元资助，资助金额12万元: the clause tells of a grant itself
        granted.Add(clause with { Start = clause.Start + 1 });
        granted.Add(figure.Noun);
        return true;
    }

    // Where 每人每月 begins that stands next to the number.
    private static bool TryUnit(ReadOnlySpan<char> words, out int each)
    {
        each = words.LastIndexOf('每');
        if (each < 0 || words.Length - each > LongestEach || words[each..].IndexOfAny("，、；：") >= 0)
            return false;
        while (each >= 2 && words[Math.Max(0, each - 4)..each].LastIndexOf('每') is >= 0 and var before)
            each = Math.Max(0, each - 4) + before;
        return true;
    }

    // 每村不低于3万元: the unit ends where the comparator begins.
    private static int EachEnd(ReadOnlySpan<char> text, int each, int number)
    {
        int bound = text[each..number].IndexOfAny("不约近超达最");
        return bound > 1 ? each + bound : each + text[each..number].TrimEnd().Length;
    }

    // Where the words begin that say that something is handed out, or -1.
    private static int GivingStart(ReadOnlySpan<char> words) =>
        AnyWord.LengthAtEnd(words, ["按照", "按", "再给予", "给予", "享受", "发给", "补给"]) is > 0 and var verb ? words.Length - verb : -1;

    // Those whom the clause names, or the clause before: 对孤儿给予, 提前搬迁的按, 对新开的店，按.
    private static Span Owner(in Passage passage, in Figure figure, Span words)
    {
        var owner = passage.Trim(words);
        if (owner.Length < 2 && passage.Clauses.ClauseBefore(figure.Region.Start, figure.Sentence) is { IsEmpty: false } clause && passage.Text[clause.Start] is '对' or '凡')
            owner = passage.Trim(clause);
        if (owner.Length > 2 && passage.Text[owner.Start] is '对' or '凡')
            owner = owner with { Start = owner.Start + 1 };
        return owner.Length < 2 ? default : owner;
    }

    // 县财政按每村3万元安排经费: who gives is not who gets.
    private static bool IsGiver(ReadOnlySpan<char> owner) => owner.EndsWith("财政") || (owner.Length <= 3 && owner.EndsWith("里"));

    // What stands behind the figure without the verb: 资助, 的标准给予补贴.
    private static Span Given(in Passage passage, int index)
    {
        var text = passage.Text;
        int end = passage.Mentions[index].End;
        var post = passage.Clauses.Post(index);
        // 耕地按每亩2万元、林地按每亩1万元补偿: what the last of the row gets.
        if (post.IsEmpty && end < text.Length && text[end] == '、' && index + 1 < passage.Mentions.Length && passage.Mentions[index + 1].NumberStart - end < LongestRow)
            post = passage.Clauses.Post(index + 1);
        ReadOnlySpan<string> skipped = ["的标准", "的比例", "标准", "的", "予以", "给予", "发放", "执行", "兑现", "落实", "安排", "进行", "列入"];
        foreach (string word in skipped)
        {
            if (post.Of(text).StartsWith(word))
                post = post with { Start = post.Start + word.Length };
        }

        var given = passage.Trim(post);
        return given.Length >= 2 && !given.Of(text).EndsWith("预算") ? given : default;
    }
}
