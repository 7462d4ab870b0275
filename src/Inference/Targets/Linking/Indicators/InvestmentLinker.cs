using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links sums to the work that they are spent on: what stands behind them (投资3万元实施饮水工程), what the next clause tells of (投资300万元，新建冷库5座) or the heading before (抓好内涝治理。投资3亿元，…).</summary>
internal static class InvestmentLinker
{
    private const int LongestHeading = 18;
    private const int ShortestWork = 4;
    private const int LongestSum = 8;

    /// <summary>The work of the heading or of the next clause, with the sum beside which only its spending is named.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="discourse">What it was about.</param>
    /// <param name="figure">The sum.</param>
    /// <param name="bare">Its name so far.</param>
    /// <param name="whole">The name with the work.</param>
    public static bool TryLink(in Passage passage, in Discourse discourse, in Figure figure, in Phrase bare, out Phrase whole)
    {
        whole = default;
        if (figure.Mention.Kind != UnitKind.Money || !figure.Post.IsEmpty || figure.IsChange || bare.Count != 1 || !IsSpending(bare.First.Of(passage.Text)))
            return false;
        if (!TryHeading(passage, discourse, figure, out var work) && !TryNext(passage, figure, out work))
            return false;
        whole.Add(work);
        whole.Add(bare);
        return true;
    }

    /// <summary>What was invested of a planned sum (项目总投资8亿元，完成投资3亿元): the investment, and not the sum.</summary>
    public static bool TryDone(in Passage passage, in Figure figure, in Phrase name, out Phrase done)
    {
        const string Invest = "投资";
        done = default;
        var quote = new Span(figure.Mention.Start, figure.Mention.NumberStart);
        int at = quote.Of(passage.Text).LastIndexOf(Invest);
        if (at < 0 || figure.Noun.Of(passage.Text) is not ("" or Invest or "完成投资") || name.Suffix is not null || name.Last.End > quote.Start)
            return false;
        int sum = AnyWord.LengthAtEnd(name.Last.Of(passage.Text), ["年度计划总投资", "年度计划投资", "计划总投资", "概算总投资", "计划投资", "概算投资", "总投资额", "总投资"]);
        if (sum == 0)
            return false;
        done = name.CutLast(sum);
        done.Add(new Span(quote.Start + at, quote.Start + at + Invest.Length));
        return true;
    }

    /// <summary>The sum that is told of what is built with it (投入30万元新建了12间教室).</summary>
    public static bool TryBuiltWith(in Passage passage, in Figure figure, out Phrase name)
    {
        name = default;
        int next = figure.Index + 1;
        if (figure.Mention.Kind != UnitKind.Money || !figure.Post.IsEmpty || figure.Noun.Length is < 2 or > LongestSum || next >= passage.Mentions.Length
            || passage.Mentions[next].Start != figure.Mention.End || passage.Mentions[next].NumberStart == passage.Mentions[next].Start
            || !VerbReader.TryTrailing(passage, figure.Noun, out int sum))
            return false;
        var work = passage.ThingBehind(next);
        if (work.Length < 2)
            return false;
        name.Add(work);
        name.Add(figure.Noun with { Start = figure.Noun.End - sum });
        return true;
    }

    /// <summary>The sum that is told of the work in the next clause, where that is not counted itself (投资86万元，完成了校园监控改造).</summary>
    public static bool TryWorkNext(in Passage passage, in Figure figure, out Phrase name)
    {
        name = default;
        var text = passage.Text;
        int comma = figure.Mention.End;
        if (figure.Mention.Kind != UnitKind.Money || !figure.Post.IsEmpty || comma >= text.Length || text[comma] != '，'
            || !VerbReader.TryTrailing(passage, figure.Noun, out int sum) || figure.Noun.Of(text)[..^sum].TrimEnd("将要拟再").Length > ClauseWords.SkipPlace(figure.Noun.Of(text)))
            return false;
        var clause = new Span(comma + 1, passage.Clauses.ClauseEnd(comma + 1));
        int next = figure.Index + 1;
        if (!BeginsWork(clause.Of(text)) || (next < passage.Mentions.Length && passage.Mentions[next].Start < clause.End) || !TrySpentOn(passage, figure.Index, clause, out name))
            return false;
        name.Add(figure.Noun with { Start = figure.Noun.End - sum });
        return true;
    }

    /// <summary>The sum that is told of the work behind it (村里投资3万元实施饮水工程).</summary>
    public static bool TryWorkBehind(in Passage passage, in Figure figure, Span noun, Span post, out Phrase name)
    {
        name = default;
        if (figure.Mention.Kind != UnitKind.Money || noun.IsEmpty || noun.Length > LongestSum || !TrySpentOn(passage, figure.Index, post, out name))
            return false;
        name.Add(VerbReader.TryTrailing(passage, noun, out int sum) ? noun with { Start = noun.End - sum } : noun);
        return true;
    }

    private static bool IsSpending(ReadOnlySpan<char> noun) => MoneyWords.NamesSpending(noun) || noun is "完成投资" or "再投入" or "再投资" or "总投资";

    private static bool TryHeading(in Passage passage, in Discourse discourse, in Figure figure, out Span work)
    {
        if (!HeadingReader.TryFind(passage, discourse, figure, out work) || work.Length > LongestHeading || work.Of(passage.Text).IndexOfAny("是要了有不一") >= 0 || work.Of(passage.Text).IndexOf("投资") >= 0)
            return false;
        if (VerbReader.TryLeading(passage, work, out var doing) && work.Length - doing.Length >= ShortestWork)
            work = work with { Start = doing.End };
        return true;
    }

    // 投资300万元，新建冷库5座; 投资300万元，新建5座冷库: the thing stands on either side of its number.
    private static bool TryNext(in Passage passage, in Figure figure, out Span work)
    {
        work = default;
        var text = passage.Text;
        int comma = figure.Mention.End, next = figure.Index + 1;
        if (comma >= text.Length || text[comma] is not ('，' or ',') || next >= passage.Mentions.Length)
            return false;
        var clause = new Span(comma + 1, passage.Clauses.ClauseEnd(comma + 1));
        if (passage.Mentions[next].Start >= clause.End || !BeginsWork(clause.Of(text)) || !VerbReader.TryLeading(passage, clause, out var doing))
            return false;
        work = passage.Trim(new Span(doing.End, Math.Max(doing.End, passage.Mentions[next].Start)));
        if (work.Length < 2 || text[work.End - 1] == '等')
            work = passage.ThingBehind(next); // 投资3亿元，实施道路、桥梁等8项工程
        return work.Length >= 2;
    }

    // What a sum is spent on: the work behind it, or what is counted next (投资3亿元实施了20个项目).
    private static bool TrySpentOn(in Passage passage, int index, Span post, out Phrase work)
    {
        work = default;
        if (TryTreatment(passage.Text, post, out var treated, out var treatment))
        {
            work.Add(treated);
            work.Add(treatment);
            return true;
        }

        if (!TrySpending(passage.Text, post, passage.Tables, out var spent) && !TrySpentOnNext(passage, index, ref spent))
            return false;
        work.Add(spent);
        return true;
    }

    // 投资3亿元实施了20个项目: the work is counted itself.
    private static bool TrySpentOnNext(in Passage passage, int index, ref Span spent)
    {
        if (spent.Length > 2 || index + 1 >= passage.Mentions.Length || spent.Start == 0 || passage.Mentions[index + 1].Start - spent.End is < 0 or > 1)
            return spent.Length >= 3;
        var work = passage.ThingBehind(index + 1);
        if (work.Length >= 2)
            spent = work;
        return spent.Length >= 2;
    }

    // What is done to something (对村部进行了改造): both apart, so that they can be put together (村部改造).
    private static bool TryTreatment(ReadOnlySpan<char> text, Span post, out Span thing, out Span treatment)
    {
        (thing, treatment) = (default, default);
        int at = text[post.Start] == '对' ? post.Of(text).IndexOf("进行") : -1;
        if (at < 3)
            return false;
        thing = new Span(post.Start + 1, post.Start + at);
        int start = post.Start + at + 2;
        treatment = post with { Start = start < post.End && text[start] == '了' ? start + 1 : start };
        return treatment.Length >= 2;
    }

    // 投资3亿元实施饮水工程; 投入8万元对林木进行防治.
    private static bool TrySpending(ReadOnlySpan<char> text, Span post, LinkingTables tables, out Span work)
    {
        work = default;
        if (tables.Verbs.Match(text[..post.End], post.Start, out int length) < 0 && text[post.Start] is not ('对' or '用'))
            return false;
        int start = post.Start + (post.Of(text).StartsWith("用于") ? 2 : Math.Max(length, 1));
        if (start < post.End && text[start] == '了')
            start++;
        work = post with { Start = start };
        return work.Length >= 3;
    }

    // What is done when something is built or mended.
    private static bool BeginsWork(ReadOnlySpan<char> clause) =>
        AnyWord.LengthAtStart(clause, ["完成", "建成", "新建", "改建", "扩建", "改造", "实施", "修建", "整修", "修缮", "对", "用于", "配齐", "建起", "购置", "铺设", "建设", "添置", "开工"]) > 0;
}
