using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpeechML.Features;

/// <summary>Bytes that begin at a cache line and never move, so that small rows at multiples of their size never take two lines.</summary>
internal sealed class AlignedBytes
{
    /// <summary>Bytes of a cache line on the machines in use.</summary>
    public const int CacheLine = 64;

    private readonly byte[] bytes;
    private readonly int start;

    /// <param name="length">How many; all zero at first.</param>
    public AlignedBytes(int length)
    {
        bytes = GC.AllocateArray<byte>(checked(length + CacheLine), pinned: true);
        start = (int)(-Address(bytes) & (CacheLine - 1));
        Length = length;
    }

    public int Length { get; }

    /// <summary>The first byte, for code that has made sure of its own bounds.</summary>
    public ref byte First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), start);

    public Span<byte> Slice(int offset, int length) => bytes.AsSpan(start, Length).Slice(offset, length);

    private static unsafe nint Address(byte[] pinned) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
