package cn.mingzhang.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("来意不善的工作簿：几秒之内说一句话，不读进来")
class HostileWorkbooksTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    private Path folder;

    /** What makes it hostile. */
    interface Making {
        void into(ZipOutputStream zip) throws IOException;
    }

    record Hostile(String what, String name, String reason, Making making) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                zip(
                        "a sheet of 450 megabytes of spaces",
                        "bomb",
                        zip -> sheet(zip, out -> {
                            for (int n = 0; n < 450; n++) {
                                out.write(blanks());
                            }
                        })),
                zip("shared strings of 450 megabytes", "bomb", zip -> {
                    sheet(zip, out -> cell(out));
                    part(zip, "xl/sharedStrings.xml", out -> {
                        out.write(utf8("<sst xmlns=\"" + MAIN + "\">"));
                        for (int n = 0; n < 450; n++) {
                            out.write(blanks());
                        }
                    });
                }),
                zip("a million shared strings", "strings", zip -> {
                    sheet(zip, out -> cell(out));
                    part(zip, "xl/sharedStrings.xml", out -> {
                        out.write(utf8("<sst xmlns=\"" + MAIN + "\">"));
                        var random = new java.util.Random(1);
                        for (int n = 0; n < 1_000_000; n++) {
                            out.write(utf8("<si><t>" + Long.toHexString(random.nextLong()) + "</t></si>"));
                        }
                        out.write(utf8("</sst>"));
                    });
                }),
                zip(
                        "a million rows",
                        "rows",
                        zip -> sheet(zip, out -> {
                            var random = new java.util.Random(1);
                            for (int n = 1; n <= 1_000_000; n++) {
                                out.write(utf8("<row r=\"" + n + "\"><c r=\"A" + n + "\"><v>" + random.nextInt()
                                        + "</v></c></row>"));
                            }
                        })),
                zip(
                        "sixteen thousand columns",
                        "columns",
                        zip -> sheet(zip, out -> {
                            out.write(utf8("<row r=\"1\">"));
                            for (int n = 0; n < 16_384; n++) {
                                out.write(utf8("<c r=\"" + Cells.column(n) + "1\"><v>" + n + "</v></c>"));
                            }
                            out.write(utf8("</row>"));
                        })),
                zip(
                        "a cell of ten megabytes",
                        "long",
                        zip -> sheet(zip, out -> {
                            var random = new java.util.Random(1);
                            out.write(utf8("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
                            for (int n = 0; n < 1_000_000; n++) {
                                out.write(utf8(Integer.toHexString(random.nextInt())));
                            }
                            out.write(utf8("</t></is></c></row>"));
                        })),
                zip(
                        "an external entity",
                        "entities",
                        zip -> xml(zip, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
                zip("a billion laughs", "entities", zip -> xml(zip, laughs())),
                zip(
                        "a document type from elsewhere",
                        "entities",
                        zip -> xml(zip, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")),
                zip("macros inside", "macros", zip -> with(zip, "xl/vbaProject.bin")),
                zip("a macro sheet", "macros", zip -> with(zip, "xl/macrosheets/sheet1.xml")),
                zip("a control that runs", "macros", zip -> with(zip, "xl/activeX/activeX1.xml")),
                zip("a link to another file", "external", zip -> with(zip, "xl/externalLinks/externalLink1.xml")),
                zip("an embedded object", "external", zip -> with(zip, "xl/embeddings/oleObject1.bin")),
                zip("a connection to a database", "external", zip -> with(zip, "xl/connections.xml")),
                zip("a part that leads out", "duplicate", zip -> with(zip, "xl/../../evil.xml")),
                zip("the same part twice, in other letters", "duplicate", zip -> with(zip, "XL/Workbook.xml")),
                zip("ten thousand parts", "parts", zip -> {
                    for (int n = 0; n < 10_000; n++) {
                        with(zip, "xl/media/" + n);
                    }
                }),
                new Hostile("named for macros", "x.xlsm", "macros", zip -> sheet(zip, out -> cell(out))),
                zip(
                        "elements a hundred thousand deep",
                        "damaged",
                        zip -> sheet(zip, out -> {
                            for (int n = 0; n < 100_000; n++) {
                                out.write(utf8("<x>"));
                            }
                        })),
                zip("no workbook at all", "type", zip -> {
                    zip.putNextEntry(new ZipEntry("word/document.xml"));
                    zip.closeEntry();
                }),
                zip(
                        "a string that is not there",
                        "damaged",
                        zip -> sheet(
                                zip, out -> out.write(utf8("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")))));
    }

    private static Hostile zip(String what, String reason, Making making) {
        return new Hostile(what, "x.xlsx", reason, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedWithinSeconds(Hostile hostile) throws IOException {
        var file = folder.resolve("hostile");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            hostile.making().into(zip);
        }
        refused(file, hostile.name(), hostile.reason());
    }

    private static void refused(Path file, String name, String reason) throws IOException {
        var large = Files.size(file) > 100_000;
        if (large) {
            // A full collection takes seconds beside other tests' applications: only where there is something to weigh.
            System.gc();
        }
        var heap = new Heap();
        long begun = System.nanoTime();
        assertThatThrownBy(() -> readWhole(file, name))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class,
                        refusal -> assertThat(refusal.getCodes()).containsExactly("sheets.refused." + reason));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(millis).as("ms").isLessThan(5_000);
        if (large) {
            assertThat(heap.grown()).as("MB").isLessThan(200);
        }
        System.out.printf("[hostile] %-10s %5d ms %4d MB%n", reason, millis, heap.grown());
    }

    private static void readWhole(Path file, String name) {
        try (var book = Workbooks.open(file, name)) {
            Workbooks.readUnmerged(book, 0, (row, cells) -> true);
        }
    }

    static Stream<Map.Entry<String, byte[]>> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("empty.xlsx:empty", new byte[0]);
        files.put("page.xlsx:type", utf8("<html>"));
        files.put("program.xls:type", new byte[] {'M', 'Z', 0, 1});
        files.put("broken.xlsx:damaged", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        files.put("broken.xls:damaged", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        files.put("binary.csv:type", new byte[] {1, 0, 2});
        files.put("encrypted.xlsx:encrypted", ole("EncryptedPackage"));
        files.put("macros.xls:macros", ole("_VBA_PROJECT_CUR"));
        files.put("word.xls:type", ole("WordDocument"));
        return files.entrySet().stream();
    }

    private static byte[] ole(String entry) throws IOException {
        try (var ole = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNotWhatItIsCalled(Map.Entry<String, byte[]> file) throws IOException {
        var parts = file.getKey().split(":");
        var path = Files.write(folder.resolve("file"), file.getValue());
        refused(path, parts[0], parts[1]);
    }

    /** The most that lived at once, in MB over what lived before. */
    private static final class Heap {
        private final long before = used();

        long grown() {
            return Math.max(0, used() - before) >> 20;
        }

        private static long used() {
            return Arrays.stream(new long[] {
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory()
                    })
                    .sum();
        }
    }

    private static String laughs() {
        var type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int n = 1; n < 10; n++) {
            type.append("<!ENTITY a")
                    .append(n)
                    .append(" \"")
                    .append(("&a" + (n - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type + "]>";
    }

    private static void xml(ZipOutputStream zip, String type) throws IOException {
        frame(zip);
        part(
                zip,
                "xl/worksheets/sheet1.xml",
                out -> out.write(
                        utf8(
                                type + "<worksheet xmlns=\"" + MAIN
                                        + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;&a9;</t></is></c></row></sheetData></worksheet>")));
    }

    private static void with(ZipOutputStream zip, String name) throws IOException {
        if (!name.startsWith("xl/media") || name.equals("xl/media/0")) {
            sheet(zip, out -> cell(out));
        }
        part(zip, name, out -> out.write(1));
    }

    private static void cell(OutputStream out) throws IOException {
        out.write(utf8("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"));
    }

    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void sheet(ZipOutputStream zip, Content rows) throws IOException {
        frame(zip);
        part(zip, "xl/worksheets/sheet1.xml", out -> {
            out.write(utf8("<worksheet xmlns=\"" + MAIN + "\"><sheetData>"));
            rows.to(out);
            out.write(utf8("</sheetData></worksheet>"));
        });
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        part(zip, "[Content_Types].xml", out -> out.write(utf8("<Types/>")));
        part(
                zip,
                "xl/workbook.xml",
                out -> out.write(
                        utf8("<workbook xmlns:r=\"r\"><sheets><sheet name=\"一\" r:id=\"s1\"/></sheets></workbook>")));
        part(
                zip,
                "xl/_rels/workbook.xml.rels",
                out -> out.write(utf8(
                        "<Relationships><Relationship Id=\"s1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")));
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var out = new java.io.BufferedOutputStream(zip, 1 << 16);
        content.to(out);
        out.flush();
        zip.closeEntry();
    }

    private static byte[] blanks() {
        var blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
