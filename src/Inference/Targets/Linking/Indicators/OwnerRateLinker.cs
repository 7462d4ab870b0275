using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links shares beside which only their owner is named to the rate that was told before (全市完工率81%，但东河县、西山区分别只有40%和35%).</summary>
internal static class OwnerRateLinker
{
    private const int RateReach = 160;
    private const int LengthOfRate = 3;

    /// <summary>The owner with the rate, where the name is but an owner's.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, in Phrase name, out Phrase rate)
    {
        rate = default;
        if (figure.Mention.Kind != UnitKind.Share || figure.IsChange || name.Count != 1 || name.Suffix is not null)
            return false;
        // 最低的西山区: which of them it is.
        var owner = name.First;
        if (owner.Of(passage.Text).LastIndexOf('的') is > 0 and var of)
            owner = owner with { Start = owner.Start + of + 1 };

        // 参保率东河县91%、北坪县88%: the rate stands before the first of its owners.
        if (owner.Of(passage.Text).IndexOf('率') is > 1 and var end)
        {
            var measure = owner with { End = owner.Start + end + 1 };
            owner = owner with { Start = measure.End };
            if (!MemberLinker.IsOwner(passage, owner))
                return false;
            discourse.Rate = Phrase.Of(measure);
            rate = Phrase.Of(owner);
            rate.Add(measure);
            return true;
        }

        var told = discourse.Rate;
        if (!told.IsEmpty && AnyWord.LengthAtEnd(owner.Of(passage.Text), ["增速", "增幅"]) is > 0 and var growth && told.Length > owner.Length
            && told.Last.Of(passage.Text).EndsWith(owner.Of(passage.Text)[^growth..]))
            owner = owner with { End = owner.End - growth }; // 我县工业增加值增速6%，而河湾县增速8%
        if (IsExtreme(passage.Text, name.First))
        {
            owner = name.First; // 最高的镇
            if (owner.Length > 4 && NamesRate(owner.Of(passage.Text)[..^4]))
                return false; // 参保率最低的村
        }
        else if (!MemberLinker.IsOwner(passage, owner))
            return false;
        if (told.IsEmpty || figure.Mention.Start - told.Last.End > RateReach || told.Last.End > owner.Start)
            return false;
        rate.Add(owner);
        rate.Add(MemberLinker.WithoutOwner(passage, told));
        rate.Suffix = told.Suffix;
        return true;
    }

    private static bool IsExtreme(ReadOnlySpan<char> text, Span words) =>
        words.Length >= 4 && text[words.End - 2] == '的' && text[words.End - 4] == '最' && "县市区镇乡村校".Contains(text[words.End - 1]);

    /// <summary>A share that has a name of its own, which others may share.</summary>
    public static bool TryRate(in Passage passage, in Figure figure, in Phrase name, out Phrase rate)
    {
        rate = name;
        if (figure.Mention.Kind != UnitKind.Share || name.IsEmpty || figure.IsChange)
            return false;
        // 增速最高的东河县12%，最低的西山区3%: the measure before 最.
        if (name.Count == 1 && name.First.Of(passage.Text).LastIndexOf('最') is >= 2 and var most)
            rate = Phrase.Of(name.First with { End = name.First.Start + most });
        return name.Suffix is not null || NamesRate(rate.Last.Of(passage.Text));
    }

    /// <summary>True for words that name a rate or how fast something moves.</summary>
    public static bool NamesRate(ReadOnlySpan<char> words) => ClauseWords.IsRate(words) || words[^1] is '速' or '幅';

    /// <summary>How many characters of a rate are those of the next one too, which two characters tell (色度合格率98%，余氟99%; 机耕率90%，机播86%), or 0.</summary>
    public static int SharedLength(in Passage passage, in Figure figure, in Phrase subject)
    {
        var text = passage.Text;
        int name = figure.Noun.Start;
        if (figure.Index == 0 || figure.Noun.Length != Discourse.ShortestName || name == 0 || passage.Mentions[figure.Index - 1].End != name - 1
            || text[name - 1] is not ('，' or '、') || figure.Mention.Start != figure.Noun.End || AnyWord.LengthAtStart(text[name..], ["优秀", "优良", "良好", "及格", "合格"]) > 0)
            return 0;
        var rate = subject.Last.Of(text);
        return rate.Length >= LengthOfRate && rate[^1] == '率' && rate[^LengthOfRate] == text[name] ? 1
            : AnyWord.LengthAtEnd(rate, ["合格率", "达标率", "及格率", "普及率", "覆盖率", "完好率", "成活率", "自给率", "检出率", "抽检率"]);
    }
}
