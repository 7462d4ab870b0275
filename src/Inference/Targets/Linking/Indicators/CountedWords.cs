using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The words around a counted thing, narrowed to what each of them tells.</summary>
/// <param name="Noun">What of the words before the figure goes with the thing.</param>
/// <param name="Post">What stands behind the figure, up to the end of the clause.</param>
/// <param name="Attributive">True where the figure only tells which thing it is (投资3亿元的水厂).</param>
/// <param name="Body">The thing, with what is said of it.</param>
/// <param name="Predicate">Where that begins, or -1.</param>
/// <param name="After">Where the part of it begins that goes into the name; the body's end where none does.</param>
internal readonly record struct CountedWords(Span Noun, Span Post, bool Attributive, Span Body, int Predicate, int After)
{
    private const int LongestHead = 4;

    /// <summary>The thing without what is said of it.</summary>
    public Span Thing => Predicate > Body.Start + 1 ? Body with { End = Predicate } : Body;

    /// <summary>Reads the words around the figure.</summary>
    public static CountedWords Read(in Passage passage, in Figure figure)
    {
        var text = passage.Text;
        var (noun, post) = (figure.Noun, BehindMeasure(passage, figure));
        if (figure.Mention.Kind == UnitKind.People && post.Length > 2 && text[post.Start] == '为')
            (post, noun) = (post with { Start = post.Start + 1 }, noun.Of(text) is "其余" ? default : noun); // 35人为副科级，其余80人为一般干部
        bool attributive = text[post.Start] == '的';
        noun = NarrowNoun(passage, figure, noun, attributive);
        var body = NarrowBody(passage, figure, post, attributive);
        int predicate = PredicateReader.Find(passage, body, UnitKinds.IsCount(figure.Mention.Kind), out int after);
        if (predicate >= 0 && text[predicate] == '将')
            after = passage.TrimLead(after, body.End); // 5家养老院将于今年9月投用
        if (predicate < 0 && UnitKinds.IsCount(figure.Mention.Kind) && body.End < post.End && PostReader.FindMove(text[body.End..post.End]) is >= 0 and var move)
        {
            int measure = PredicateReader.FindMeasure(passage, body);
            if (measure < 0 && !CountedOwner.EndsWithThing(passage, body))
                (predicate, after, body) = (-1, post.End, body with { End = post.End }); // 12家出口下降
            else
                (predicate, after, body) = measure > 0 ? (measure, measure, body with { End = post.End }) : (body.End, body.End + move, body with { End = post.End });
        }

        return new CountedWords(noun, post, attributive, body, predicate, after);
    }

    // What is measured is known by the thing, and not by what its figure is called or what was done.
    private static Span BehindMeasure(in Passage passage, in Figure figure)
    {
        var text = passage.Text;
        var post = figure.Post;
        if (post.Length >= 4 && text[post.Start + 1] == '的' && text[post.Start] is '长' or '宽' or '高' or '深')
            post = post with { Start = post.Start + 2 }; // 修建3公里长的水泥路
        if (figure.Mention.Kind == UnitKind.Money && passage.Tables.Verbs.Match(text[..post.End], post.Start, out int built) >= 0 && built > 1 && post.Length > built + 2 && text[post.Start + built] == '的')
            post = post with { Start = post.Start + built }; // 投资1.7亿元建设的奶站
        return post;
    }

    private static Span NarrowNoun(in Passage passage, in Figure figure, Span noun, bool attributive)
    {
        var text = passage.Text;
        if (attributive && ShareLinker.IsWithinPlace(text, noun))
            noun = noun with { Start = noun.Start + 1 }; // 在全县80%以上的村开展了评选
        if (attributive && figure.Mention.Kind == UnitKind.Share && (text[Math.Max(0, figure.Mention.Start - 1)] is '和' or '及' || ShareLinker.IsOfAsked(text, noun)))
            return default; // 所有街道和86%的乡镇建成示范站; 民意调查中有64%的居民认为街道更整洁
        if (!attributive && figure.Index > 0 && noun.End < figure.Mention.Start && text[noun.End] == '的' && passage.Mentions[figure.Index - 1] is var origin
            && origin.UnitEnd == noun.Start && text[..origin.Start].EndsWith("来自"))
            return default; // 来自6个省份的52名选手
        if (PostReader.EndsAmong(text, noun) && CountsBefore(passage, figure.Index, noun))
            return noun with { End = noun.End - 1 }; // 12个乡镇中有9个实现了达标
        return noun;
    }

    // The things were counted just before the figure that counts some of them.
    private static bool CountsBefore(in Passage passage, int index, Span noun) =>
        index > 0 && passage.Mentions[index - 1].UnitEnd >= noun.Start && passage.Mentions[index - 1].UnitEnd < noun.End
        && passage.HaveSameUnit(index - 1, index);

    /// <summary>How much of the thing the words before name at their end already (68个行政村中有52个村建成了卫生室: 行政村建成卫生室).</summary>
    public static int HeadLength(in Passage passage, Span noun, Span body)
    {
        for (int length = Math.Min(Math.Min(LongestHead, noun.Length - 1), body.Length - 2); length > 0; length--)
        {
            var head = body.Of(passage.Text)[..length];
            if (noun.Of(passage.Text).EndsWith(head) && (head is "村" or "乡" or "镇" or "县" || passage.Tables.Things.Find(head) >= 0))
                return length;
        }

        return 0;
    }

    private static Span NarrowBody(in Passage passage, in Figure figure, Span post, bool attributive)
    {
        var text = passage.Text;
        var body = attributive ? BeforeWill(text, passage.Trim(post with { Start = post.Start + 1 }, cutModal: false)) : passage.Trim(post, cutModal: !UnitKinds.IsCount(figure.Mention.Kind));
        if (!attributive && UnitKinds.IsCount(figure.Mention.Kind))
            body = CountedOwner.Narrow(passage, figure, body);
        body = PostReader.WithoutBasis(text, body);
        if (PostReader.EndsAmong(text, body) && body.End == post.End)
            body = body with { End = body.End - (text[body.End - 2] == '当' ? 2 : 1) }; // 6个厂子正在建设当中
        if (body.Length > 2 && text[body.End..].StartsWith("完成") && text[(body.End - 2)..body.End] is "提前" or "如期" or "按期" or "超额")
            body = body with { End = body.End + 2 }; // 5项任务提前完成
        return body;
    }

    // 每季度一次的演练要坚持下去: the thing stands before the will.
    private static Span BeforeWill(ReadOnlySpan<char> text, Span body)
    {
        int will = body.Of(text).IndexOf('要');
        return will >= 2 && text[body.Start + will - 1] is not ('重' or '主' or '需' or '首' or '纪' or '摘' or '概' or '简') ? body with { End = body.Start + will } : body;
    }
}
