using JiebaNet.Segmenter;
using SpeechML.Classification;
using SpeechML.Words;

namespace SpeechML.Segmentation.Jieba;

/// <summary>
/// Words by JiebaNet. JiebaNet keeps one dictionary for the whole process: it is loaded here once, from the folder that is named, and never
/// changed after; a program that also adds words to it (<c>AddWord</c>) while texts are cut spoils both.
/// </summary>
public sealed class JiebaWords : IWordSegmenter
{
    /// <summary>What cutting into words reads of JiebaNet's folder of resources.</summary>
    private static readonly string[] Needed = ["dict.txt", "prob_emit.json", "prob_trans.json"];

    private static readonly Lock Loading = new();

    private readonly JiebaSegmenter segmenter = new();

    private JiebaWords()
    {
    }

    /// <summary>
    /// The folder beside the program to which a build copies the dictionary of the package <c>jieba.NET</c>. Nothing is loaded from it that is not
    /// asked for by this name.
    /// </summary>
    public static string PackagedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "jieba");

    /// <inheritdoc/>
    public string Name => "jieba";

    /// <summary>Loads the dictionary, which takes about a second, or takes the one that is loaded when it is from the same folder.</summary>
    /// <param name="folder">The folder with JiebaNet's <c>dict.txt</c>, <c>prob_emit.json</c> and <c>prob_trans.json</c>, such as <see cref="PackagedFolder"/>.</param>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/> when a file is missing or the dictionary cannot be read; <see cref="ErrorCodes.SegmenterInUse"/> when this process
    /// has loaded another folder.
    /// </exception>
    public static JiebaWords Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        foreach (string file in Needed.Select(name => Path.Combine(folder, name)))
        {
            if (!File.Exists(file))
            {
                throw new SpeechMLException(ErrorCodes.Unreadable, $"JiebaNet needs this file. Name a folder with {string.Join(", ", Needed)}, such as Resources in the package jieba.NET.", file);
            }
        }

        lock (Loading)
        {
            ConfigManager.ConfigFileBaseDir = Claim(folder);
            JiebaWords words = new();
            return WordDictionary.Instance.Total > 0
                ? words
                : throw new SpeechMLException(ErrorCodes.Unreadable, "JiebaNet read no words from this file. Each line is a word, its count and its kind.", Path.Combine(folder, Needed[0]));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<QuotedSpan> Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int from = 0;
        foreach (string word in segmenter.Cut(text))
        {
            // JiebaNet gives words without their places, in the text's order, and may leave out white space.
            int start = string.IsNullOrWhiteSpace(word) ? -1 : text.IndexOf(word, from, StringComparison.Ordinal);
            if (start >= 0)
            {
                from = start + word.Length;
                yield return new QuotedSpan(start, from, word);
            }
        }
    }

    /// <summary>The process has one place for the folder's name, and so for who came first.</summary>
    private static string Claim(string folder)
    {
        const string key = "SpeechML.Segmentation.Jieba.Folder";
        if (AppContext.GetData(key) is string first && first != folder)
        {
            throw new SpeechMLException(ErrorCodes.SegmenterInUse, $"JiebaNet has one dictionary a process, and {first} is loaded. Use that one, or another process.", folder);
        }

        AppContext.SetData(key, folder);
        return folder;
    }
}
