namespace SpeechML;

/// <summary>The codes of <see cref="SpeechMLException"/>. A code never changes its meaning; a retired one is not used again.</summary>
public static class ErrorCodes
{
    /// <summary>The file or folder does not exist, may not be read, or asks for a password.</summary>
    public const string Unreadable = "SML1001";

    /// <summary>The bytes are neither UTF-8, UTF-16 nor GB18030.</summary>
    public const string Undecodable = "SML1002";

    /// <summary>The kind of file is not supported, or a PDF has no text that can be read.</summary>
    public const string UnsupportedFormat = "SML1003";

    /// <summary>The Word, HTML or PDF file is damaged.</summary>
    public const string DamagedDocument = "SML1004";

    /// <summary>A line of a JSON Lines file is not JSON, or lacks a member.</summary>
    public const string BadJsonLine = "SML1005";

    /// <summary>A word segmenter that keeps one dictionary a process has loaded another one.</summary>
    public const string SegmenterInUse = "SML1006";

    /// <summary>The output cannot be written.</summary>
    public const string Unwritable = "SML1007";

    /// <summary>The model bundle is missing a part.</summary>
    public const string IncompleteBundle = "SML2001";

    /// <summary>The model bundle is damaged: a hash or a length does not fit.</summary>
    public const string DamagedBundle = "SML2002";

    /// <summary>The model bundle was written by a newer version.</summary>
    public const string NewerBundle = "SML2003";

    /// <summary>A dataset is damaged, empty, or not of the expected form.</summary>
    public const string BadDataset = "SML3001";

    /// <summary>A dataset names a label that the others or the model do not know.</summary>
    public const string UnknownLabel = "SML3002";

    /// <summary>A plan asks for a trainer, or for a use of one, that this build does not have.</summary>
    public const string UnknownTrainer = "SML3003";

    /// <summary>The checkpoint of a teacher is damaged, incomplete, or of a model of another kind.</summary>
    public const string BadCheckpoint = "SML4001";

    /// <summary>The training plan asks for a part that this build does not have.</summary>
    public const string NotBuilt = "SML4002";
}
