namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Finds and leaves out the verbs of doing in the words of an indicator.</summary>
internal static class VerbReader
{
    /// <summary>So far into words somebody may be named who does something.</summary>
    public const int LongestDoer = 12;

    // So far into a phrase that may as well name the thing alone.
    private const int ShorterDoer = 7;

    /// <summary>The verb that the words begin with, the place and the manner before it included (全县新建, 高标准建成).</summary>
    public static bool TryLeading(in Passage passage, Span words, out Span verb)
    {
        verb = default;
        if (words.IsEmpty)
            return false;
        var part = words.Of(passage.Text);
        if (part[0] == '每' && part.IndexOf("拥有") is >= 2 and <= 8 and var owning)
        {
            // 每千人口拥有医师3人、护士4人
            verb = new Span(words.Start, words.Start + owning + 2);
            return true;
        }

        int place = ClauseWords.SkipPlace(part);
        var text = passage.Text[..words.End];
        bool leads = passage.Tables.Verbs.Match(text, words.Start + place, out int length) >= 0;
        int manner = ClauseWords.SkipManner(part, place);
        if (manner >= length && manner > 0 && passage.Tables.Verbs.Match(text, words.Start + place + manner, out int behind) >= 0)
            length = manner + behind; // 累计 is a verb itself
        else if (!leads)
            return false;

        int end = words.Start + place + length;
        if (end < words.End && (passage.Text[end] == '性' || (passage.Text[end - 1] == '加' && passage.Text[end] == '值') || (passage.Text[end - 1] == '增' && passage.Text[end] == '长')))
            return false; // 保障性住房, 增加值, 新增长点
        if (AnyWord.LengthAtStart(part[place..], ["招商引资", "生产总值", "生产能力", "生产企业", "生产线", "研发中心", "研发机构", "研发平台", "研发人员", "研发团队", "上市公司", "上市企业"]) > 0 || (end < words.End && passage.Text[end] == '业' && !(end + 1 < words.End && passage.Text[end + 1] is '务' or '态' or '主' or '绩' or '余')))
            return false; // 生产总值, 服务业增加值
        if (end < words.End && passage.Text[end] == '组' && !(end + 1 < words.End && passage.Text[end + 1] is '织' or '建' or '团' or '成' or '装' or '合' or '长' or '级'))
            return false; // 督查组, 调查组
        if (end < words.End && passage.Text[end] == '区' && !(end + 1 < words.End && passage.Text[end + 1] == '域'))
            return false; // 开发区, 建成区
        if (end + 1 < words.End && passage.Text[end] == '业' && passage.Text[end + 1] is not ('务' or '主' or '绩'))
            return false; // 服务业企业
        if (end + 1 < words.End && passage.Text[end] == '并' && passage.Tables.Verbs.Match(text, end + 1, out int second) >= 0)
            end += second + 1; // 启动并建成
        verb = words with { End = end };
        return true;
    }

    /// <summary>The verb that the words end with.</summary>
    public static bool TryTrailing(in Passage passage, Span words, out int length)
    {
        length = 0;
        return !words.IsEmpty && passage.Tables.VerbsBack.MatchBack(words.Of(passage.Text), words.Length, out length) >= 0;
    }

    /// <summary>A phrase without the verb that it begins with.</summary>
    public static Phrase WithoutVerb(in Passage passage, in Phrase phrase) =>
        TryLeading(passage, phrase.First, out var verb) && phrase.Length - verb.Length != 1 && !(verb.End < passage.Text.Length && ClauseWords.Joints.Contains(passage.Text[verb.End]))
        && !(phrase.Length - verb.Length == 2 && AnyWord.LengthAtEnd(verb.Of(passage.Text), ["签约", "到位"]) > 0)
            ? phrase.SkipFirst(verb.Length + (verb.End < phrase.First.End && passage.Text[verb.End] == '的' ? 1 : 0)) : phrase; // 安置房, 签约项目 are known by it; 续建和新建项目; 建成的泵站

    /// <summary>A phrase without what was done before and who did it (县里共调整干部30名，其中提拔12名); 小区改造项目 is a thing.</summary>
    public static Phrase WithoutDoing(in Passage passage, in Phrase phrase)
    {
        var words = phrase.First.Of(passage.Text);
        if (words.EndsWith("项目") || words.EndsWith("工程") || words.EndsWith("计划") || words.EndsWith("任务") || words.EndsWith("资金"))
            return phrase;
        return TryFindDoing(passage, phrase.First, ShorterDoer, out var doing) ? phrase.SkipFirst(doing.End - phrase.First.Start) : phrase;
    }

    /// <summary>Where in the first characters of a phrase something is done by those who are named before.</summary>
    public static bool TryFindDoing(in Passage passage, Span words, int reach, out Span doing)
    {
        doing = default;
        bool quoted = words.Length > 1 && words.Of(passage.Text)[..2].LastIndexOf('“') >= 0;
        for (int i = words.Start + 2; i < Math.Min(words.Start + reach, words.End - 3); i++)
        {
            if (passage.Text[i - 1] == '“' || quoted)
                return false; // “小升规”企业: quoted words do nothing
            if (passage.Tables.Verbs.Match(passage.Text[..words.End], i, out int length) >= 0 && passage.Text.Slice(i, length) is not "代表" && words.End - i - length >= 2
                && passage.Text[i + length] is not ('区' or '性' or '、' or '的' or '率' or '“' or '部' or '局' or '委'))
            {
                doing = new Span(i, i + length);
                return true;
            }
        }

        return false;
    }
}
