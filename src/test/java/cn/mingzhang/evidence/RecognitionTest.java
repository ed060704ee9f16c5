package cn.mingzhang.evidence;

import static cn.mingzhang.evidence.Samples.compound;
import static cn.mingzhang.evidence.Samples.cut;
import static cn.mingzhang.evidence.Samples.docxWith;
import static cn.mingzhang.evidence.Samples.entries;
import static cn.mingzhang.evidence.Samples.join;
import static cn.mingzhang.evidence.Samples.latin;
import static cn.mingzhang.evidence.Samples.pdf;
import static cn.mingzhang.evidence.Samples.picture;
import static cn.mingzhang.evidence.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("按内容而不按文件名判定类型")
class RecognitionTest {

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("批复.pdf", pdf("a"), FileKind.PDF),
                arguments("扫描件.PDF", join(pdf("a"), new byte[300]), FileKind.PDF),
                arguments("现场.jpg", picture("jpg"), FileKind.JPEG),
                arguments("手机照片.jpeg", join(picture("jpg"), new byte[9000]), FileKind.JPEG),
                arguments("截图.png", picture("png"), FileKind.PNG),
                arguments("其实是png.jpg", picture("png"), FileKind.PNG),
                arguments("图.gif", picture("gif"), FileKind.GIF),
                arguments("图.bmp", picture("bmp"), FileKind.BMP),
                arguments("图.webp", Samples.webp(), FileKind.WEBP),
                arguments("IMG_0001.HEIC", Samples.heic(), FileKind.HEIC),
                arguments("公文.ofd", Samples.ofd(), FileKind.OFD),
                arguments("报告.docx", Samples.docx(), FileKind.DOCX),
                arguments("含表报告.docx", docxWith("word/embeddings/a.xlsx", Samples.xlsx()), FileKind.DOCX),
                arguments("台账.xlsx", Samples.xlsx(), FileKind.XLSX),
                arguments("报告.doc", compound("WordDocument", "1Table"), FileKind.DOC),
                arguments("台账.xls", compound("Workbook"), FileKind.XLS),
                arguments("旧台账.xls", compound("Book"), FileKind.XLS),
                arguments("报告.wps", compound("WordDocument"), FileKind.WPS),
                arguments("台账.et", compound("Workbook", "ETExtData"), FileKind.ET),
                arguments("新版.wps", Samples.docx(), FileKind.WPS),
                arguments("新版.et", Samples.xlsx(), FileKind.ET));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("空.pdf", new byte[0], "EMPTY"),
                arguments("一字节.pdf", new byte[] {'%'}, "KIND"),
                arguments("木马.pdf", Samples.program(), "KIND"),
                arguments("批复.pdf.exe", Samples.program(), "KIND"),
                arguments("批复.pdf.exe", pdf("a"), "DISAGREES"),
                arguments("网页.jpg", latin("<html><script>alert(1)</script></html>"), "KIND"),
                arguments("图.svg", latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "KIND"),
                arguments("图.png", latin("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"), "KIND"),
                arguments("笔记.txt", latin("just words"), "KIND"),
                arguments("旧稿.doc", latin("{\\rtf1 words}"), "KIND"),
                arguments("脚本.pdf", latin("#!/bin/sh\nrm -rf /\n"), "KIND"),
                arguments("包.zip", zip(entries("a.txt", "a")), "KIND"),
                arguments("包.docx", zip(entries("a.txt", "a")), "KIND"),
                arguments("包.rar", latin("Rar!\u001a\u0007\u0001\u0000"), "KIND"),
                arguments("片.mp4", join(new byte[] {0, 0, 0, 24}, latin("ftypisom"), new byte[12]), "KIND"),
                arguments("稿.ppt", compound("PowerPoint Document"), "KIND"),
                arguments("装成图.png", pdf("a"), "DISAGREES"),
                arguments("装成表.xlsx", Samples.docx(), "DISAGREES"),
                arguments("装成新.docx", compound("WordDocument"), "DISAGREES"),
                arguments("宏.xlsm", Samples.xlsm(), "MACRO"),
                arguments("宏改名.xlsx", Samples.xlsm(), "MACRO"),
                arguments("宏.docx", docxWith("word/vbaProject.bin", latin("x")), "MACRO"),
                arguments("四代宏.xlsx", withMacroSheet(), "MACRO"),
                arguments("宏.doc", compound("WordDocument", "Macros", "VBA"), "MACRO"),
                arguments("宏.xls", compound("Workbook", "_VBA_PROJECT_CUR"), "MACRO"),
                arguments("里面有宏.docx", docxWith("word/embeddings/a.bin", compound("Workbook", "VBA")), "MACRO"),
                arguments("里面有宏表.docx", docxWith("word/embeddings/a.xlsx", Samples.xlsm()), "MACRO"),
                arguments("夹带程序.docx", docxWith("word/media/a.png", Samples.program()), "ATTACHED"),
                arguments("夹带附件.doc", compound("WordDocument", "\u0001Ole10Native"), "ATTACHED"),
                arguments("套压缩包.docx", docxWith("word/media/a.bin", zip(entries("a", "a"))), "ATTACHED"),
                arguments("套了又套.docx", nested(), "BOMB"),
                arguments("炸弹.docx", Samples.bomb(), "BOMB"),
                arguments("越界.docx", docxWith("../../etc/cron.d/a", latin("x")), "DAMAGED"),
                arguments("加密.xlsx", compound("EncryptedPackage", "EncryptionInfo"), "LOCKED"),
                arguments("断.jpg", cut(picture("jpg"), 40), "DAMAGED"),
                arguments("断.png", cut(picture("png"), 8), "DAMAGED"),
                arguments("断.gif", cut(picture("gif"), 1), "DAMAGED"),
                arguments("断.bmp", cut(picture("bmp"), 8), "DAMAGED"),
                arguments("断.webp", cut(Samples.webp(), 4), "DAMAGED"),
                arguments("断.heic", cut(Samples.heic(), 4), "DAMAGED"),
                arguments("断.pdf", cut(pdf("a"), 20), "DAMAGED"),
                arguments("断.docx", cut(Samples.docx(), 30), "DAMAGED"),
                arguments("断.doc", cut(compound("WordDocument"), 700), "DAMAGED"),
                arguments("无尽.doc", endless(), "DAMAGED"),
                arguments("网页在前.pdf", join(latin("<html><script>x</script>"), pdf("a")), "KIND"),
                arguments("网页在后.pdf", pdf("</x><script>alert(1)</script>"), "TWO_THINGS"),
                arguments("又是包.pdf", join(pdf("a"), zip(entries("a", "a"))), "TWO_THINGS"),
                arguments("又是包.jpg", join(picture("jpg"), zip(entries("a", "a"))), "TWO_THINGS"));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @MethodSource("good")
    void goodFilesAreTaken(String name, byte[] content, FileKind kind) {
        try (var upload = Upload.of(name, content)) {
            assertThat(upload.kind()).isEqualTo(kind);
            assertThat(upload.name()).isEqualTo(name);
            assertThat(upload.size()).isEqualTo(content.length);
        }
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @MethodSource("bad")
    void badFilesAreRefusedWithASentence(String name, byte[] content, String why) {
        assertThatThrownBy(() -> Upload.of(name, content).close())
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused).hasMessage("evidence.refused." + why);
                    assertThat(refused.sentences(messages(), Locale.ENGLISH))
                            .singleElement()
                            .asString()
                            .contains(name)
                            .doesNotContain("{");
                    assertThat(refused.sentences(messages(), Locale.CHINA))
                            .singleElement()
                            .asString()
                            .contains("“" + name + "”");
                });
    }

    @Test
    void moreThanFiftyMegabytesAreRefused() {
        var large = join(pdf("a"), new byte[(int) Upload.LIMIT]);
        assertThatThrownBy(() -> Upload.of("大.pdf", large).close())
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.sentences(messages(), Locale.CHINA))
                                .containsExactly("“大.pdf”有 50.1 MB，超过每个文件 50 MB 的上限：请压缩、降低扫描分辨率或拆成几个文件后再传"));
    }

    @Test
    void aNameWithoutEndingGetsTheOneOfItsContent() {
        try (var upload = Upload.of("image", picture("png"))) {
            assertThat(upload.name()).isEqualTo("image.png");
        }
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        var before = leftovers();
        Upload.of("a.pdf", pdf("a")).close();
        assertThatThrownBy(() -> Upload.of("a.pdf", latin("no"))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Upload.of("a.docx", nested())).isInstanceOf(FileRefused.class);
        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("evidence"))
                    .filter(Files::isRegularFile)
                    .count();
        }
    }

    private static byte[] withMacroSheet() {
        var entries = entries("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "xl/workbook.xml", "<w/>");
        entries.put("xl/macrosheets/sheet1.xml", latin("<m/>"));
        return zip(entries);
    }

    private static byte[] nested() {
        var content = Samples.docx();
        for (var depth = 0; depth < 4; depth++) {
            content = docxWith("word/embeddings/a.docx", content);
        }
        return content;
    }

    /** The sector of names follows itself. */
    private static byte[] endless() {
        var content = compound("WordDocument");
        content[512 + 4] = 1;
        content[512 + 5] = 0;
        content[512 + 6] = 0;
        content[512 + 7] = 0;
        return content;
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
