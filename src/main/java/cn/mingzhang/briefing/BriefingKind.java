package cn.mingzhang.briefing;

import static cn.mingzhang.documents.DocumentField.may;
import static cn.mingzhang.documents.DocumentField.must;

import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.documents.TaggedForm;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.refusals.Unfit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** 简报类别, each with a form of its own that the office edits. The special one is the discipline side's: it may hold what is sealed. */
enum BriefingKind implements DocumentKind {
    BULLETIN("briefing", "工作简报", "JB"),
    SPECIAL("special-briefing", "专报", "ZB");

    /** Before the name of a text that the author types. */
    static final String PART = "文字 ";

    private static final List<DocumentField> FIELDS = List.of(
            must("标题", "关于2020年全市人防系统突出问题治理情况的专报"),
            must("期号", "2021年第1期"),
            must("编发单位", "达州市纪委监委第二监督检查室"),
            may("年份", "2020"),
            must("截至日", "2020年12月31日"),
            may("成文日期", "2021年1月4日"),
            may("编写人", "周雨水"),
            may("签发人", "唐春分"),
            may(PART + "导语", "现将有关情况报告如下。"));

    private final String code;
    private final String title;
    private final String letters;

    BriefingKind(String code, String title, String letters) {
        this.code = code;
        this.title = title;
        this.letters = letters;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    /** Begins its numbers. */
    String letters() {
        return letters;
    }

    @Override
    public List<DocumentField> fields() {
        return FIELDS;
    }

    boolean isWrittenBy(Officer officer) {
        return officer.isOnSide(Side.DISCIPLINE) && officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT)
                || this == BULLETIN && officer.holds(Post.GROUP_OFFICE);
    }

    static boolean isText(String tag) {
        return tag.startsWith(PART)
                || FIELDS.stream().anyMatch(field -> field.name().equals(tag));
    }

    /** Whatever figure there is by the time it is made: here only that each tag can be read, and names one of the catalogue. */
    @Override
    public byte[] trial(byte[] docx) {
        var form = TaggedForm.read(docx);
        var samples = new HashMap<>(samples());
        for (var tag : form.tags()) {
            if (!isText(tag)) {
                mustBeInCatalogue(FigureTag.read(tag));
            }
            samples.putIfAbsent(tag, isText(tag) ? "按实际情况填写。" : "12");
        }
        var missing = FIELDS.stream()
                .filter(field -> field.mandatory() && !form.tags().contains(field.name()))
                .map(DocumentField::tag)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Unfit("file", "documents.form.missing", missing);
        }
        return form.fill(samples, tag -> "").docx();
    }

    private static void mustBeInCatalogue(FigureTag tag) {
        if (!ResourceBundle.getBundle("messages", Locale.ROOT).containsKey("figures." + tag.code() + ".definition")) {
            throw new Unfit("file", "briefing.error.unknown", "{{" + tag.written() + "}}");
        }
    }
}
