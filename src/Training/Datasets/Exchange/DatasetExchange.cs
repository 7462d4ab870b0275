namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Turns the files of other labelling tools into datasets and back; texts stay as they are, to the character.</summary>
public static class DatasetExchange
{
    /// <summary>Reads a file of another tool and writes its labelled paragraphs as a dataset.</summary>
    /// <param name="input">The file, in UTF-8, UTF-16 or GB18030.</param>
    /// <param name="output">The <c>.jsonl</c> file to write; untouched when the import fails.</param>
    /// <param name="options">How to read it; null for the defaults.</param>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.Unwritable"/>, or <see cref="ErrorCodes.BadDataset"/> when the file is not
    /// of its format or holds no labelled paragraph.
    /// </exception>
    public static ImportResult Import(string input, string output, ImportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        ArgumentException.ThrowIfNullOrEmpty(output);
        options ??= new ImportOptions();
        ImportContext context = new(input, options);
        ExchangeFormat format;
        DatasetLine[] lines;
        using (StreamReader reader = TextInput.Open(input))
        {
            format = options.Format ?? Detect(reader, context);
            if (format == ExchangeFormat.FastText && AreSame(FastTextSidecar.PathOf(input), output))
            {
                throw new SpeechMLException(ErrorCodes.Unwritable, "The output is the file beside the input, which is read too. Name another output.", output);
            }

            lines = [.. Reader(format).Read(reader, context)];
        }

        DatasetLine[] labelled = [.. lines.Where(line => line.IsLabelled)];
        if (labelled.Length == 0)
        {
            throw context.Bad($"The file holds no labelled paragraph ({lines.Length} without a label). Label some, or name the label's member or column with --label.");
        }

        OutputFile.Write(output, stream => DatasetLineWriter.Write(labelled, stream));
        return new ImportResult(format, labelled.Length, lines.Length - labelled.Length - context.Cancelled, context.Cancelled, context.Disagreeing, context.WithoutDocument);
    }

    /// <summary>Writes a dataset in the format of another tool. Importing it gives the same dataset.</summary>
    /// <param name="input">The <c>.jsonl</c> file; lines without a label are exported too, to be labelled.</param>
    /// <param name="output">The file to write; untouched when the export fails. For fastText, a file named like it with <c>.meta.jsonl</c> carries what fastText cannot.</param>
    /// <param name="format">The format.</param>
    /// <returns>How many paragraphs were written.</returns>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.Unwritable"/>, or <see cref="ErrorCodes.BadDataset"/> for a bad line or one
    /// that the format cannot hold.
    /// </exception>
    public static int Export(string input, string output, ExchangeFormat format)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        ArgumentException.ThrowIfNullOrEmpty(output);
        IDatasetWriter writer = Writer(format);
        if (format == ExchangeFormat.FastText && AreSame(FastTextSidecar.PathOf(output), input))
        {
            throw new SpeechMLException(ErrorCodes.Unwritable, "The file that would go beside the output is the input. Name another output.", input);
        }

        DatasetLine[] lines = [.. LabeledLines.ReadAll(input)];
        if (lines.Length == 0)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, "The file holds no paragraph. Name another one.", input);
        }

        OutputFile.Write(output, stream => writer.Write(lines, stream, input));
        if (format == ExchangeFormat.FastText)
        {
            OutputFile.Write(FastTextSidecar.PathOf(output), stream => FastTextSidecar.Write(lines, stream));
        }

        return lines.Length;
    }

    private static bool AreSame(string one, string other)
    {
        RealPaths real = new();
        return real.Of(one) == real.Of(other);
    }

    /// <summary>Tells the format, and begins the reading anew.</summary>
    private static ExchangeFormat Detect(StreamReader reader, ImportContext context)
    {
        long start = reader.BaseStream.Position;
        ExchangeFormat format = FormatDetection.Detect(reader, context);
        reader.BaseStream.Position = start;
        reader.DiscardBufferedData();
        return format;
    }

    private static IDatasetReader Reader(ExchangeFormat format) => format switch
    {
        ExchangeFormat.Doccano => new DoccanoReader(),
        ExchangeFormat.LabelStudio or ExchangeFormat.LabelStudioMin => new LabelStudioReader(),
        ExchangeFormat.Csv => new SeparatedReader(','),
        ExchangeFormat.Tsv => new SeparatedReader('\t'),
        ExchangeFormat.FastText => new FastTextReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static IDatasetWriter Writer(ExchangeFormat format) => format switch
    {
        ExchangeFormat.Doccano => new DoccanoWriter(),
        ExchangeFormat.LabelStudio => new LabelStudioWriter(minimal: false),
        ExchangeFormat.LabelStudioMin => new LabelStudioWriter(minimal: true),
        ExchangeFormat.Csv => new SeparatedWriter(','),
        ExchangeFormat.Tsv => new SeparatedWriter('\t'),
        ExchangeFormat.FastText => new FastTextWriter(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
