namespace SpeechML.Training.Checkpoints;

/// <summary>Reads the small files of a checkpoint.</summary>
internal static class CheckpointFiles
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable,
                $"{e.Message} A checkpoint is a folder with {BertConfig.FileName}, {WordPieceTokenizer.FileName} and {BertCheckpoint.WeightsName}.", path, inner: e);
        }
    }
}
