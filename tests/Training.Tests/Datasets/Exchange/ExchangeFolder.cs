using System.Text;
using SpeechML.TestSupport;
using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

/// <summary>A folder in which files are imported and exported.</summary>
internal sealed class ExchangeFolder : IDisposable
{
    private readonly TempFolder folder = new();

    public string Output => folder.At("out.jsonl");

    public string At(string name) => folder.At(name);

    public string Write(string name, string text) => folder.Write(name, text);

    public string Write(string name, string text, Encoding encoding) => folder.Write(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    public string[] Entries() => folder.Entries();

    /// <summary>What an import of this text writes.</summary>
    public string[] Import(string text, ExchangeFormat? format = null, string name = "in.txt") =>
        ImportFile(folder.Write(name, text), new ImportOptions { Format = format }).Lines;

    public (string[] Lines, ImportResult Result) ImportFile(string path, ImportOptions? options = null)
    {
        ImportResult result = DatasetExchange.Import(path, Output, options);
        return (File.ReadAllText(Output).Split('\n', StringSplitOptions.RemoveEmptyEntries), result);
    }

    public SpeechMLException Refused(string text, ExchangeFormat? format = null)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Import(text, format));
        Assert.False(File.Exists(Output));
        return error;
    }

    public void Dispose() => folder.Dispose();
}
