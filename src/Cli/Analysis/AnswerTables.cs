using System.Text;
using Spectre.Console;
using SpeechML.Classification;
using SpeechML.Targets;
using SpeechML.Targets.Normalizing;

namespace SpeechML.Cli.Analysis;

/// <summary>One table a document, for people.</summary>
internal sealed class AnswerTables : IDisposable
{
    private readonly AnalysisOptions options;
    private readonly StreamWriter writer;
    private readonly IAnsiConsole console;
    private Table? table;
    private string? document;

    public AnswerTables(Stream output, AnalysisOptions options, bool isTerminal)
    {
        this.options = options;
        writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = 160;
        }
        else if (Console.WindowWidth > 0)
        {
            console.Profile.Width = Console.WindowWidth;
        }
    }

    public void Add(ParagraphAnalysis answer)
    {
        if (answer.Paragraph.Document != document)
        {
            Flush();
            document = answer.Paragraph.Document;
            table = new Table().Title(Markup.Escape(document)).RoundedBorder()
                .AddColumn(new TableColumn("¶").RightAligned()).AddColumn("label").AddColumn(new TableColumn("%").RightAligned())
                .AddColumn("paragraph").AddColumn("targets");
            if (options.MinConfidence > 0)
            {
                table.Caption($"? below {options.MinConfidence * 100:0.##} %: a guess, for a person to decide");
            }
        }

        table!.AddRow(
            answer.Paragraph.Sequence.ToString(),
            Markup.Escape(answer.Label + (answer.Abstained ? " ?" : "") + string.Concat(answer.Secondary.Select(label => "\n+ " + label))),
            (answer.Confidence * 100).ToString("0"),
            Markup.Escape(TextExcerpt.Of(answer.Paragraph.Text) + Describe(answer.Explanation)),
            Markup.Escape(string.Join('\n', answer.Targets.Select(Describe))));
    }

    public void Dispose()
    {
        Flush();
        writer.Dispose();
    }

    private void Flush()
    {
        if (table is not null)
        {
            console.Write(table);
            table = null;
        }
    }

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

    private static string Describe(NumericTarget target)
    {
        string value = target.Masked ? "masked" : target.ValueMax is { } max ? $"{target.Value}–{max}" : target.Value?.ToString() ?? "ratio";
        string sign = target.Comparator is Comparator.Equal or Comparator.Range ? "" : target.Comparator.ToName() + " ";
        string period = target.Period is null ? "" : $" ({target.Period})";
        string mark = target.Status == TargetStatus.Target ? "→" : "·";
        return $"{mark} {target.Indicator} {sign}{value} {target.Unit}{period}{Comparable(target.Normalized)}";
    }

    private static string Comparable(NormalizedTarget? normalized)
    {
        if (normalized is null)
        {
            return "";
        }

        string value = normalized.ValueMax is { } max ? $"{normalized.Value}–{max}" : normalized.Value?.ToString() ?? "";
        string?[] parts = [$"{value} {normalized.Unit}".Trim(), normalized.Kind.ToName(), normalized.IndicatorId, normalized.Period];
        return "\n  = " + string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
