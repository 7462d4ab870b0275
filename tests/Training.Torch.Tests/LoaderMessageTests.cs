namespace SpeechML.Training.Torch.Tests;

/// <summary>Messages as the runtime gives them, with invented folders.</summary>
public class LoaderMessageTests
{
    private const string Head = "Unable to load shared library 'LibTorchSharp' or one of its dependencies. In order to help diagnose loading problems, consider using a tool like strace: \n";

    [Theory]
    [InlineData("""
        /app/runtimes/linux-x64/native/LibTorchSharp.so: cannot open shared object file: No such file or directory
        libtorch.so: cannot open shared object file: No such file or directory
        /app/libLibTorchSharp: cannot open shared object file: No such file or directory
        """, "libtorch.so: cannot open shared object file: No such file or directory")]
    [InlineData("""
        /app/LibTorchSharp.so: cannot open shared object file: No such file or directory
        /lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /app/native parts/libLibTorchSharp.so)
        /usr/share/libLibTorchSharp.so: cannot open shared object file: No such file or directory
        """, "libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by libLibTorchSharp.so)")]
    [InlineData("""
        dlopen(/app/LibTorchSharp.dylib, 0x0001): tried: '/app/LibTorchSharp.dylib' (no such file)
        dlopen(/app/libLibTorchSharp.dylib, 0x0001): Library not loaded: @rpath/libtorch_cpu.dylib
        """, "dlopen(libLibTorchSharp.dylib, 0x0001): Library not loaded: @rpath/libtorch_cpu.dylib")]
    [InlineData("""
        /app/LibTorchSharp.so: cannot open shared object file: No such file or directory
        /app/libLibTorchSharp: cannot open shared object file: No such file or directory
        """, "there is no LibTorchSharp for this platform beside the program")]
    public void The_reason_is_found_among_the_places_that_were_tried(string places, string expected) =>
        Assert.Equal(expected, LoaderMessage.Reason("LibTorchSharp", Head + places + "\n"));

    [Fact]
    public void A_message_of_one_line_is_the_reason()
    {
        const string message = "Unable to load DLL 'LibTorchSharp' or one of its dependencies: The specified module could not be found. (0x8007007E)";
        Assert.Equal(message, LoaderMessage.Reason("LibTorchSharp", message));
    }
}
