using System.Text;
using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class HtmlParagraphsTests
{
    private static string[] Texts(string html) => Reading.Texts(html, DocumentKind.Html);

    [Fact]
    public void Each_block_is_a_paragraph() => Assert.Equal(
        ["题目", "第一段", "项一", "项二", "格一\t格二", "引文", "尾"],
        Texts("<!DOCTYPE html><html><head><title>不读</title></head><body><h1>题目</h1><div><p>第一段</p><ul><li>项一<li>项二</ul></div>"
            + "<table><tr><td>格一</td><td>格二</td></tr></table><blockquote>引文</blockquote>尾</body></html>"));

    [Theory]
    [InlineData("<tr><th>指标<th>2025年目标<tr><td>生产总值增速<td>5.5%左右", "指标\t2025年目标|生产总值增速\t5.5%左右")]
    [InlineData("<tr><td rowspan=2>就业</td><td><p>新增</p></td><td> 52万人 </td></tr><tr><td></td><td>失业率</td><td>5.5%</td></tr>", "就业\t新增\t52万人|失业率\t5.5%")]
    [InlineData("<tr><td></td><td>甲</td></tr>", "甲")]
    [InlineData("<tr><td>目录</td><td><p>甲</p><p>乙</p></td></tr>", "目录|甲|乙")]
    [InlineData("<tr><td>目录</td><td>甲<br>乙</td></tr>", "目录|甲|乙")]
    [InlineData("<tr><td>目录</td><td><ul><li>甲<li>乙</ul></td></tr>", "目录|甲|乙")]
    [InlineData("<tr><td>目录</td><td><table><tr><td>就业</td><td>52万人</td></tr></table></td></tr>", "目录|就业\t52万人")]
    [InlineData("<tr><td>目录</td><td hidden>藏</td></tr>", "目录")]
    public void The_cells_of_a_table_row_stay_together_and_those_of_a_layout_apart(string rows, string paragraphs) =>
        Assert.Equal(["前", .. paragraphs.Split('|'), "后"], Texts($"前<table>{rows}</table>后"));

    [Fact]
    public void A_row_of_many_cells_and_tables_within_tables_are_read()
    {
        Assert.Single(Texts("<table><tr>" + string.Concat(Enumerable.Repeat("<td>甲", 50_000))));
        Assert.Equal(1_000, Texts(string.Concat(Enumerable.Repeat("<table><tr><td>甲<td>", 1_000))).Length);
    }

    [Fact]
    public void A_br_ends_a_paragraph() => Assert.Equal(["甲", "乙", "丙"], Texts("<p>甲<br>乙<br/><br/>丙</p>"));

    [Fact]
    public void Inline_elements_do_not_part_a_paragraph() => Assert.Equal(
        ["增长6%，其中一半来自工业。"],
        Texts("<p>增长<b>6</b><span>%</span>，<a href='x'>其中<em>一半</em></a>来自<font color=red>工业</font>。</p>"));

    [Fact]
    public void Text_around_a_nested_block_is_apart_from_it() => Assert.Equal(["前", "中", "后"], Texts("<div>前<p>中</p>后</div>"));

    [Theory]
    [InlineData("<script>var a = '<p>乙</p>';</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<!-- 注 -->")]
    [InlineData("<template><p>模板</p></template>")]
    [InlineData("<del>旧</del>")]
    [InlineData("<button>复制</button>")]
    [InlineData("<select><option>一</select>")]
    [InlineData("<svg><text>图</text></svg>")]
    [InlineData("<img src='a.png' alt='图'>")]
    [InlineData("<input value='图'>")]
    public void What_a_page_does_not_show_as_text_is_left_out_and_parts_nothing(string unseen) =>
        Assert.Equal(["甲乙"], Texts($"<p>甲{unseen}乙</p>"));

    [Theory]
    [InlineData("<div hidden>藏</div>")]
    [InlineData("<p hidden=''>藏</p>")]
    [InlineData("<div style='display:none'>藏</div>")]
    [InlineData("<p style='color: red; DISPLAY : None !important'>藏</p>")]
    public void What_is_hidden_is_left_out(string unseen) => Assert.Equal(["甲", "乙"], Texts($"<p>甲</p>{unseen}<p>乙</p>"));

    [Fact]
    public void The_head_and_the_foot_of_a_page_with_a_main_part_are_left_out_and_others_read()
    {
        Assert.Equal(["甲"], Texts("<header>某市政府网</header><main>甲</main><footer>版权所有</footer>"));
        Assert.Equal(
            ["题", "甲", "乙", "丙"],
            Texts("<header>某市政府网</header><article><header>题</header>甲<footer>乙</footer></article><div><header>丙</header></div>"));
        Assert.Equal(["题", "甲", "乙"], Texts("<header><h1>题</h1></header><p>甲</p><footer>乙</footer>"));
    }

    [Fact]
    public void A_style_that_shows_hides_nothing() => Assert.Equal(["甲"], Texts("<p style='display:block;x-display:none'>甲</p>"));

    [Fact]
    public void Lines_of_preformatted_text_are_paragraphs() =>
        Assert.Equal(["第一行 字", "第二行", "第三行", "后 面"], Texts("<pre>\n第一行   字\n第二<b>行\r\n第三</b>行</pre>后\n面"));

    [Fact]
    public void Navigation_is_left_out_and_parts_paragraphs() => Assert.Equal(["甲", "乙"], Texts("<div>甲<nav>首页 &gt; 要闻</nav>乙</div>"));

    [Fact]
    public void White_space_collapses_but_the_full_width_indent_and_hard_spaces_stay() => Assert.Equal(
        ["　　全年 增长\u00A0\u00A06％"],
        Texts("<p>\n  　　全年 \t\r\n <b> 增长</b>&nbsp;&nbsp;6％ \n</p>"));

    [Fact]
    public void Entities_are_decoded() => Assert.Equal(["“稳”&进—𠀀<"], Texts("<p>&ldquo;稳&rdquo;&amp;进&mdash;&#x20000;&lt;</p>"));

    [Fact]
    public void A_fragment_without_body_is_read() => Assert.Equal(["甲", "乙", "丙"], Texts("甲<p>乙<p>丙"));

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<p> &nbsp; </p>")]
    [InlineData("<frameset><frame src='a.html'></frameset>")]
    public void A_page_without_text_has_no_paragraphs(string html) => Assert.Empty(Texts(html));

    [Fact]
    public void A_page_in_gb18030_is_read()
    {
        byte[] page = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!
            .GetBytes("<html><head><meta charset=\"gb2312\"></head><body><p>今年发展主要预期目标</p></body></html>");
        Assert.Equal(["今年发展主要预期目标"], Reading.Texts(page, DocumentKind.Html));
    }

    [Theory]
    [InlineData("div", 5_000)]
    [InlineData("span", 5_000)]
    public void Deep_nesting_is_read(string element, int depth)
    {
        StringBuilder html = new();
        html.Insert(0, $"<{element}>", depth).Append("最深处");
        Assert.Equal(["最深处"], Texts(html.ToString()));
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    public void Nesting_without_end_is_refused_before_it_costs_anything(string element)
    {
        string html = string.Concat(Enumerable.Repeat($"<{element}>", 1_000_000)) + "最深处";
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Texts(html));
        Assert.Equal(ErrorCodes.DamagedDocument, error.Code);
    }

    [Theory]
    [InlineData("<div></x>")]
    [InlineData("<div><!--</div>-->")]
    [InlineData("<div title='</div>'>")]
    [InlineData("<div title = \"></div>\">")]
    [InlineData("<span><div></span>")]
    [InlineData("<section><table></section>")]
    [InlineData("<p ")]
    [InlineData("<!--")]
    public void What_closes_nothing_does_not_hide_nesting(string nest) =>
        Assert.Equal(ErrorCodes.DamagedDocument, Assert.Throws<SpeechMLException>(() => Texts(string.Concat(Enumerable.Repeat(nest, 20_000)) + "最深处")).Code);

    [Fact]
    public void Formatting_that_would_be_opened_anew_in_every_block_is_refused()
    {
        string formatting = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<b id={i}>"));
        Assert.Equal(ErrorCodes.DamagedDocument, Assert.Throws<SpeechMLException>(() => Texts(formatting + string.Concat(Enumerable.Repeat("<p>x", 3_000)))).Code);
    }

    [Theory]
    [InlineData("<p><font color=red>甲")]
    [InlineData("<div><span>甲</div>")]
    [InlineData("<div title='>'><b>甲</b><!-- 乙 --></div>")]
    [InlineData("<div><a href=x><i>甲</i></a></div>")]
    public void Pages_with_many_blocks_are_read(string block) => Assert.Equal(12_000, Texts(string.Concat(Enumerable.Repeat(block, 12_000))).Length);

    [Fact]
    public void Elements_that_pages_leave_open_do_not_count_as_nesting()
    {
        string html = string.Concat(Enumerable.Repeat("<p>甲<br>", 20_000));
        Assert.Equal(20_000, Texts(html).Length);
    }
}
