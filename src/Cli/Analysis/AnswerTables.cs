using System.Text;
using Spectre.Console;
using SpeechML.Classification;
using SpeechML.Targets;

namespace SpeechML.Cli.Analysis;

/// <summary>Tables for people, or on a narrow terminal, where columns leave the text no room, a block of lines for each paragraph.</summary>
internal sealed class AnswerTables : IDisposable
{
    private const int NarrowBelow = 72, WidthOfFiles = 160;

    /// <summary>A table is laid out as a whole: a long document in several, so that the first is soon seen and the last needs no more memory.</summary>
    private const int RowsOfTable = 500;

    private readonly AnalysisOptions options;
    private readonly StreamWriter writer;
    private readonly IAnsiConsole console;
    private readonly bool narrow;
    private Table? table;
    private string? document;

    /// <param name="output">Takes the tables; stays open.</param>
    /// <param name="options">What the answers have.</param>
    /// <param name="terminalWidth">How many columns the terminal has, 0 where that is not known; null where the output is no terminal.</param>
    public AnswerTables(Stream output, AnalysisOptions options, int? terminalWidth)
    {
        this.options = options;
        writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminalWidth is null ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (terminalWidth is not 0)
        {
            console.Profile.Width = terminalWidth ?? WidthOfFiles;
        }

        narrow = console.Profile.Width < NarrowBelow;
    }

    public void Add(ParagraphAnalysis answer)
    {
        bool first = answer.Paragraph.Document != document;
        document = answer.Paragraph.Document;
        if (narrow)
        {
            AddBlock(answer, first);
            return;
        }

        if (first || table!.Rows.Count == RowsOfTable)
        {
            Flush();
            table = NewTable(first ? document : null);
        }

        table!.AddRow(
            Cell(answer.Paragraph.Sequence.ToString()), Cell(Label(answer) + string.Concat(answer.Secondary.Select(label => "\n+ " + label))), Cell(Percent(answer)),
            Cell(TextExcerpt.Of(answer.Paragraph.Text) + Describe(answer.Explanation)), Cell(string.Join('\n', answer.Targets.Select(TargetLine.Of))));
    }

    public void Dispose()
    {
        Flush();
        writer.Dispose();
    }

    private void AddBlock(ParagraphAnalysis answer, bool first)
    {
        if (first)
        {
            writer.WriteLine($"== {TerminalText.Line(answer.Paragraph.Document)} ==");
            writer.WriteLine();
        }

        writer.WriteLine(TerminalText.Line($"¶{answer.Paragraph.Sequence} {Label(answer)} {Percent(answer)} %{string.Concat(answer.Secondary.Select(label => " + " + label))}"));
        writer.WriteLine(TerminalText.Lines(TextExcerpt.Of(answer.Paragraph.Text) + Describe(answer.Explanation)));
        foreach (NumericTarget target in answer.Targets)
        {
            writer.WriteLine(TerminalText.Lines(TargetLine.Of(target)));
        }

        writer.WriteLine();
    }

    private Table NewTable(string? title)
    {
        Table made = new Table().RoundedBorder()
            .AddColumn(new TableColumn("¶").RightAligned()).AddColumn("label").AddColumn(new TableColumn("%").RightAligned())
            .AddColumn("paragraph").AddColumn("targets");
        if (title is not null)
        {
            made.Title(Markup.Escape(TerminalText.Line(title)));
        }

        string guesses = options.MinConfidence > 0 ? $" · ? below {options.MinConfidence * 100:0.##} %: a guess, for a person to decide" : "";
        return made.Caption(TargetLine.Legend + guesses);
    }

    private void Flush()
    {
        if (table is { } whole)
        {
            table = null;
            console.Write(whole);
        }
    }

    private static Text Cell(string text) => new(TerminalText.Lines(text));

    private static string Label(ParagraphAnalysis answer) => answer.Label + (answer.Abstained ? " ?" : "");

    private static string Percent(ParagraphAnalysis answer) => (answer.Confidence * 100).ToString("0");

    private static string Describe(LabelExplanation? explanation)
    {
        if (explanation is null)
        {
            return "";
        }

        string evidence = explanation.Spans.Count > 0 ? $"\n+ {ExplanationText.Evidence(explanation, " · ")}" : "";
        string sentences = explanation.Sentences.Any(sentence => sentence.Label != explanation.Sentences[0].Label) ? $"\n= {ExplanationText.Sentences(explanation, " · ")}" : "";
        string flip = explanation.Second is null ? "" :
            explanation.Flip.Count > 0 ? $"\n→ {explanation.Second} without: {ExplanationText.Flip(explanation, " · ")}" :
            $"\n→ {explanation.Second}: no words found that it would win without";
        return evidence + sentences + flip;
    }
}
