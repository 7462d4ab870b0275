using System.Text.Json;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

public sealed class AnalyzeVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Answers_json_lines_line_for_line_with_the_callers_doc_and_seq()
    {
        string file = folder.Write("in.jsonl", """
            {"doc":"乙","seq":7,"text":"今年粮食产量达到20万吨以上。"}
            {"doc":"甲","seq":3,"text":"谢谢大家。"}
            {"doc":"乙","seq":8,"text":"新建学校2所。"}

            """);

        ProcessResult result = SpeechMLProcess.Run(["analyze", file, "--threads", "2"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        JsonElement[] answers = [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["乙 7", "甲 3", "乙 8"], answers.Select(answer => $"{answer.GetProperty("doc")} {answer.GetProperty("seq")}"));
        JsonElement target = Assert.Single(answers[0].GetProperty("targets").EnumerateArray());
        string text = answers[0].GetProperty("text").GetString()!;
        Assert.Equal(target.GetProperty("quote").GetString(), text[target.GetProperty("start").GetInt32()..target.GetProperty("end").GetInt32()]);
        Assert.Equal(20, target.GetProperty("value").GetDecimal());
        Assert.Equal(">=", target.GetProperty("comparator").GetString());
        Assert.Equal(JsonValueKind.Array, answers[1].GetProperty("secondary").ValueKind);
        Assert.Contains("谢谢大家。", result.Lines[1]);
    }

    [Fact]
    public void Gives_the_same_bytes_for_any_number_of_threads()
    {
        string file = folder.Write("long.txt", string.Concat(Enumerable.Range(1, 500).Select(i => $"　　第{i}个村今年增收{i}.5万元，新修道路{i}公里。\n")));

        string one = SpeechMLProcess.Run(["analyze", file, "--threads", "1"]).Output;

        Assert.Equal(500, one.Count(c => c == '\n'));
        Assert.Equal(one, SpeechMLProcess.Run(["analyze", file, "--threads", "2"]).Output);
        Assert.Equal(one, SpeechMLProcess.Run(["analyze", file, "--threads", "5"]).Output);
    }

    [Fact]
    public void Reads_standard_input_as_text_or_json_lines()
    {
        Assert.Equal(2, SpeechMLProcess.Run(["analyze", "-"], "各位代表：\n谢谢。\n").Lines.Length);
        Assert.Contains("\"doc\":\"x\"", SpeechMLProcess.Run(["analyze", "-"], "{\"doc\":\"x\",\"seq\":1,\"text\":\"好\"}").Output);
    }

    [Fact]
    public void Reads_PDF_from_files_folders_and_standard_input_or_says_what_it_needs()
    {
        byte[] pdf = PdfFile.WithLines("今年粮食产量达到20万吨以上。");
        string file = folder.Write("a.pdf", pdf);
        folder.Write("b.txt", "谢谢大家。");

        ProcessResult one = SpeechMLProcess.Run(["analyze", file]), all = SpeechMLProcess.Run(["analyze", folder.Path]), piped = SpeechMLProcess.Run(["analyze", "-"], pdf);

#if PDFPIG
        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Contains("\"value\":20,", Assert.Single(one.Lines));
        Assert.Equal((0, 2), (all.ExitCode, all.Lines.Length));
        Assert.Contains("\"value\":20,", Assert.Single(piped.Lines));
#else
        Assert.Equal((1, 1), (one.ExitCode, piped.ExitCode));
        Assert.Contains("a.pdf: SML1003: This build cannot read PDF", one.Error);
        Assert.Contains("SML1003: This build cannot read PDF", piped.Error);
        Assert.Equal((0, 1), (all.ExitCode, all.Lines.Length));
#endif
    }

    [Fact]
    public void Names_what_failed_and_answers_the_rest()
    {
        string good = folder.Write("good.txt", "大家好。\n");
        string bad = folder.Write("bad.jsonl", "{\"doc\":\"a\",\"seq\":1,\"text\":\"好\"}\nnot json\n{\"doc\":\"a\",\"seq\":3,\"text\":\"好\"}\n");

        ProcessResult result = SpeechMLProcess.Run(["analyze", folder.At("none.txt"), bad, good]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Lines.Length);
        Assert.Contains("none.txt: SML1001", result.Error);
        Assert.Contains("bad.jsonl:2: SML1005", result.Error);
        Assert.DoesNotContain(" at SpeechML", result.Error);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "x.txt", "--threads", "0")]
    [InlineData("analyze", "x.txt", "--format", "xml")]
    [InlineData("analyze", "x.txt", "--year", "-5")]
    [InlineData("analyze", "x.txt", "--year", "2101")]
    [InlineData("analyse", "x.txt")]
    [InlineData("analyze", "x.txt", "--no-such-option")]
    public void Wrong_usage_exits_with_2_and_prints_nothing_on_standard_output(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("--help", result.Error);
    }

    [Fact]
    public void Writes_csv_with_a_row_for_each_record()
    {
        string file = folder.Write("in.txt", "今年新建学校2所、修路3公里。\n谢谢大家，\"再见\"。\n");
        string output = folder.At("out.csv");

        ProcessResult result = SpeechMLProcess.Run(["analyze", file, "-o", output]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Output);
        string[] rows = File.ReadAllText(output).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, rows.Length);
        Assert.StartsWith("doc,seq,label,", rows[0]);
        Assert.Contains("\"谢谢大家，\"\"再见\"\"。\"", rows[3]);
    }

    [Fact]
    public void Shows_a_table_when_asked()
    {
        string file = folder.Write("in.txt", "今年新建学校2所。\n");

        ProcessResult result = SpeechMLProcess.Run(["analyze", file, "--format", "table"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("in.txt", result.Output);
        Assert.Contains("新建学校", result.Output);
    }

    [Fact]
    public void Reads_folders_in_the_order_of_their_paths()
    {
        folder.Write("b.txt", "乙。\n");
        folder.Write("a/c.txt", "甲。\n");
        folder.Write("a/picture.png", "no text");
        folder.Write("d/old.DOC", "");
        folder.Write("d/older.doc", "");
        folder.Write("d/LICENCE", "");

        ProcessResult result = SpeechMLProcess.Run(["analyze", folder.Path]);

        Assert.Equal(["a/c.txt", "b.txt"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("doc").GetString()!));
        Assert.Equal((0, "speechml: passed over, not being of a kind that is read: 1 without extension, 2 .doc, 1 .png. 已跳过不支持的文件。"), (result.ExitCode, result.Error.Trim()));
    }

    [Fact]
    public void Says_how_many_files_held_no_text()
    {
        folder.Write("a.txt", "乙。\n");
        folder.Write("b.txt", "");
        folder.Write("c.txt", " \n\n");

        ProcessResult result = SpeechMLProcess.Run(["analyze", folder.Path]);

        Assert.Equal(0, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Contains("2 of 3 files held no text", result.Error);
    }

    [Fact]
    public void Refuses_a_damaged_bundle_with_a_named_error()
    {
        folder.Write("model/bundle.json", "{\"format\":99,\"parts\":{}}");

        ProcessResult result = SpeechMLProcess.Run(["analyze", "-", "--model", folder.At("model")], "好\n");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SML2003", result.Error);
    }

    [Fact]
    public void Normalises_targets_against_the_year_when_asked()
    {
        string file = folder.Write("in.txt", "今年粮食产量达到20万吨以上。\n");

        string plain = SpeechMLProcess.Run(["analyze", file]).Output;
        ProcessResult result = SpeechMLProcess.Run(["analyze", file, "--year", "2025"]);

        Assert.DoesNotContain("normalized", plain);
        JsonElement normalized = JsonDocument.Parse(result.Lines[0]).RootElement.GetProperty("targets")[0].GetProperty("normalized");
        Assert.Equal(200_000, normalized.GetProperty("value").GetDecimal());
        Assert.Equal("吨", normalized.GetProperty("unit").GetString());
        Assert.Equal("level", normalized.GetProperty("kind").GetString());
        Assert.Equal("2025", normalized.GetProperty("period").GetString());
    }
}
