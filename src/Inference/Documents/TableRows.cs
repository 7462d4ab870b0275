namespace SpeechML.Documents;

/// <summary>Collects paragraphs, and makes one of those of a table row, a tab between its cells, so that a figure stands with what it is a figure of.</summary>
/// <remarks>
/// Cells without text are left out. A row stays as it is where only one of its cells has text, and where a cell holds more than one paragraph or a
/// table: there the table is the layout of a page.
/// </remarks>
internal sealed class TableRows
{
    private readonly Stack<Row> open = new();

    /// <summary>The paragraphs so far.</summary>
    public List<string> Paragraphs { get; } = [];

    /// <summary>Takes a paragraph, unless it is blank.</summary>
    public void Add(string paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            Paragraphs.Add(paragraph);
        }
    }

    /// <summary>A row begins, within a cell of another or not.</summary>
    public void BeginRow()
    {
        if (open.TryPeek(out Row? around))
        {
            around.IsLayout = true;
        }

        open.Push(new Row { Start = Paragraphs.Count });
    }

    /// <summary>A cell of the row begins.</summary>
    public void BeginCell()
    {
        if (open.TryPeek(out Row? row))
        {
            row.CellStart = Paragraphs.Count;
        }
    }

    /// <summary>A cell of the row ends.</summary>
    public void EndCell()
    {
        if (open.TryPeek(out Row? row))
        {
            row.IsLayout |= Paragraphs.Count > row.CellStart + 1;
        }
    }

    /// <summary>The row ends.</summary>
    public void EndRow()
    {
        if (open.TryPop(out Row? row) && !row.IsLayout && Paragraphs.Count > row.Start + 1)
        {
            int count = Paragraphs.Count - row.Start;
            string joined = string.Join('\t', Paragraphs.GetRange(row.Start, count).Select(cell => cell.Trim()));
            Paragraphs.RemoveRange(row.Start, count);
            Paragraphs.Add(joined);
        }
    }

    private sealed class Row
    {
        public int Start { get; init; }

        public int CellStart { get; set; }

        public bool IsLayout { get; set; }
    }
}
