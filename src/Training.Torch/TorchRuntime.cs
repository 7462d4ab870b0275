using System.Runtime.InteropServices;
using TorchSharp;

namespace SpeechML.Training.Torch;

/// <summary>
/// Whether libtorch, the native library below TorchSharp, can be loaded. The package <c>TorchSharp</c> does not bring it: programs add
/// <c>TorchSharp-cpu</c> or a CUDA package (<c>-p:Libtorch=cpu</c> does it for those of this repository), or have libtorch where the system finds libraries.
/// </summary>
public static class TorchRuntime
{
    /// <summary>The native half of TorchSharp, which needs libtorch.</summary>
    private const string Library = "LibTorchSharp";

    private static readonly Lazy<string?> FirstProblem = new(Try);

    /// <summary>Why it cannot be loaded, in one line, or null where it can.</summary>
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
            throw new SpeechMLException(ErrorCodes.NotBuilt, $"libtorch cannot be loaded ({problem}). Build with -p:Libtorch=cpu, or add the package TorchSharp-cpu or a CUDA one to your program; see docs/teacher.md.");
        }
    }

    private static string? Try()
    {
        // TorchSharp does this first, too. Where it fails, TorchSharp would go on to write a page about it to standard output.
        NativeLibrary.TryLoad("torch_cpu", typeof(torch).Assembly, null, out _);
        try
        {
            NativeLibrary.Load(Library, typeof(torch).Assembly, null);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            return LoaderMessage.Reason(Library, e.Message);
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
