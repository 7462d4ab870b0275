using System.Runtime.InteropServices;
using TorchSharp;

namespace SpeechML.Training.Torch;

/// <summary>
/// Whether libtorch, the native library below TorchSharp, can be loaded. The package <c>TorchSharp</c> does not bring it: programs add
/// <c>TorchSharp-cpu</c> or a CUDA package, or have libtorch where the system finds libraries.
/// </summary>
public static class TorchRuntime
{
    private static readonly Lazy<string?> FirstProblem = new(Try);

    /// <summary>Why it cannot be loaded, or null where it can.</summary>
    public static string? Problem => FirstProblem.Value;

    /// <summary>TorchSharp with its version.</summary>
    public static string Version { get; } = $"TorchSharp {typeof(torch).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>Whether there is a graphics processor that it can use.</summary>
    public static bool HasGpu => Problem is null && torch.cuda.is_available();

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.NotBuilt"/> where libtorch cannot be loaded.</exception>
    internal static void Require()
    {
        if (Problem is { } problem)
        {
            throw new SpeechMLException(ErrorCodes.NotBuilt, $"libtorch cannot be loaded ({problem}). Add the package TorchSharp-cpu or a CUDA one; see docs/teacher.md.");
        }
    }

    private static string? Try()
    {
        // TorchSharp does this first, too. Where it fails, TorchSharp would go on to write a page about it to standard output.
        NativeLibrary.TryLoad("torch_cpu", typeof(torch).Assembly, null, out _);
        if (!NativeLibrary.TryLoad("LibTorchSharp", typeof(torch).Assembly, null, out _))
        {
            return "neither beside the program nor on the system is a libtorch of TorchSharp's version";
        }

        try
        {
            using torch.Tensor one = torch.ones([1L]);
            return one.item<float>() == 1 ? null : "it does not work";
        }
        catch (Exception e) when (e is NotSupportedException or DllNotFoundException or EntryPointNotFoundException or TypeInitializationException)
        {
            return (e.InnerException ?? e).Message.Split('\n')[0].Trim();
        }
    }
}
