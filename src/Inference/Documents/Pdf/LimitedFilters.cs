#if PDFPIG
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace SpeechML.Documents.Pdf;

/// <summary>PdfPig's filters, which refuse to unpack more than any page needs: a small hostile file would fill the memory.</summary>
internal sealed class LimitedFilters : IFilterProvider
{
    /// <summary>Bytes: more than the content of a page or a whole Chinese font has.</summary>
    private const int MostOfOne = 1 << 26;

    private const long MostOfPage = 1L << 28;

    /// <summary>No filter makes a byte to more: LZW to 2,560, Deflate to 1,032.</summary>
    private const int MostOfByte = 2560;

    /// <summary>Bytes of what draws, a page or a part of one: maps have some, and every operator becomes an object of many times its size.</summary>
    private const int MostOfDrawing = 1 << 24;

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
            if (inner is CcittFaxDecodeFilter)
            {
                // It makes as much as the entries beside a picture ask for, and no picture is looked at.
                throw new InvalidOperationException("What should be text is packed as a picture.");
            }

            int most = Draws(streamDictionary) ? MostOfDrawing : MostOfOne;
            if ((long)input.Length * MostOfByte > most && SizeOf(input, streamDictionary, filterIndex, most) > most)
            {
                throw TooLarge();
            }

            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits.unpacked += output.Length;
            return output.Length <= most && limits.unpacked <= MostOfPage ? output : throw TooLarge();
        }

        /// <summary>What the filter would make, counted first, since it would keep it all.</summary>
        private long SizeOf(Memory<byte> input, DictionaryToken streamDictionary, int filterIndex, long most) => inner switch
        {
            FlateFilter => UnpackedSize.OfFlate(input, most),
            RunLengthFilter => UnpackedSize.OfRuns(input.Span),
            LzwFilter => UnpackedSize.OfLzw(input.Span, DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex).GetIntOrDefault(NameToken.EarlyChange, 1) == 1),
            _ => input.Length,
        };

        /// <summary>Pages and forms: fonts tell their length or their kind, pictures and tables of the file their type.</summary>
        private static bool Draws(DictionaryToken streamDictionary) =>
            streamDictionary.TryGet(NameToken.Subtype, out NameToken subtype) ? subtype == NameToken.Form :
            !streamDictionary.ContainsKey(NameToken.Length1) && !streamDictionary.ContainsKey(NameToken.Type);

        private static InvalidOperationException TooLarge() => new("A part of the file unpacks to more than any page needs.");
    }
}
#endif
