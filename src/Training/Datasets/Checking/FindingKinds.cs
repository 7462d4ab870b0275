namespace SpeechML.Training.Datasets.Checking;

/// <summary>Name, weight and remedy of every kind of finding.</summary>
internal static class FindingKinds
{
    public static FindingGroup Group(FindingKind kind, IReadOnlyList<Finding> findings)
    {
        (string name, Severity severity, string advice) = Describe(kind);
        return new FindingGroup(name, severity, advice, findings);
    }

    private static (string Name, Severity Severity, string Advice) Describe(FindingKind kind) => kind switch
    {
        FindingKind.BadLine => ("bad-line", Severity.Error, "Repair these lines or delete them; until then the file is refused. 修复或删除这些行，否则无法训练。"),
        FindingKind.NoLabel => ("no-label", Severity.Error, "Label these paragraphs or delete their lines. 为这些段落补上标签，或删除这些行。"),
        FindingKind.NoParagraphs => ("no-paragraphs", Severity.Error, "Name a file that holds labelled paragraphs. 请指定含有标注段落的文件。"),
        FindingKind.SingleLabel => ("single-label", Severity.Error, "Add paragraphs with another label: there must be at least two. 至少需要两种标签。"),
        FindingKind.UnknownLabel => ("unknown-label", Severity.Error, "Correct the label if it is a slip; else add paragraphs with it to the first file, from which the model learns. 更正写错的标签，或在训练文件中补充该标签的段落。"),
        FindingKind.TooFewDocuments => ("too-few-documents", Severity.Warning, "Train on from a model (`speechml train --base`), or add paragraphs of other documents; training from scratch would refuse so few. See that each line's \"doc\" names its document. 可在已有模型上继续训练（--base）；从头训练则需增加其他文件的段落，并检查每行的 doc。"),
        FindingKind.SimilarLabel => ("similar-label", Severity.Warning, "Spell each label in one way; to the model these are labels of their own. 统一标签的写法（空格、大小写、全角半角），否则会被当作不同的标签。"),
        FindingKind.LabelConflict => ("label-conflict", Severity.Warning, "Decide on one label for each text and put the other among \"secondary\"; a text with two labels teaches nothing. 同一文本只保留一个主标签。"),
        FindingKind.SplitDuplicate => ("split-duplicate", Severity.Warning, "Delete these paragraphs from one of the files; scores on texts that the model has learned from say too much. 从其中一个文件中删除重复段落，否则评分虚高。"),
        FindingKind.SplitDocument => ("split-document", Severity.Warning, "Put all paragraphs of a document into one file, or give different documents different names. 同一文件的段落应放在同一个数据文件中。"),
        FindingKind.RareLabel => ("rare-label", Severity.Warning, "Correct the label if it is a slip; else label more such paragraphs, or give them another label. 标签写错则更正；否则多标注一些，或并入其他标签。"),
        FindingKind.LabelNewToModel => ("label-new-to-model", Severity.Warning, "Correct the label if it is a slip. If it is meant, this model cannot give it or be scored on it; trained on (`speechml train --base`) it learns the label, from the new data alone, which takes some tens of paragraphs. 写错则更正；若是新标签，现有模型给不出它：继续训练（--base）可以学到，但只凭新数据，至少需要几十个这样的段落。"),
        FindingKind.UnknownSecondary => ("unknown-secondary", Severity.Warning, "Correct these secondary labels; training passes over one that is never a primary label. 更正这些次标签。"),
        FindingKind.EmptyText => ("empty-text", Severity.Warning, "Delete these lines; there is nothing to learn from. 删除没有文字的行。"),
        FindingKind.Duplicate => ("duplicate", Severity.Warning, "Keep one line of each; repeated paragraphs count several times. 重复段落只保留一行。"),
        FindingKind.NearDuplicate => ("near-duplicate", Severity.Warning, "Look whether these are one paragraph in two versions, and keep one. 检查是否为同一段落的不同版本，只保留一个。"),
        FindingKind.NearConflict => ("near-conflict", Severity.Warning, "Look whether such similar texts really deserve different labels. 文本几乎相同而标签不同，请复核。"),
        FindingKind.FewParagraphs => ("few-paragraphs", Severity.Warning, "Label more paragraphs; `speechml suggest` says which are worth it. 多标注一些段落。"),
        FindingKind.FewDocuments => ("few-documents", Severity.Warning, "Take paragraphs from more documents rather than more from the same. 从更多文件中选取段落。"),
        FindingKind.Imbalance => ("imbalance", Severity.Warning, "Label more paragraphs of the small labels; the model will rarely answer them. 增加较少标签的段落。"),
        FindingKind.RepeatedPlace => ("repeated-place", Severity.Warning, "Give each paragraph of a document its own \"seq\", and different documents different names. 同一文件内 seq 不应重复。"),
        FindingKind.RepeatedSecondary => ("repeated-secondary", Severity.Note, "Take the label out of \"secondary\" where it stands already. 从次标签中去掉重复的标签。"),
        FindingKind.LongText => ("long-text", Severity.Note, "Look whether several paragraphs stand on one line, and part them. 检查是否多个段落未分开。"),
        FindingKind.ShortText => ("short-text", Severity.Note, "Look whether these are whole paragraphs. 检查这些是否为完整段落。"),
        FindingKind.ShortDuplicate => ("short-duplicate", Severity.Note, "Headings and greetings are repeated by nature; nothing to do unless they are many. 标题、套话重复属正常现象。"),
        FindingKind.UnknownMember => ("unknown-member", Severity.Note, "Nothing to do unless the name is a slip; training passes over these members. 训练会忽略这些字段，确认不是拼写错误即可。"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
