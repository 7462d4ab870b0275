using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

/// <summary>XHTML, in which an element may end within its own tag, and pages of which such an element took all text.</summary>
public class SelfClosedTagsTests
{
    private const string Declaration = "<?xml version=\"1.0\"?>", Namespace = "<html xmlns=\"http://www.w3.org/1999/xhtml\">";

    private static string[] Texts(string html) => Reading.Texts(html, DocumentKind.Html);

    [Theory]
    [InlineData("<title/>")]
    [InlineData("<title />")]
    [InlineData("<TITLE/>")]
    [InlineData("<script src=\"a.js\"/>")]
    [InlineData("<script src='a>b.js'\n/>")]
    [InlineData("<style/>")]
    [InlineData("<!-- <title> --><title/>")]
    [InlineData("<script>document.write(\"<title/><script/>\")</script><style/>")]
    [InlineData("<script><![CDATA[ if (a<b) {} ]]></script>")]
    public void An_element_of_the_head_that_ends_in_its_own_tag_takes_no_text(string element)
    {
        Assert.Equal(["甲"], Texts($"{Declaration}<html><head>{element}</head><body><p>甲</p></body></html>"));
        Assert.Equal(["甲"], Texts($"<!DOCTYPE html>{Namespace}<head>{element}</head><body><p>甲</p></body></html>"));
    }

    [Theory]
    [InlineData("<textarea/>")]
    [InlineData("<iframe src=\"a.html\"/>")]
    [InlineData("<noscript/>")]
    [InlineData("<canvas id='a'/>")]
    [InlineData("<video src='a.mp4'/>")]
    [InlineData("<a name='b'/>")]
    [InlineData("<img src='a.png'/>")]
    public void One_of_the_body_neither(string element) =>
        Assert.Equal(["甲乙", "丙"], Texts($"{Declaration}{Namespace}<body><p>甲{element}乙</p><p>丙</p></body></html>"));

    [Fact]
    public void A_line_break_stays_one_and_an_address_without_quotes_ends_nothing() =>
        Assert.Equal(["甲", "乙丙"], Texts($"{Declaration}<p>甲<br/>乙<button type=a/>无</button>丙</p>"));

    [Fact]
    public void Elsewhere_such_a_tag_only_begins_its_element() => Assert.Equal(["乙"], Texts("<html><textarea/>甲</textarea>乙</html>"));

    [Theory]
    [InlineData("<title>讲话")]
    [InlineData("<TITLE>讲话")]
    [InlineData("<title>讲话</title><script>a()")]
    [InlineData("<title/>")]
    public void A_page_that_an_unclosed_element_takes_whole_is_damaged(string head)
    {
        SpeechMLException error = Reading.Fails(System.Text.Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><p>甲</p></body></html>"), DocumentKind.Html);
        Assert.Equal(ErrorCodes.DamagedDocument, error.Code);
        Assert.Contains("is never closed", error.Message);
    }

    [Theory]
    [InlineData("<html><head><title>讲话</title><script>a('<script>')</script></head></html>")]
    [InlineData("<html><head><title>讲话</title><script>a('<title>')</script></head></html>")]
    [InlineData("<!-- <title> --><p></p>")]
    public void A_page_that_has_no_text_is_not(string html) => Assert.Empty(Texts(html));

    [Theory]
    [InlineData("<i/>")]
    [InlineData("<script/>")]
    [InlineData("<script/><")]
    [InlineData("<!--")]
    [InlineData("<title>")]
    [InlineData("<p title='")]
    public void Many_of_them_take_time_in_proportion(string tag) =>
        Assert.InRange(SelfClosedTags.End(Declaration + string.Concat(Enumerable.Repeat(tag, 200_000))).Length, 200_000, 10_000_000);

    [Fact]
    public void Nesting_is_counted_behind_them()
    {
        Assert.Equal(20_000, Texts(Declaration + string.Concat(Enumerable.Repeat("<div/>甲", 20_000))).Length);
        Assert.Equal(ErrorCodes.DamagedDocument, Assert.Throws<SpeechMLException>(() => Texts(Declaration + string.Concat(Enumerable.Repeat("<div/><div>", 20_000)))).Code);
    }
}
