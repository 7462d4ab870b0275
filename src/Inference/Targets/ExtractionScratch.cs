using SpeechML.Targets.Judging;
using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets;

/// <summary>The lists that one extraction fills and the next one uses again.</summary>
internal sealed class ExtractionScratch
{
    // Larger ones are not kept: a single giant paragraph shall not hold its memory for ever.
    private const int MostKept = 1024;

    /// <summary>The figures.</summary>
    public List<QuantityMention> Mentions { get; } = [];

    /// <summary>The expressions of time.</summary>
    public List<Period> Periods { get; } = [];

    /// <summary>What the rules say of each figure; as many as there are figures, or more.</summary>
    public RuleVerdict[] Verdicts { get; private set; } = [];

    /// <summary>What each figure is; as many as there are figures, or more.</summary>
    public MentionStatus[] Statuses { get; private set; } = [];

    /// <summary>The linker's own.</summary>
    public List<Phrase> ClauseItems { get; } = [];

    /// <summary>The strings of units and periods.</summary>
    public RecentStrings Strings { get; } = new();

    /// <summary>What the judges use again.</summary>
    public JudgeScratch Judging { get; } = new();

    /// <summary>True where it is small enough to be kept.</summary>
    public bool IsSmall => Mentions.Capacity <= MostKept && Periods.Capacity <= MostKept && Judging.IsSmall;

    /// <summary>Makes room for what is said of each of the figures.</summary>
    public void MakeRoom()
    {
        if (Verdicts.Length < Mentions.Count)
        {
            Verdicts = new RuleVerdict[Mentions.Capacity];
            Statuses = new MentionStatus[Mentions.Capacity];
        }
    }

    /// <summary>Forgets the paragraph.</summary>
    public void Clear()
    {
        Mentions.Clear();
        Periods.Clear();
        ClauseItems.Clear();
    }
}
