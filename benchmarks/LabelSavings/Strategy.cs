namespace SpeechML.LabelSavings;

/// <summary>By what the next paragraphs to label are chosen.</summary>
internal enum Strategy
{
    /// <summary>By lot.</summary>
    Random,

    /// <summary>Those that the model is least sure of.</summary>
    Unsure,

    /// <summary>Those that the model is unsure of and that are unlike each other, as <c>speechml suggest</c> does.</summary>
    Suggest,
}
