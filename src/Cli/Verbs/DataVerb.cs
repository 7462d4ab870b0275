using System.CommandLine;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml data</c>: the verbs about labelled data.</summary>
internal static class DataVerb
{
    public static Command Create() => new("data", """
        Checks labelled data, and exchanges it with labelling tools. 检查标注数据，并与标注工具交换。

        Examples:
          speechml data check labelled.jsonl
          speechml data import export.json -o labelled.jsonl
          speechml data export labelled.jsonl --to doccano -o for-doccano.jsonl
        """)
    {
        DataCheckVerb.Create(),
        DataImportVerb.Create(),
        DataExportVerb.Create(),
    };
}
