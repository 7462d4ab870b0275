using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links a measure that opens the part of a sentence behind ； to the owner of the measures before it (养殖场产值2亿元，增长5%；利税1000万元).</summary>
internal static class NextPartLinker
{
    private const int ShortestOwner = 2;

    /// <summary>The measure with the owner.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="bare">Its name so far.</param>
    /// <param name="subject">What the text was about before the figure was read.</param>
    /// <param name="whole">The name with its owner.</param>
    public static bool TryLink(in Passage passage, in Figure figure, in Phrase bare, in Phrase subject, out Phrase whole)
    {
        whole = default;
        var text = passage.Text;
        int part = figure.Sentence;
        if (bare.Count != 1 || bare.Suffix is not null || subject.IsEmpty || figure.Mention.Kind is UnitKind.Share or UnitKind.Points || part < 1 || text[part - 1] != '；'
            || !(MeasureReader.IsRelation(passage, bare.First) || bare.First.Of(text) is "总产" or "单产") || passage.TrimLead(part, figure.Mention.NumberStart) != bare.First.Start)
            return false;
        if (passage.Text[..subject.First.Start].EndsWith("其中"))
            return false; // 投资12亿元，其中文旅投资3亿元；合同外资3000万美元: a part owns nothing of what follows
        if (subject.Last.End >= part || ClauseWords.HoldsSentenceEnd(text[subject.Last.End..part]))
            return false;
        var measured = VerbReader.WithoutVerb(passage, subject);
        var owner = MeasureReader.WithoutMeasure(passage, measured);
        if (owner.Length == measured.Length && VerbReader.TryTrailing(passage, owner.Last, out int doing) && owner.Last.Length > doing)
            owner = owner.CutLast(doing); // 养殖场实现销售
        if (owner.Length == measured.Length || owner.Length < ShortestOwner || measured.Last.Of(text).EndsWith("余额"))
            return false; // 贷款余额80亿元；利润2亿元: loans have no profit
        bool sum = text[measured.Last.End - 1] is '积' or '量' && bare.First.Of(text).EndsWith("产值"); // 果业面积12万亩；产值8亿元
        if (text[owner.Last.End - 1] == '业' && !sum && bare.First.Of(text) is not "增加值" && !owner.Last.Of(text).EndsWith("企业"))
            return false; // 工业产值8亿元；利税1亿元: nor is all of them that of the trade
        whole.Add(owner.CutLast(owner.Last.End - passage.TrimTail(owner.Last.Start, owner.Last.End)));
        whole.Add(bare);
        return true;
    }
}
