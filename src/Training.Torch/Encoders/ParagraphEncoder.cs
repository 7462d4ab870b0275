using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>Reads tokens (rows × width, whole numbers) with a mask (the same size, 1 where there is text) and gives each a vector (rows × width × <see cref="Width"/>).</summary>
internal abstract class ParagraphEncoder(string name, int width) : nn.Module<Tensor, Tensor, Tensor>(name)
{
    /// <summary>The length of a vector.</summary>
    public int Width => width;

    /// <summary>One row a token: what the first step reads, and what hidden tokens are guessed with.</summary>
    public abstract Tensor TokenVectors { get; }
}
