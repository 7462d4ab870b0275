using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking;

/// <content>Readings of the words of a clause that need the tables.</content>
internal ref partial struct IndicatorLinker
{
    private readonly bool TrailingVerb(Span span, out int length)
    {
        length = 0;
        return !span.IsEmpty && tables.VerbsBack.MatchBack(span.Of(text), span.Length, out length) >= 0;
    }

    private readonly Phrase WithoutVerb(in Phrase phrase)
    {
        var first = phrase.First;
        return LeadingVerb(first, out var span) ? phrase.SkipFirst(span.Length) : phrase;
    }

    private static bool IsCount(UnitKind kind) => kind is UnitKind.Count or UnitKind.People or UnitKind.Magnitude;

    private readonly bool LeadingVerb(Span noun, out Span span)
    {
        span = default;
        int place = ClauseWords.SkipPlace(noun.Of(text));
        if (noun.IsEmpty)
            return false;
        if (text[noun.Start] == '每' && noun.Of(text).IndexOf("拥有") is >= 2 and <= 8 and var owning)
        {
            // 每千人口拥有医师3人、护士4人
            span = new Span(noun.Start, noun.Start + owning + 2);
            return true;
        }

        if (tables.Verbs.Match(text[..noun.End], noun.Start + place, out int length) < 0)
        {
            int manner = ClauseWords.SkipManner(noun.Of(text), place);
            if (manner == 0 || tables.Verbs.Match(text[..noun.End], noun.Start + place + manner, out length) < 0)
                return false;
            length += manner;
        }

        span = new Span(noun.Start, noun.Start + place + length);
        return true;
    }

    private readonly bool IsRelation(Span noun)
    {
        if (noun.IsEmpty)
            return false;
        if (tables.Relations.Match(text[..noun.End], noun.Start, out int length) >= 0 && length == noun.Length)
            return true;
        return noun.Length <= 3 && text[noun.End - 1] == '率';
    }

    // 打造千亿级产业集群: the size of what is to be built.
    private Phrase LinkClass(in QuantityMention mention, Span noun)
    {
        var size = Phrase.Of(PhraseTrimmer.Trim(text, new Span(mention.End + 1, clauses.ClauseEnd(mention.End + 1)), tables, periods));
        if (size.IsEmpty)
            size = Phrase.Of(noun);
        size.Suffix = "规模";
        return last = size;
    }

    // 续建房7550套，新开工1000套: the verb is new, the thing is the one before. 生猪存栏5万头、出栏8万头: its verb stands behind.
    private Phrase Redo(Span doing)
    {
        var redone = default(Phrase);
        subjectSentence = clauses.SentenceStart(doing.Start);
        var thing = WithoutDoing(WithoutVerb(subject));
        if (TrailingVerb(thing.Last, out int trailing) && thing.Last.Length - trailing >= 2)
        {
            redone = thing.CutLast(trailing);
            redone.Add(doing);
        }
        else
        {
            redone.Add(doing);
            redone.Add(thing);
        }

        return last = redone;
    }

    // 县里共调整干部30名，其中提拔12名: what was done before and who did it make room for what is done now; 小区改造项目 is a thing.
    private readonly Phrase WithoutDoing(in Phrase phrase)
    {
        var first = phrase.First;
        if (first.Of(text) is var words && (words.EndsWith("项目") || words.EndsWith("工程") || words.EndsWith("计划") || words.EndsWith("任务") || words.EndsWith("资金")))
            return phrase;
        return FindDoing(first, 7, out var doing) ? phrase.SkipFirst(doing.End - first.Start) : phrase;
    }

    // Where in the first characters of a phrase something is done by those who are named before.
    private readonly bool FindDoing(Span first, int reach, out Span doing)
    {
        doing = default;
        for (int i = first.Start + 2; i < Math.Min(first.Start + reach, first.End - 3); i++)
        {
            if (tables.Verbs.Match(text[..first.End], i, out int length) >= 0 && first.End - i - length >= 2 && text[i + length] is not ('区' or '、' or '的' or '率' or '“'))
            {
                doing = new Span(i, i + length);
                return true;
            }
        }

        return false;
    }
}
