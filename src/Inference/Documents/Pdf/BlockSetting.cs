namespace SpeechML.Documents.Pdf;

/// <summary>How a block is set, told from it and from what stands around it.</summary>
/// <param name="Left">The left margin.</param>
/// <param name="Right">The right margin.</param>
/// <param name="Pitch">The distance between the lines of a paragraph, in sizes; 0 where it is not known.</param>
/// <param name="BodySize">The size of the running text.</param>
/// <param name="HasIndents">Paragraphs begin with an indent.</param>
internal sealed record BlockSetting(double Left, double Right, double Pitch, double BodySize, bool HasIndents)
{
    /// <summary>How many pages before and behind are looked at.</summary>
    public const int Reach = 2;

    /// <summary>In sizes: how far a block may stand out of margins that are taken for its own.</summary>
    private const double Overhang = 1;

    private const double SamePitch = 1.05;

    /// <summary>The setting of each block of a page, in order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="neighbours">The pages around it, nearest first.</param>
    public static IReadOnlyList<BlockSetting> OfPage(PageBlocks page, IReadOnlyList<PageBlocks> neighbours)
    {
        TextBlock[] all = [.. page.Blocks, .. neighbours.SelectMany(other => other.Blocks)];
        TextBlock[] certain = [.. all.Where(block => block.IsCertain)];
        (double pitch, double bodySize, bool hasIndents) = (LinePitch(all), MainSize(all), all.Any(block => block.HasIndents));
        return [.. page.Blocks.Select(block =>
        {
            TextBlock margins = block.IsCertain ? block : MarginsOf(block, certain);
            return new BlockSetting(margins.Left, margins.Right, pitch, bodySize, hasIndents);
        })];
    }

    /// <summary>The nearest block whose margins this one keeps to, one with a line at the left margin if there is any; else itself.</summary>
    private static TextBlock MarginsOf(TextBlock block, TextBlock[] certain) => certain
        .Where(other => Fits(block, other))
        .OrderBy(other => block.Lines.Any(line => Math.Abs(line.Left - other.Left) < Overhang / 2 * line.Size) ? 0 : 1)
        .FirstOrDefault(block);

    private static bool Fits(TextBlock block, TextBlock other) => block.Lines.All(line =>
        line.Left > other.Left - (Overhang * line.Size) && line.Right < other.Right + (Overhang * line.Size));

    /// <summary>The least distance that is met with three times: paragraphs stand further apart than their lines, and nothing nearer.</summary>
    private static double LinePitch(IEnumerable<TextBlock> blocks)
    {
        double[] pitches = [.. blocks.SelectMany(block => block.Pitches).Order()];
        for (int i = 0; i + 2 < pitches.Length; i++)
        {
            if (pitches[i + 2] < SamePitch * pitches[i])
            {
                return pitches[i];
            }
        }

        return 0;
    }

    private static double MainSize(IEnumerable<TextBlock> blocks) => blocks.SelectMany(block => block.Lines)
        .GroupBy(line => Math.Round(line.Size, 1))
        .MaxBy(size => size.Sum(line => line.Right - line.Left))?.Key ?? 0;
}
