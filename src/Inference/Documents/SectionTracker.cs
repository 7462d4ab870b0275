using SpeechML.Targets.Normalizing;

namespace SpeechML.Documents;

/// <summary>Follows the headings of one document while its paragraphs go by in order.</summary>
internal sealed class SectionTracker
{
    private const int LongestTitle = 60;

    // A speech is dated below its title or in its first words, if at all.
    private const int OpeningParagraphs = 6;

    /// <summary>The headings now open, by level.</summary>
    private readonly string?[] open = new string?[(int)HeadingLevel.None];

    private SectionContext context = SectionContext.None;
    private string? title;
    private int? year;
    private int opening;
    private bool started;

    /// <summary>The context that the next paragraph stands in; a heading stands under the headings of higher levels only.</summary>
    public SectionContext Next(string text)
    {
        FindYear(text);
        (HeadingLevel level, string heading) = Headings.Find(text);
        if (level == HeadingLevel.None)
        {
            SectionContext here = context;
            if (!started && text.Length <= LongestTitle && !IsSalutation(text))
            {
                title = text.Trim();
                context = context with { Title = title };
            }

            started = true;
            return here;
        }

        SectionContext above = Above(level);
        if (!started)
        {
            title = heading;
        }

        started = true;
        open.AsSpan((int)level).Clear();
        open[(int)level] = heading;
        context = Above(HeadingLevel.None);
        return above;
    }

    private void FindYear(string text)
    {
        if (year is not null || opening == OpeningParagraphs)
        {
            return;
        }

        year = DocumentYear.Find(opening == 0 && text.Length <= LongestTitle ? text : null, [text]);
        opening++;
        if (year is not null)
        {
            context = context with { Year = year };
        }
    }

    /// <summary>同志们： opens a speech and names nothing.</summary>
    private static bool IsSalutation(ReadOnlySpan<char> text) => text.TrimEnd() is [.., '：' or ':'];

    private SectionContext Above(HeadingLevel level)
    {
        string? last = null;
        foreach (string? heading in open.AsSpan(0, (int)level))
        {
            last = heading ?? last;
        }

        return last is null && title is null && year is null
            ? SectionContext.None
            : new SectionContext(title, level > HeadingLevel.Top ? open[0] : null, last) { Year = year };
    }
}
