using System.Net.Sockets;
using System.Runtime.InteropServices;
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

public sealed partial class DocumentFinderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string[] Find() => [.. DocumentFinder.Find(folder.Path).Files.Select(file => Path.GetRelativePath(folder.Path, file.Path))];

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
    public void Files_of_unknown_formats_are_counted_by_their_extension_and_hidden_and_lock_files_are_not()
    {
        foreach (string name in (string[])["a.txt", "b.doc", "c/d.DOC", "e.zip", "f", ".g.doc", "~$a.docx"])
        {
            folder.Write(name, "甲");
        }

        FoundDocuments found = DocumentFinder.Find(folder.Path);
        Assert.Equal([new DocumentFile(folder.At("a.txt"), "a.txt")], found.Files);
        Assert.Equal([("", 1), (".doc", 2), (".zip", 1)], found.PassedOver.Select(kind => (kind.Key, kind.Value)));
    }

    [Fact]
    public void A_file_is_named_by_its_path_within_the_folder_and_by_its_own_name_alone()
    {
        string path = folder.Write("上/下/a.txt", "甲");
        folder.Write("上/a.txt", "乙");
        Assert.Equal(["a.txt", "下/a.txt"], DocumentFinder.Find(folder.At("上")).Files.Select(file => file.Name));
        Assert.Equal([new DocumentFile(path, "a.txt")], DocumentFinder.Find(path).Files);
    }

    [Fact]
    public void A_link_to_a_file_is_followed()
    {
        string path = folder.Write("a.text", "甲");
        File.CreateSymbolicLink(folder.At("b.txt"), path);
        Assert.Equal(["a.text", "b.txt"], Find());
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named_and_the_rest_is_found()
    {
        // No one but the administrator is kept from a folder by its mode; one whose name is not UTF-8 .NET cannot open for anybody.
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        folder.Write("a.txt", "甲");
        byte[] name = [.. System.Text.Encoding.UTF8.GetBytes(folder.Path), (byte)'/', 0xB9, 0xA4, 0];
        Assert.Equal(0, MakeFolder(name, 0b111_000_000));
        try
        {
            List<SpeechMLException> errors = [];
            Assert.Equal(["a.txt"], DocumentFinder.Find(folder.Path, errors.Add).Files.Select(file => file.Name));
            SpeechMLException error = Assert.Single(errors);
            Assert.Equal((ErrorCodes.Unreadable, folder.At("\uFFFD\uFFFD")), (error.Code, error.File));
            Assert.Contains("convmv", error.Message);
            Assert.Equal(error.ToLine(), Assert.Throws<SpeechMLException>(Find).ToLine());
        }
        finally
        {
            Assert.Equal(0, RemoveFolder(name));
        }
    }

    [Fact]
    public void Pipes_in_a_folder_are_passed_over_and_empty_files_are_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("empty.txt", "");
        File.CreateSymbolicLink(folder.At("linked.txt"), "empty.txt");
        Assert.Equal(0, MakePipe(folder.At("pipe.txt"), 0b110_000_000));
        File.CreateSymbolicLink(folder.At("to-pipe.txt"), "pipe.txt");
        File.CreateSymbolicLink(folder.At("to-nothing.txt"), "nothing.txt");

        FoundDocuments found = DocumentFinder.Find(folder.Path);

        Assert.Equal(["empty.txt", "linked.txt", "to-nothing.txt"], found.Files.Select(file => file.Name));
        Assert.Equal(2, Assert.Single(found.PassedOver, kind => kind.Key == FoundDocuments.NotRegular).Value);
    }

    [Fact]
    public void Sockets_and_devices_in_a_folder_are_passed_over()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("a.txt", "甲");
        File.CreateSymbolicLink(folder.At("device.txt"), "/dev/zero");
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.At("socket.txt")));

        Assert.Equal(["a.txt"], Find());
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string name, uint mode);

    [LibraryImport("libc", EntryPoint = "mkdir")]
    private static partial int MakeFolder(byte[] name, uint mode);

    [LibraryImport("libc", EntryPoint = "rmdir")]
    private static partial int RemoveFolder(byte[] name);

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
        List<SpeechMLException> errors = [];
        FoundDocuments found = DocumentFinder.Find(folder.Path, errors.Add);
        Assert.Equal([error.ToLine()], errors.Select(reported => reported.ToLine()));
        Assert.Equal((0, 1), (found.Files.Count, found.PassedOver[".doc"]));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("没有这个文件.pdf")]
    public void Anything_else_stands_for_itself(string path) => Assert.Equal([new DocumentFile(path, path)], DocumentFinder.Find(path).Files);

    [Fact]
    public void No_path_is_misuse() => Assert.ThrowsAny<ArgumentException>(() => DocumentFinder.Find(""));
}
