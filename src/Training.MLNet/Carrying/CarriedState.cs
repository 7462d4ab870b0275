using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpeechML.Training.MLNet.Carrying;

/// <summary>
/// What a component made of the text that its rows carry; made once, since every row of a pipeline carries the same piece of memory. Safe to
/// share between threads.
/// </summary>
internal sealed class CarriedState<T>(Func<IReadOnlyDictionary<string, byte[]>, T> make)
    where T : class
{
    private readonly ConditionalWeakTable<object, T> made = [];

    public T Of(ReadOnlyMemory<char> carried)
    {
        object owner = MemoryMarshal.TryGetString(carried, out string? text, out _, out _) ? text
            : MemoryMarshal.TryGetArray(carried, out ArraySegment<char> array) ? array.Array!
            : throw new InvalidOperationException("ML.NET gave a text that lies in neither a string nor an array.");
        return made.GetValue(owner, _ => make(CarriedFile.Read(carried.Span)));
    }
}
