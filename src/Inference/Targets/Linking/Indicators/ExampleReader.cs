namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads a part of a whole that is told behind examples (22个产业项目中石桥物流园等14个项目).</summary>
internal static class ExampleReader
{
    /// <summary>The whole, where the next figure counts some of it behind examples (22个产业项目中石桥物流园等14个项目).</summary>
    public static Span UpToExamples(in Passage passage, int index, Span post)
    {
        if (post.Length < 5 || passage.Text[post.End - 1] != '等' || index + 1 >= passage.Mentions.Length || passage.Mentions[index + 1].Start != post.End || !passage.HaveSameUnit(index, index + 1))
            return post;
        int among = post.Of(passage.Text)[2..].IndexOf('中') + 2;
        var whole = post with { End = post.Start + among + 1 };
        return among > 2 && PostReader.EndsAmong(passage.Text, whole) ? whole : post;
    }

    /// <summary>The thing behind a part that stands behind examples, known by the whole (石桥物流园等14个项目: 产业项目).</summary>
    public static Span OfWhole(in Passage passage, in Figure figure, Span noun, Span thing) =>
        !noun.IsEmpty && passage.Text[noun.End - 1] == '等' && MemberLinker.TryEnclosing(passage, figure.Index, out var whole) && whole.Of(passage.Text).EndsWith(thing.Of(passage.Text)) ? whole : thing;
}
