using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells those for whom, with whom or to whom something is done from those who do it.</summary>
internal static class ServedReader
{
    private const int ShortestServing = 5;

    /// <summary>True where who does it says nothing of what it is done to (检查组对20家企业逐一核查, 给12位老人建档案).</summary>
    public static bool IsTreated(ReadOnlySpan<char> text, Span noun, Span body) =>
        !noun.IsEmpty && (body.Length > Discourse.ShortestName || noun.Length > Discourse.ShortestName) && ((text[noun.End - 1] == '对' && !(noun.Length > 1 && text[noun.End - 2] is '结' or '配' or '核')) || noun.Of(text) is "给");

    /// <summary>True for those who are counted and do not do it (为56名困难职工发放助学金, 与30家企业签订协议).</summary>
    public static bool IsServed(in Passage passage, in Figure figure, Span body) =>
        figure.Mention.NumberStart > 0 && passage.Text[figure.Mention.NumberStart - 1] is '为' or '与' && UnitKinds.IsCount(figure.Mention.Kind)
        && body.Length >= ShortestServing;
}
