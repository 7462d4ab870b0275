using System.CommandLine;

namespace SpeechML.Cli.Verbs;

/// <summary><c>speechml</c> with all its verbs.</summary>
internal static class RootVerb
{
    public static RootCommand Create() => new("""
        Reads Chinese government and Party speeches: labels every paragraph and extracts the numeric targets.
        读取政府和党的讲话、报告：为每个段落标注类别，并抽取量化指标。

        Examples:
          speechml analyze speech.docx
          speechml analyze archive/ --format jsonl -o answers.jsonl
          cat speech.txt | speechml analyze - | jq .label
        """)
    {
        AnalyzeVerb.Create(),
        DataVerb.Create(),
        TrainVerb.Create(),
        EvaluateVerb.Create(),
        CompareVerb.Create(),
        SuggestVerb.Create(),
        KeywordsVerb.Create(),
        FeaturesVerb.Create(),
        FiguresVerb.Create(),
        VectorsVerb.Create(),
        DoctorVerb.Create(),
    };
}
