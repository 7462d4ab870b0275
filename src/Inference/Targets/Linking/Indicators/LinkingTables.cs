using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>The word lists that the linker reads a clause with.</summary>
internal sealed class LinkingTables
{
    private LinkingTables()
    {
        Lead = Words("lead.tsv", backwards: false);
        Tail = Marked("tail.tsv", KeptTail, backwards: true);
        Heads = Words("heads.tsv", backwards: true);
        Relations = Words("relations.tsv", backwards: false);
        Names = Marked("names.tsv", Act, backwards: false);
        Topics = Marked("topics.tsv", EndOfClause, backwards: false);
        Headings = Marked("headings.tsv", BareOnly, backwards: false);
        Runs = Words("runs.tsv", backwards: false);
        Owners = new CharTrie(
            [.. TableReader.Rows("owners.tsv").Select(row => KeyValuePair.Create(row[0], row.Length == 1 ? 0 : row[1] == "masked" ? MaskedOwner : CountedThing))], backwards: true);
        Things = Words("things.tsv", backwards: false);
        Works = Words("works.tsv", backwards: false);
        var counterparts = TableReader.Rows("counterparts.tsv");
        string[] kinds = [.. counterparts.Select(row => row[1]).Distinct()];
        Counterparts = new CharTrie([.. counterparts.Select(row => KeyValuePair.Create(row[0], Array.IndexOf(kinds, row[1])))]);
        People = Array.IndexOf(kinds, "people");
        var verbs = TableReader.Rows("verbs.tsv");
        KeyValuePair<string, int>[] entries =
        [
            .. verbs.Select(row => KeyValuePair.Create(row[0], row[1] switch { "increase" => 1, "decrease" => 2, _ => 0 })),
        ];
        Verbs = new CharTrie(entries);
        VerbsBack = new CharTrie(entries, backwards: true);
    }

    /// <summary>The value of a word that ends like a tail and is none.</summary>
    public const int KeptTail = 1;

    /// <summary>The value of a word that names an owner only where the name is hidden (XX村, but not 示范村).</summary>
    public const int MaskedOwner = 1;

    /// <summary>The value of a word that ends like the name of an owner and is counted itself (家庭农场).</summary>
    public const int CountedThing = 2;

    /// <summary>The value of a word that ends a topic only at the end of the clause (救灾方面，, but not 上账).</summary>
    public const int EndOfClause = 1;

    /// <summary>The value of a word that ends the subject of a heading only for a figure that says nothing alone.</summary>
    public const int BareOnly = 1;

    /// <summary>The value of a name that tells what is done to somebody by the law (拘留).</summary>
    public const int Act = 1;

    /// <summary>The tables that are built into the library.</summary>
    public static LinkingTables Default { get; } = new();

    /// <summary>Words cut off at the beginning of an indicator.</summary>
    public CharTrie Lead { get; }

    /// <summary>Words cut off at its end, and with the value <see cref="KeptTail"/> those that are not (签约 beside 约).</summary>
    public CharTrie Tail { get; }

    /// <summary>Nouns that a list shares at its end.</summary>
    public CharTrie Heads { get; }

    /// <summary>Nouns that need a subject in front.</summary>
    public CharTrie Relations { get; }

    /// <summary>Short words that name enough alone; some with the value <see cref="Act"/>.</summary>
    public CharTrie Names { get; }

    /// <summary>What is said of a topic in the clause that names it.</summary>
    public CharTrie Topics { get; }

    /// <summary>What is said of its subject in a heading; some with the value <see cref="BareOnly"/>.</summary>
    public CharTrie Headings { get; }

    /// <summary>What a run tells of a measure.</summary>
    public CharTrie Runs { get; }

    /// <summary>How the names of those end that quotas are handed out to; some with the value <see cref="MaskedOwner"/> or <see cref="CountedThing"/>.</summary>
    public CharTrie Owners { get; }

    /// <summary>Doings that name themselves (造林).</summary>
    public CharTrie Works { get; }

    /// <summary>What is counted one by one.</summary>
    public CharTrie Things { get; }

    /// <summary>Words that are told of side by side; the value is their kind.</summary>
    public CharTrie Counterparts { get; }

    /// <summary>The kind of those of them that are the people of one institution (在校生, 教职工).</summary>
    public int People { get; }

    /// <summary>Verbs of doing, forwards; the value is a <see cref="Direction"/>.</summary>
    public CharTrie Verbs { get; }

    /// <summary>Verbs of doing, backwards.</summary>
    public CharTrie VerbsBack { get; }

    // A mark in the second column gives a word the value, else it has 0.
    private static CharTrie Marked(string table, int value, bool backwards) =>
        new([.. TableReader.Rows(table).Select(row => KeyValuePair.Create(row[0], row.Length > 1 ? value : 0))], backwards);

    private static CharTrie Words(string table, bool backwards) =>
        new([.. TableReader.Rows(table).Select((row, i) => KeyValuePair.Create(row[0], i))], backwards);
}
