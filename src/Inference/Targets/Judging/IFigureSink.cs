namespace SpeechML.Targets.Judging;

/// <summary>Takes the hashed features of figures: a table of weights that adds them up, or a list that keeps them for training.</summary>
internal interface IFigureSink
{
    /// <summary>Takes one occurrence of a feature.</summary>
    void Add(uint feature);

    /// <summary>Takes the character pairs of a stretch of the paragraph.</summary>
    void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end);

    /// <summary>Takes the features of a combination of properties (<see cref="FigureCells.AddFeatures"/>).</summary>
    void AddCell(FigureCell cell, int index);
}
