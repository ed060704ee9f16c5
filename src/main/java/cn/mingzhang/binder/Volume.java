package cn.mingzhang.binder;

import cn.mingzhang.evidence.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jspecify.annotations.Nullable;

/** One binder while it is being printed, section by section in filing order; cover and catalogue come last and stand first. */
final class Volume implements AutoCloseable {
    private static final float SMALL = 9;
    private static final float TEXT = 10.5f;
    private static final float HEADING = 15;
    private static final int CATALOGUE_LINES = 20;
    private static final int OTHER_SECTIONS = 3;

    private final Contents contents;
    private final BinderWords words;
    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Rendered rendered = new Rendered(document);
    private final Typeface face;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Attachments attachments = new Attachments(document);
    /** Pages of cover and catalogue, known before they are printed. */
    private final int front;

    Volume(Contents contents, BinderWords words) throws IOException {
        this.contents = contents;
        this.words = words;
        this.face = new Typeface(document);
        var sections = OTHER_SECTIONS + contents.files().size();
        this.front = 1 + (sections + CATALOGUE_LINES - 1) / CATALOGUE_LINES;
    }

    void facts() {
        section("facts", contents.title(), sheets -> {
            for (var fact : contents.facts()) {
                sheets.text(fact.label(), SMALL).text(fact.value(), TEXT, 14).gap(3);
            }
            for (var signed : contents.signed()) {
                sheets.gap(10).text(signed.heading(), TEXT + 1);
                signed.lines().forEach(line -> sheets.text(line, SMALL, 14));
            }
        });
    }

    private void section(String section, String name, Consumer<Sheets> written) {
        var from = nextPage();
        try (var sheets = new Sheets(document, face)) {
            sheets.page().text(words.of("section." + section), HEADING).gap(8);
            written.accept(sheets);
        }
        add(words.of("section." + section), name, from, "", null, "", "");
    }

    /** Of the pages that are not printed yet, the first. */
    private int nextPage() {
        return front + document.getNumberOfPages() + 1;
    }

    private void add(
            String section, String name, int from, String kind, @Nullable Long size, String sha256, String told) {
        leaves.add(new Leaf(leaves.size() + 1, section, name, from, nextPage() - from, kind, size, sha256, told));
    }

    /** @param copy of its content; it stays there until the volume is saved */
    void file(StoredFile file, Path copy) throws IOException {
        var from = nextPage();
        var shown = rendered.add(copy, file.kind());
        var told = shown == Rendered.Shown.WHOLE ? "" : words.of("shown." + shown);
        if (!shown.hasPages()) {
            try (var sheets = new Sheets(document, face)) {
                sheets.page()
                        .text(words.of("section.file"), HEADING)
                        .gap(8)
                        .text(told, TEXT)
                        .gap(8)
                        .text(words.of("file.name", file.name()), TEXT)
                        .text(words.of("file.size", "" + file.size()), TEXT)
                        .text(words.of("file.digest", file.sha256()), SMALL)
                        .text(words.of("file.attached"), TEXT);
            }
        }
        if (!told.isEmpty()) {
            attachments.add(leaves.size() + 1, file, copy);
        }
        add(words.of("section.file"), file.name(), from, file.kind().name(), file.size(), file.sha256(), told);
    }

    void history() {
        section("history", words.of("count", contents.history().size()), sheets -> {
            for (var line : contents.history()) {
                sheets.text(line.when() + "  " + line.deed() + "  " + line.who(), SMALL);
                for (var change : line.changes()) {
                    var before = change.before() == null ? "" : change.before() + " → ";
                    sheets.text(
                            change.field() + "：" + before + (change.after() == null ? "" : change.after()), SMALL, 14);
                }
                if (!line.remark().isBlank()) {
                    sheets.text(line.remark(), SMALL, 14);
                }
            }
        });
    }

    void proof() {
        section("proof", words.of("count", contents.blocks().size()), sheets -> {
            sheets.text(words.of("proof.lead"), SMALL).gap(6);
            for (var block : contents.blocks()) {
                sheets.text(words.of("proof.block", "" + block.number(), "" + block.entry()), SMALL)
                        .text(words.of("proof.entry", block.entryDigest()), 7.5f, 14)
                        .text(words.of("proof.previous", block.previous()), 7.5f, 14)
                        .text(words.of("proof.digest", block.digest()), 7.5f, 14);
            }
        });
    }

    /** What is in it and where, before cover and catalogue are printed. */
    List<Leaf> catalogue() {
        return List.copyOf(leaves);
    }

    void save(OutputStream out) throws IOException {
        front();
        numbers();
        attachments.attach();
        document.getDocumentInformation().setTitle(contents.title());
        document.setDocumentId(seed());
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    /** Cover and catalogue, moved before everything else. */
    private void front() {
        var body = document.getNumberOfPages();
        try (var sheets = new Sheets(document, face)) {
            sheets.page()
                    .gap(150)
                    .centred(words.of("cover"), 26)
                    .gap(24)
                    .centred(contents.title(), 16)
                    .gap(12)
                    .centred(contents.subtitle(), TEXT)
                    .gap(40)
                    .centred(words.of("cover.asOf", contents.asOf().toString()), TEXT)
                    .centred(
                            words.of(
                                    "cover.pages",
                                    "" + (front + body),
                                    "" + contents.files().size()),
                            TEXT);
            for (var at = 0; at < leaves.size(); at++) {
                if (at % CATALOGUE_LINES == 0) {
                    sheets.page().text(words.of("catalogue"), HEADING).gap(8);
                }
                var leaf = leaves.get(at);
                var name = leaf.section() + "  "
                        + (leaf.name().length() <= 60
                                ? leaf.name()
                                : leaf.name().substring(0, 59) + "…");
                sheets.row("" + leaf.ordinal(), name + (leaf.told().isEmpty() ? "" : "  *"), "" + leaf.page(), SMALL);
            }
        }
        if (document.getNumberOfPages() - body != front) {
            throw new IllegalStateException("front matter of " + (document.getNumberOfPages() - body) + " pages");
        }
        var pages = document.getPages();
        for (var at = 0; at < front; at++) {
            var moved = pages.get(body + at);
            pages.remove(body + at);
            pages.insertBefore(moved, pages.get(at));
        }
    }

    /** The page's number at its foot, over whatever page it is. */
    private void numbers() throws IOException {
        var number = 0;
        for (var page : document.getPages()) {
            number++;
            if (number == 1) {
                continue;
            }
            var text = "" + number;
            var box = page.getCropBox();
            try (var out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                out.beginText();
                out.setFont(face.font(), SMALL);
                out.newLineAtOffset(
                        box.getLowerLeftX() + box.getWidth() - 40 - face.width(text, SMALL), box.getLowerLeftY() + 22);
                out.showText(text);
                out.endText();
            }
        }
    }

    /** The file's identifier follows from what is in it. */
    private long seed() {
        var crc = new CRC32();
        crc.update((contents.title() + contents.number() + contents.asOf()).getBytes(StandardCharsets.UTF_8));
        contents.files().forEach(file -> crc.update(file.sha256().getBytes(StandardCharsets.UTF_8)));
        contents.blocks().forEach(block -> crc.update(block.digest().getBytes(StandardCharsets.UTF_8)));
        return crc.getValue();
    }

    @Override
    public void close() throws IOException {
        rendered.close();
        document.close();
    }
}
