#if PDFPIG
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SpeechML.Documents.Pdf;

/// <summary>PdfPig's filters, which refuse to unpack more than any page needs: a small hostile file would fill the memory.</summary>
internal sealed class LimitedFilters : IFilterProvider
{
    /// <summary>Bytes: more than the content of a page or a whole Chinese font has.</summary>
    private const int MostOfOne = 1 << 26;

    private const long MostOfPage = 1L << 28;

    /// <summary>Deflate makes no byte to more.</summary>
    private const int MostOfByte = 1032;

    private long unpacked;

    /// <summary>Counts anew, for another page.</summary>
    public void BeginPage() => unpacked = 0;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new LimitedFilter(filter, this))];

    private sealed class LimitedFilter(IFilter inner, LimitedFilters limits) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter && (long)input.Length * MostOfByte > MostOfOne)
            {
                RequireSmall(input);
            }

            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits.unpacked += output.Length;
            return output.Length <= MostOfOne && limits.unpacked <= MostOfPage ? output : throw TooLarge();
        }

        /// <summary>Unpacks to nowhere, since the filter itself would keep it all.</summary>
        private static void RequireSmall(Memory<byte> input)
        {
            const int header = 2;
            using MemoryStream packed = new(input[header..].ToArray());
            using DeflateStream stream = new(packed, CompressionMode.Decompress);
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            try
            {
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    if ((total += read) > MostOfOne)
                    {
                        throw TooLarge();
                    }
                }
            }
            catch (InvalidDataException) when (total <= MostOfOne)
            {
                // Damaged: the filter says so, or makes do with it.
            }
        }

        private static InvalidOperationException TooLarge() => new("A part of the file unpacks to more than any page needs.");
    }
}
#endif
