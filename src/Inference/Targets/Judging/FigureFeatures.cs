using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpeechML.Documents;
using SpeechML.Features;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Judging;

/// <summary>
/// The features that a figure is judged by, as 32-bit hashes. Three blocks: of the paragraph with its headings, of the sentence,
/// of the figure itself; each is added up on its own and weighs by its size. Feature files hold these hashes, so a change here
/// needs a new <see cref="Version"/> and new files.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="mentions">Its figures.</param>
internal readonly ref struct FigureFeatures(ReadOnlySpan<char> text, List<QuantityMention> mentions)
{
    /// <summary>The version of the features.</summary>
    public const int Version = 5;

    /// <summary>The bits of a feature that tell where a pair was seen.</summary>
    internal const uint SlotMask = 7;

    private const int ClauseReach = 60;
    private const int OpeningLength = 16;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<QuantityMention> mentions = CollectionsMarshal.AsSpan(mentions);

    /// <summary>The features of the paragraph and its headings.</summary>
    public void AddParagraph<TSink>(SectionContext section, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        AddHeadings(section, ref sink);
        AddText(ref sink);
    }

    /// <summary>The part of the paragraph's features that its headings have.</summary>
    public static void AddHeadings<TSink>(SectionContext section, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        Pairs(FeatureSpace.Heading, section.Heading, ref sink);
        Pairs(FeatureSpace.TopHeading, section.TopHeading, ref sink);
    }

    /// <summary>The part of the paragraph's features that its text has.</summary>
    public void AddText<TSink>(ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        sink.AddPairs(FeatureSpace.Paragraph, text, 0, text.Length);
        var opening = text[..Math.Min(text.Length, OpeningLength)];
        sink.AddPairs(FeatureSpace.Opening, text, 0, opening.Length);
        Triples(FeatureSpace.Opening, opening, ref sink);
    }

    /// <summary>The features of a sentence.</summary>
    public void AddSentence<TSink>(int start, int end, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        var sentence = text[start..end];
        sink.AddPairs(FeatureSpace.Sentence, text, start, end);
        Triples(FeatureSpace.SentenceOpening, sentence[..Math.Min(sentence.Length, 8)], ref sink);
    }

    /// <summary>The features of one figure.</summary>
    public void AddFigure<TSink>(int index, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        ref readonly var mention = ref mentions[index];
        int clauseStart = ClauseStart(mention.NumberStart), clauseEnd = ClauseEnd(mention.End);
        sink.AddPairs(FeatureSpace.ClauseBefore, text, clauseStart, mention.NumberStart);
        sink.AddPairs(FeatureSpace.ClauseBehind, text, mention.UnitEnd, Math.Max(mention.UnitEnd, clauseEnd));
        for (int n = 1; n <= 4; n++)
        {
            sink.Add(Hash(FeatureSpace.Before, n, text[Math.Max(0, mention.NumberStart - n)..mention.NumberStart]));
            sink.Add(Hash(FeatureSpace.Before, n + 4, text[Math.Max(0, mention.Start - n)..mention.Start]));
            sink.Add(Hash(FeatureSpace.Behind, n, text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + n)]));
            sink.Add(Hash(FeatureSpace.Behind, n + 4, text[mention.End..Math.Min(text.Length, mention.End + n)]));
            sink.Add(Hash(FeatureSpace.ClauseOpening, n, text[clauseStart..Math.Min(mention.NumberStart, clauseStart + n)]));
        }

        AddShape(mention, ref sink);
        AddNeighbours(index, mention, ref sink);
    }

    /// <summary>What the rules say of one figure: few features, which weigh more than those of the text.</summary>
    public static void AddRules<TSink>(in QuantityMention mention, in RuleVerdict verdict, SpeechGenre genre, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        int looks = verdict.Looks is { } seen ? (int)seen : 4;
        int moved = mention.VerbDirection is { } direction ? (int)direction : 3;
        sink.AddCell(FigureCell.LooksAndKind, (looks * 16) + (int)mention.Kind);
        sink.AddCell(FigureCell.LooksAndStyle, (((looks * 8) + (int)mention.Style) * 4) + moved);
        int tense = Math.Clamp(verdict.Tense / 3, -4, 4) + 4;
        sink.AddCell(FigureCell.Tense, (verdict.FutureTense ? 9 : 0) + tense);

        // No feature for an unknown genre: it would speak for whatever texts are kept without a title.
        if (genre != SpeechGenre.Unknown)
            sink.AddCell(FigureCell.GenreAndTense, ((int)genre * 16) + tense);
        sink.AddCell(FigureCell.Signs, (int)verdict.Time);
        AddTime(mention, verdict.Context, ref sink);
    }

    // The nearest words of time and will: what kind each is and how far, which word it is, and both together with the bound.
    private static void AddTime<TSink>(in QuantityMention mention, in TimeContext context, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        int time = (FigureCells.Number(context.Time) * 8) + context.TimeGap, mood = (FigureCells.Number(context.Mood) * 8) + context.MoodGap;
        sink.AddCell(FigureCell.Time, ((context.TimeRow + 1) * 8) + context.TimeGap);
        sink.AddCell(FigureCell.Mood, ((context.MoodRow + 1) * 8) + context.MoodGap);
        sink.AddCell(FigureCell.Behind, ((context.BehindRow + 1) * 8) + context.MoodGap);
        sink.AddCell(FigureCell.TimeAndMood, (time * 64) + mood);
        sink.AddCell(FigureCell.MoodAndBound, (mood * 8) + (int)mention.Comparator);
    }

    private void AddShape<TSink>(in QuantityMention mention, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        int size = mention.Value switch { null => 0, < 1 => 1, 1 => 2, <= 3 => 3, <= 10 => 4, <= 100 => 5, _ => 6 };
        int kind = (int)mention.Kind, style = (int)mention.Style;
        var unit = mention.Unit.AsSpan(text);
        sink.Add(Hash(FeatureSpace.Unit, style, unit));
        sink.Add(Hash(FeatureSpace.Unit, 99, unit));
        sink.AddCell(FigureCell.Shape, (((kind * 8) + style) * 8) + size);
        sink.AddCell(FigureCell.Bound, (kind * 8) + (int)mention.Comparator);
        sink.AddCell(FigureCell.Form, (((int)mention.Form * 4) + (mention.VerbDirection is { } moved ? (int)moved : 3)) * 2 + (mention.IsBaseline ? 1 : 0));
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 1)];
        var before = text[Math.Max(0, mention.Start - 1)..mention.Start];
        sink.Add(Hash(FeatureSpace.FigureAndNeighbour, (kind * 8) + style, behind));
        sink.Add(Hash(FeatureSpace.FigureAndNeighbour, 1024 + (kind * 8) + style, before));
        int classBehind = behind.IsEmpty ? 0 : CharClass(behind[0]), classBefore = before.IsEmpty ? 0 : CharClass(before[0]);
        sink.AddCell(FigureCell.Around, (((((kind * 8) + style) * 8) + classBehind) * 8) + classBefore);
    }

    private void AddNeighbours<TSink>(int index, in QuantityMention mention, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        int next = 0, previous = 0;
        if (index + 1 < mentions.Length)
            next = Gap(mention.End, mentions[index + 1].Start) + (mentions[index + 1].Kind == mention.Kind ? 8 : 0);
        if (index > 0)
            previous = Gap(mentions[index - 1].End, mention.Start) + (mentions[index - 1].Kind == mention.Kind ? 8 : 0);
        sink.AddCell(FigureCell.Next, ((int)mention.Kind * 16) + next);
        sink.AddCell(FigureCell.Previous, previous);
    }

    // 1 touching, 2 a list mark, 3 words of the same clause, 4 another clause, 5 another sentence.
    private int Gap(int end, int start)
    {
        if (start <= end)
            return 1;
        var between = text[end..Math.Min(start, end + ClauseReach)];
        if (between.Length <= 2 && between.IndexOfAnyExcept("、和与及") < 0)
            return 2;
        if (between.IndexOfAny("。；！") >= 0)
            return 5;
        return between.IndexOfAny("，：") >= 0 ? 4 : between.IndexOf('、') >= 0 ? 6 : 3;
    }

    // 1 a word, 2 a clause mark, 3 a list mark, 4 的, 5 a quotation mark or bracket, 6 Latin or digit, 7 another mark.
    private static int CharClass(char c) => c switch
    {
        '，' or '。' or '；' or ',' or '：' => 2,
        '、' or '和' or '与' or '及' => 3,
        '的' => 4,
        '“' or '”' or '（' or '）' or '《' or '》' or '(' or ')' => 5,
        < '\u0080' => 6,
        >= '\u4E00' and <= '\u9FFF' => 1,
        _ => 7,
    };

    private int ClauseStart(int at)
    {
        int floor = Math.Max(0, at - ClauseReach);
        int offset = text[floor..at].LastIndexOfAny(Glyph.ClauseEnds);
        return offset < 0 ? floor : floor + offset + 1;
    }

    private int ClauseEnd(int at)
    {
        int limit = Math.Min(text.Length, at + ClauseReach);
        int offset = text[at..limit].IndexOfAny(Glyph.ClauseEnds);
        return offset < 0 ? limit : at + offset;
    }

    /// <summary>The identity of a pair of folded characters, without the space it was seen in; the low bits are free for that.</summary>
    internal static uint PairKey(char first, char second) => Mix(((ulong)first << 16) | second) & ~SlotMask;

    /// <summary>The low bits that stand for a space of pairs; 0 belongs to all features that are no pairs.</summary>
    internal static uint PairSlot(FeatureSpace space) => space switch
    {
        FeatureSpace.Paragraph => 1,
        FeatureSpace.Heading => 2,
        FeatureSpace.TopHeading => 3,
        FeatureSpace.Opening => 4,
        FeatureSpace.Sentence => 5,
        FeatureSpace.ClauseBefore => 6,
        FeatureSpace.ClauseBehind => 7,
        _ => throw new ArgumentOutOfRangeException(nameof(space)),
    };

    /// <summary>Adds the character pairs of a text one by one.</summary>
    internal static void Pairs<TSink>(FeatureSpace space, ReadOnlySpan<char> part, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        char before = '\0';
        foreach (char c in part)
        {
            char folded = CharFolding.Fold(c);
            if (folded == CharFolding.Dropped)
                continue;
            if (before != '\0')
                sink.Add(PairKey(before, folded) | PairSlot(space));
            before = folded;
        }
    }

    private static void Triples<TSink>(FeatureSpace space, ReadOnlySpan<char> part, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        char first = '\0', second = '\0';
        foreach (char c in part)
        {
            char folded = CharFolding.Fold(c);
            if (folded == CharFolding.Dropped)
                continue;
            if (first != '\0')
                sink.Add(Mix(((ulong)space << 56) | ((ulong)first << 32) | ((ulong)second << 16) | folded) & ~SlotMask);
            first = second;
            second = folded;
        }
    }

    /// <summary>The identity of a feature that is no pair: a number, and a stretch of text where it has one.</summary>
    internal static uint Hash(FeatureSpace space, int slot, ReadOnlySpan<char> part)
    {
        ulong key = ((ulong)space << 32) ^ (uint)slot;
        foreach (char c in part)
            key = (key * 0x100000001B3UL) ^ CharFolding.Fold(c);
        return Mix(key ^ ((ulong)part.Length << 60)) & ~SlotMask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong key)
    {
        key *= 0x9E3779B97F4A7C15UL;
        key ^= key >> 29;
        key *= 0xBF58476D1CE4E5B9UL;
        return (uint)(key >> 32);
    }
}
