using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

public sealed class DocumentFinderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string[] Find() => [.. DocumentFinder.Find(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path))];

    [Fact]
    public void A_folder_gives_its_known_files_in_ordinal_order_of_their_paths()
    {
        string[] names = ["b.txt", "B.docx", "a/z.jsonl", "a/b/c.html", "a.txt", "二.txt", "一.txt", "a-b.txt"];
        foreach (string name in names)
        {
            folder.Write(name, "甲");
        }

        Assert.Equal(["B.docx", "a-b.txt", "a.txt", "a/b/c.html", "a/z.jsonl", "b.txt", "一.txt", "二.txt"], Find());
    }

    [Fact]
    public void Hidden_files_and_folders_and_unknown_formats_are_left_out()
    {
        foreach (string name in (string[])["a.txt", ".b.txt", ".git/c.txt", "d.doc", "e"])
        {
            folder.Write(name, "甲");
        }

        Assert.Equal(["a.txt"], Find());
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed()
    {
        folder.Write("a/b.txt", "甲");
        Directory.CreateSymbolicLink(folder.At("a/loop"), folder.Path);
        Assert.Equal(["a/b.txt"], Find());
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_an_error()
    {
        folder.Write("a.doc", "甲");
        SpeechMLException error = Assert.Throws<SpeechMLException>(Find);
        Assert.Equal((ErrorCodes.Unreadable, folder.Path), (error.Code, error.File));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("没有这个文件.pdf")]
    public void Anything_else_stands_for_itself(string path) => Assert.Equal([path], DocumentFinder.Find(path));

    [Fact]
    public void No_path_is_misuse() => Assert.ThrowsAny<ArgumentException>(() => DocumentFinder.Find(""));
}
