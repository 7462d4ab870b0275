namespace SpeechML.Training.Datasets;

/// <summary>
/// The form in which files hold counts of hashed features: the hashes stand once, sorted, and each list of counts names them by
/// ascending places, as differences of 7 bits a byte.
/// </summary>
internal static class HashedCounts
{
    public static uint[] Hashes(IEnumerable<NGramCount[]> lists) => [.. lists.SelectMany(list => list).Select(count => count.Hash).Distinct().Order()];

    public static void WriteHashes(BinaryWriter writer, uint[] hashes)
    {
        writer.Write(hashes.Length);
        foreach (uint hash in hashes)
        {
            writer.Write(hash);
        }
    }

    /// <exception cref="InvalidDataException">There are not as many as it says.</exception>
    public static uint[] ReadHashes(BinaryReader reader)
    {
        uint[] hashes = new uint[Bounded(reader, reader.ReadInt32())];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = reader.ReadUInt32();
        }

        return hashes;
    }

    public static void Write(BinaryWriter writer, uint[] hashes, NGramCount[] counts)
    {
        writer.Write7BitEncodedInt(counts.Length);
        int last = -1;
        foreach (NGramCount count in counts)
        {
            int place = Array.BinarySearch(hashes, count.Hash);
            writer.Write7BitEncodedInt(place - last);
            writer.Write7BitEncodedInt(count.Count);
            last = place;
        }
    }

    /// <param name="reader">Stands at the list.</param>
    /// <param name="hashes">The file's hashes.</param>
    /// <param name="most">The largest count that makes sense.</param>
    /// <exception cref="InvalidDataException">A size, place or count is out of bounds.</exception>
    public static NGramCount[] Read(BinaryReader reader, uint[] hashes, int most = int.MaxValue)
    {
        NGramCount[] counts = new NGramCount[Bounded(reader, reader.Read7BitEncodedInt())];
        int place = -1;
        for (int i = 0; i < counts.Length; i++)
        {
            place += InRange(reader.Read7BitEncodedInt(), hashes.Length - 1 - place);
            counts[i] = new NGramCount(hashes[place], InRange(reader.Read7BitEncodedInt(), most));
        }

        return counts;
    }

    /// <summary>A number of things still to come, each of which takes a byte at least: more than there are bytes is damage.</summary>
    /// <exception cref="InvalidDataException">It is negative or too large.</exception>
    public static int Bounded(BinaryReader reader, int count) =>
        count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw new InvalidDataException("a size is out of bounds");

    /// <exception cref="InvalidDataException">The value is not from 1 to <paramref name="most"/>.</exception>
    public static int InRange(int value, int most) =>
        value >= 1 && value <= most ? value : throw new InvalidDataException("a number is out of bounds");
}
