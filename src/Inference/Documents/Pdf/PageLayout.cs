namespace SpeechML.Documents.Pdf;

/// <summary>From the characters of pages to paragraphs.</summary>
internal static class PageLayout
{
    /// <summary>The paragraphs, in the order of reading; a few pages are read ahead.</summary>
    public static IEnumerable<string> Paragraphs(IEnumerable<GlyphPage> pages)
    {
        ParagraphAssembler paragraphs = new();
        foreach ((PageBlocks page, IReadOnlyList<PageBlocks> neighbours) in NeighbourWindow.Of(Blocks(pages), BlockSetting.Reach))
        {
            foreach ((TextBlock block, BlockSetting setting) in page.Blocks.Zip(BlockSetting.OfPage(page, neighbours)))
            {
                foreach (string paragraph in paragraphs.Add(block, setting))
                {
                    yield return paragraph;
                }
            }
        }

        if (paragraphs.End() is { } last)
        {
            yield return last;
        }
    }

    private static IEnumerable<PageBlocks> Blocks(IEnumerable<GlyphPage> pages)
    {
        double? gutter = null;
        foreach ((PageRows page, IReadOnlyList<PageRows> neighbours) in NeighbourWindow.Of(pages.Select(PageRows.Of), RunningLines.Reach))
        {
            PageBlocks blocks = Columns.Split(RunningLines.Strip(page, neighbours), gutter);
            gutter = blocks.Gutter ?? gutter;
            yield return blocks;
        }
    }
}
