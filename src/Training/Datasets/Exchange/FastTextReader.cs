using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>
/// Reads fastText's lines: one or more <c>__label__x</c>, then the text, exactly as it stands behind the one space or tab that ends
/// the labels. Where <see cref="FastTextSidecar"/> lies beside the file, the places and other members come from there.
/// </summary>
internal sealed class FastTextReader : IDatasetReader
{
    public const string Prefix = "__label__";

    public IEnumerable<DatasetLine> Read(TextReader input, ImportContext context)
    {
        string sidecarPath = FastTextSidecar.PathOf(context.Path);
        JsonElement[]? sidecar = File.Exists(sidecarPath) ? FastTextSidecar.Read(sidecarPath) : null;
        int place = 0;
        for (long number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            (List<string> labels, string text) = Parse(line);
            LineDraft draft = new(context, number, number);
            if (sidecar is not null)
            {
                JsonElement members = place < sidecar.Length ? sidecar[place] : throw NoFit(sidecarPath, context, number);
                if (!FastTextSidecar.Fits(members, text))
                {
                    throw NoFit(sidecarPath, context, number);
                }

                FastTextSidecar.Take(members, draft);
                place++;
            }

            yield return draft.Build(text, labels);
        }

        if (sidecar is not null && place < sidecar.Length)
        {
            throw NoFit(sidecarPath, context, null);
        }
    }

    private static (List<string> Labels, string Text) Parse(string line)
    {
        List<string> labels = [];
        ReadOnlySpan<char> rest = line;
        while (rest.TrimStart(" \t").StartsWith(Prefix))
        {
            rest = rest.TrimStart(" \t")[Prefix.Length..];
            int end = rest.IndexOfAny(' ', '\t');
            labels.Add((end < 0 ? rest : rest[..end]).ToString());
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        labels.RemoveAll(label => label.Length == 0);
        return (labels, rest.ToString());
    }

    private static SpeechMLException NoFit(string sidecar, ImportContext context, long? line) => context.Bad(
        $"The lines no longer fit {Path.GetFileName(sidecar)}, which holds their documents: only labels may change. " +
        "Put texts and order back, or delete that file to import without documents.", line);
}
