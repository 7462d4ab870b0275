using System.Numerics;

namespace SpeechML.Targets.Judging;

/// <summary>The features that speak of nothing but the properties of a <see cref="FigureCell"/>.</summary>
internal static class FigureCells
{
    /// <summary>The number of a sign, for the combinations: 0 for none, else one more than its bit.</summary>
    public static int Number(TimeSigns sign) => sign == TimeSigns.None ? 0 : BitOperations.Log2((uint)sign) + 1;

    /// <summary>Adds the features of one combination, one by one.</summary>
    /// <param name="cell">The properties.</param>
    /// <param name="index">The combination of their values, the last property counted first.</param>
    /// <param name="sink">Takes the features.</param>
    public static void AddFeatures<TSink>(FigureCell cell, int index, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        int last = index & 7, middle = (index >> 3) & 7, high = index >> 6;
        switch (cell)
        {
            case FigureCell.Shape:
                Add(FeatureSpace.Figure, high, ref sink);
                Add(FeatureSpace.Figure, 32 + middle, ref sink);
                Add(FeatureSpace.Figure, 96 + last, ref sink);
                Add(FeatureSpace.Figure, 256 + (index >> 3), ref sink);
                Add(FeatureSpace.Figure, 512 + index, ref sink);
                break;
            case FigureCell.Bound:
                Add(FeatureSpace.Figure, 128 + last, ref sink);
                Add(FeatureSpace.Figure, 4096 + index, ref sink);
                break;
            case FigureCell.Form:
                Add(FeatureSpace.Figure, 64 + (index >> 3), ref sink);
                Add(FeatureSpace.Figure, 160 + ((index >> 1) & 3), ref sink);
                Add(FeatureSpace.Figure, 192 + (index & 1), ref sink);
                break;
            case FigureCell.Around:
                Add(FeatureSpace.FigureAndNeighbour, 2048 + ((index >> 9) * 8) + middle, ref sink);
                Add(FeatureSpace.FigureAndNeighbour, 4096 + index, ref sink);
                break;
            case FigureCell.Next:
                Add(FeatureSpace.Neighbours, index & 15, ref sink);
                Add(FeatureSpace.Neighbours, 128 + ((index >> 4) * 32) + (index & 15), ref sink);
                break;
            case FigureCell.Previous:
                Add(FeatureSpace.Neighbours, 64 + index, ref sink);
                break;
            case FigureCell.LooksAndKind:
                Add(FeatureSpace.Rule, index >> 4, ref sink);
                Add(FeatureSpace.Rule, 128 + ((index >> 4) * 32) + (index & 15), ref sink);
                break;
            case FigureCell.LooksAndStyle:
                Add(FeatureSpace.Rule, 512 + index, ref sink);
                break;
            case FigureCell.Tense:
                Add(FeatureSpace.Rule, 8 + (index / 9), ref sink);
                Add(FeatureSpace.Rule, 16 + (index % 9), ref sink);
                break;
            case FigureCell.Signs:
                Add(FeatureSpace.Rule, 64 + index, ref sink);
                for (int bit = 0; bit < 5; bit++)
                {
                    if ((index & (1 << bit)) != 0)
                        Add(FeatureSpace.Rule, 40 + bit, ref sink);
                }

                break;
            case FigureCell.TimeAndMood:
                Add(FeatureSpace.Time, 0x100000 + (((Sign(index >> 9) * 8) + ((index >> 6) & 7)) * 1024) + (Sign(middle) * 8) + last, ref sink);
                break;
            case FigureCell.MoodAndBound:
                Add(FeatureSpace.Time, 0x60000 + (((Sign(high) * 8) + middle) * 8) + last, ref sink);
                break;
            case FigureCell.GenreAndTense:
                Add(FeatureSpace.Genre, index >> 4, ref sink);
                Add(FeatureSpace.Genre, 16 + index, ref sink);
                break;
            case FigureCell.Time:
                AddRow(0, 0x20000, index, ref sink);
                break;
            case FigureCell.Mood:
                AddRow(0x10000, 0x30000, index, ref sink);
                break;
            case FigureCell.Behind:
                int row = (index >> 3) - 1;
                Add(FeatureSpace.Time, 0x40000 + ((int)TimeWords.Default.SignOf(row) * 8) + last, ref sink);
                Add(FeatureSpace.Time, 0x50000 + row, ref sink);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell));
        }
    }

    // A word of time or will, and its distance: by its sign and by itself.
    private static void AddRow<TSink>(int sign, int word, int index, ref TSink sink)
        where TSink : IFigureSink, allows ref struct
    {
        int row = (index >> 3) - 1, gap = index & 7;
        Add(FeatureSpace.Time, sign + ((int)TimeWords.Default.SignOf(row) * 8) + gap, ref sink);
        Add(FeatureSpace.Time, word + (row * 8) + gap, ref sink);
    }

    private static int Sign(int number) => number == 0 ? 0 : 1 << (number - 1);

    private static void Add<TSink>(FeatureSpace space, int slot, ref TSink sink)
        where TSink : IFigureSink, allows ref struct => sink.Add(FigureFeatures.Hash(space, slot, default));
}
