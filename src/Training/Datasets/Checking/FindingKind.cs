namespace SpeechML.Training.Datasets.Checking;

/// <summary>What the check looks for, the most important first: in this order the advice is given.</summary>
internal enum FindingKind
{
    BadLine,
    NoLabel,
    NoParagraphs,
    SingleLabel,
    UnknownLabel,
    TooFewDocuments,
    SimilarLabel,
    LabelConflict,
    SplitDuplicate,
    SplitDocument,
    RareLabel,
    LabelNewToModel,
    UnknownSecondary,
    EmptyText,
    Duplicate,
    NearDuplicate,
    NearConflict,
    FewParagraphs,
    FewDocuments,
    Imbalance,
    RepeatedPlace,
    RepeatedSecondary,
    LongText,
    ShortText,
    ShortDuplicate,
    UnknownMember,
}
