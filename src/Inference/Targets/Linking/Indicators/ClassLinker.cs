using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links the size of what is to be built (打造千亿级产业集群).</summary>
internal static class ClassLinker
{
    private const string Size = "规模";

    /// <summary>The indicator of a magnitude that makes a class.</summary>
    public static bool TryLink(in Passage passage, in Figure figure, out Phrase size)
    {
        size = default;
        int end = figure.Mention.End;
        if (figure.Mention.Kind != UnitKind.Magnitude || end >= passage.Text.Length || passage.Text[end] != '级')
            return false;
        size.Add(passage.Trim(passage.Clauses.Post(figure.Index) with { Start = end + 1 }));
        if (size.IsEmpty)
            size.Add(figure.Noun);
        size.Suffix = Size;
        return true;
    }
}
