package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文书式样：上传时检查，填写时只是文字")
class DocumentFormTest {
    private static final DocumentKind KIND = new DocumentKind() {
        @Override
        public String code() {
            return "service-record";
        }

        @Override
        public String title() {
            return "送达回证";
        }

        @Override
        public List<DocumentField> fields() {
            return List.of(DocumentField.must("缴费单位", "甲公司"), DocumentField.may("备注", ""));
        }
    };

    private static byte[] form(String body) {
        return changed(
                "word/document.xml",
                text -> text.replaceFirst(
                        "(?s)<w:body>.*?<w:sectPr>",
                        java.util.regex.Matcher.quoteReplacement("<w:body>" + body + "<w:sectPr>")));
    }

    private static String line(String... runs) {
        return "<w:p>"
                + java.util.Arrays.stream(runs)
                        .map(run -> "<w:r><w:t xml:space=\"preserve\">" + run + "</w:t></w:r>")
                        .collect(java.util.stream.Collectors.joining())
                + "</w:p>";
    }

    private static byte[] changed(String part, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(OfficialPaper.of("service-record")));
                var zip = new ZipOutputStream(out)) {
            var seen = false;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                seen |= entry.getName().equals(part);
                zip.write((entry.getName().equals(part) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
            if (!seen) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(change.apply("").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void assertRefused(byte[] docx, String key) {
        assertThatThrownBy(() -> DocumentForm.read(docx).mustSuit(KIND))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.getCodes()).containsExactly(key));
    }

    @Test
    @DisplayName("WPS 把一个标记拆成几段文字，也认得")
    void aTagThatWasCutIntoPiecesIsRead() {
        var form = DocumentForm.read(form(line("致：{", "{缴费", "单位}", "}"))).mustSuit(KIND);
        assertThat(String.join("", DocumentForm.text(form.fill(Map.of("缴费单位", "甲公司")))))
                .contains("致：甲公司");
    }

    @Test
    @DisplayName("多行内容独占一段时，各行成段，格式相同")
    void aValueOfSeveralLinesBecomesParagraphs() {
        var form = DocumentForm.read(form(line("{{缴费单位}}") + line("备注：{{备注}}")));
        var text = DocumentForm.text(form.fill(Map.of("缴费单位", "一\n二 {{备注}}\n三", "备注", "无")));
        assertThat(text).startsWith("一", "二 {{备注}}", "三", "备注：无");
    }

    @Test
    @DisplayName("少一个必有的填写项，或者多一个不认识的，不收")
    void everyTagIsKnownAndNoneIsMissing() {
        assertRefused(form(line("{{备注}}")), "documents.form.missing");
        assertRefused(form(line("{{缴费单位}}{{缴款人}}")), "documents.form.unknown");
        assertRefused(form(line("{{缴费单位}}{{备注")), "documents.form.braces");
    }

    @Test
    @DisplayName("图片、循环、表达式等标记不收：只有文字")
    void noTagDoesMoreThanText() {
        for (var tag :
                new String[] {"@缴费单位", "#缴费单位", "?缴费单位", "+缴费单位", "/缴费单位", "缴费单位.class", "T(java.lang.Runtime)"}) {
            assertThatThrownBy(() -> DocumentForm.read(form(line("{{缴费单位}}", "{{" + tag + "}}")))
                            .mustSuit(KIND))
                    .as(tag)
                    .isInstanceOf(FormRefused.class);
        }
    }

    @Test
    @DisplayName("宏、嵌入对象、外部链接、危险域、炸弹、别的文件，不收")
    void whatIsNotHarmlessIsRefused() {
        var good = line("{{缴费单位}}");
        assertRefused(changed("word/vbaProject.bin", text -> "x"), "documents.form.macro");
        assertRefused(changed("word/embeddings/oleObject1.bin", text -> "x"), "documents.form.embedded");
        assertRefused(changed("word/afchunk1.mht", text -> "x"), "documents.form.embedded");
        assertRefused(
                changed(
                        "word/_rels/document.xml.rels",
                        text -> text.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://evil/\" TargetMode=\"External\"/></Relationships>")),
                "documents.form.external");
        assertRefused(
                form(good + "<w:p><w:r><w:instrText>INCLUDETEXT \"C:\\\\secret\"</w:instrText></w:r></w:p>"),
                "documents.form.field");
        assertRefused(
                form(
                        good
                                + "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>"),
                "documents.form.field");
        assertRefused(
                changed("word/settings.xml", text -> "<!DOCTYPE x [<!ENTITY a \"b\">]>" + text),
                "documents.form.damaged");
        assertRefused(changed("word/settings.xml", text -> text + " ".repeat(21 * 1024 * 1024)), "documents.form.bomb");
        assertRefused("hello".getBytes(StandardCharsets.UTF_8), "documents.form.notWord");
        assertRefused(new byte[3 * 1024 * 1024], "documents.form.large");
    }
}
