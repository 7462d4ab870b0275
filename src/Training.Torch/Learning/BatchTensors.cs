using SpeechML.Training.Torch.Batches;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Learning;

/// <summary>Puts batches where the network is.</summary>
internal static class BatchTensors
{
    public static Tensor Tokens(TokenBatch batch, long[] tokens, Device device) => tensor(tokens).view(batch.Height, batch.Width).to(device);

    /// <summary>1 where there is text, 0 where a row is filled up.</summary>
    public static Tensor Mask(TokenBatch batch, Device device)
    {
        float[] mask = new float[batch.Height * batch.Width];
        for (int row = 0; row < batch.Height; row++)
        {
            mask.AsSpan(row * batch.Width, batch.Lengths[row]).Fill(1);
        }

        return tensor(mask).view(batch.Height, batch.Width).to(device);
    }
}
