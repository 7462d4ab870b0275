namespace SpeechML.Training.Torch.Tests;

/// <summary>A test that needs libtorch, which the package TorchSharp does not bring; it is skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TorchFactAttribute : FactAttribute
{
    public TorchFactAttribute() => Skip = TorchRuntime.Problem is { } problem ? $"libtorch cannot be loaded: {problem}" : null;
}
