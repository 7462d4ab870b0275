using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads those who have people and things of their own, and who made what was named (学校现有教学班45个，学生2000人; 公司生产原煤120万吨，营业收入8亿元).</summary>
internal static class InstitutionReader
{
    private const string Institutions = "校院学司厂团";
    private const string Makers = Institutions + "局社矿站行";

    /// <summary>True for the last character of those who have people and things of their own.</summary>
    public static bool IsInstitution(char last) => Institutions.Contains(last);

    /// <summary>Who has what is counted one thing after the other (学校现有教学班45个，学生2000人); what is had in a place has things of its own (全县现有企业), but no people.</summary>
    public static bool TryOwner(in Passage passage, in Figure figure, in Phrase subject, Span name, out Phrase institution)
    {
        institution = default;
        if (!UnitKinds.IsCount(figure.Mention.Kind) && figure.Mention.Kind != UnitKind.Area)
            return false;
        var first = subject.First;
        int having = InnerWords.HavingStart(first.Of(passage.Text));
        if (having < Discourse.ShortestName && subject.Count > 1 && passage.Text[first.End] == '有')
            having = first.Length; // 全院有病区18个
        if (having < Discourse.ShortestName || !(IsInstitution(passage.Text[first.Start + having - 1]) || name.Of(passage.Text) is "人口" or "总人口" or "农户" or "总面积" or "耕地" or "耕地面积" or "国土面积" or "林地"))
            return false;
        institution = Phrase.Of(first with { End = first.Start + having });
        return true;
    }

    /// <summary>Who made what was named (公司生产原煤120万吨，营业收入8亿元): what is earned with it is the maker's.</summary>
    public static bool TryMaker(in Passage passage, in Phrase subject, out Phrase maker)
    {
        var first = subject.First;
        if (VerbReader.TryFindDoing(passage, first, VerbReader.LongestDoer, out var doing))
            first = first with { End = doing.Start };
        else if (subject.Count > 1 && VerbReader.TryTrailing(passage, first, out int made))
            first = first with { End = first.End - made };
        maker = Phrase.Of(first);
        return first.End < subject.First.End && first.Length >= Discourse.ShortestName && Makers.Contains(passage.Text[first.End - 1]);
    }
}
