package cn.mingzhang.binder;

import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.stereotype.Component;

/** Prints a binder. Nothing of the hour, the machine or chance goes into it: the same contents are the same bytes. */
@Component
class BinderPress {
    private static final float SMALL = 9;
    private static final float TEXT = 10.5f;
    private static final float HEADING = 15;
    private static final int CATALOGUE_LINES = 20;

    private final FileCabinet cabinet;
    private final BinderWords words;

    BinderPress(FileCabinet cabinet, BinderWords words) {
        this.cabinet = cabinet;
        this.words = words;
    }

    /** Writes the PDF where there is somewhere to write it to. @return its catalogue */
    List<Leaf> print(Contents contents, OutputStream out) throws IOException {
        return words.inChinese(() -> {
            try {
                return printed(contents, out);
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }

    private List<Leaf> printed(Contents contents, OutputStream out) throws IOException {
        var kept = Files.createTempDirectory("binder");
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                var rendered = new Rendered(document)) {
            var face = new Typeface(document);
            var leaves = new ArrayList<Leaf>();
            var attached = new LinkedHashMap<String, PDComplexFileSpecification>();
            var sections = 3 + contents.files().size();
            var front = 1 + (sections + CATALOGUE_LINES - 1) / CATALOGUE_LINES;
            try (var sheets = new Sheets(document, face)) {
                begin(sheets, leaves, document, front, "facts", contents.title());
                for (var fact : contents.facts()) {
                    sheets.text(fact.label(), SMALL)
                            .text(fact.value(), TEXT, 14)
                            .gap(3);
                }
                for (var signed : contents.signed()) {
                    sheets.gap(10).text(signed.heading(), TEXT + 1);
                    signed.lines().forEach(line -> sheets.text(line, SMALL, 14));
                }
                end(leaves, document, front);
            }
            for (var file : contents.files()) {
                file(file, kept, document, rendered, face, leaves, attached, front);
            }
            history(contents, document, face, leaves, front);
            proof(contents, document, face, leaves, front);
            front(contents, document, face, leaves, front);
            numbers(document, face);
            attach(document, attached);
            document.getDocumentInformation().setTitle(contents.title());
            document.setDocumentId(seed(contents));
            document.save(out, CompressParameters.NO_COMPRESSION);
            return leaves;
        } finally {
            try (var files = Files.list(kept)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(kept);
        }
    }

    private void begin(Sheets sheets, List<Leaf> leaves, PDDocument document, int front, String section, String name) {
        leaves.add(new Leaf(
                leaves.size() + 1,
                words.of("section." + section),
                name,
                front + document.getNumberOfPages() + 1,
                0,
                "",
                null,
                "",
                ""));
        sheets.page().text(words.of("section." + section), HEADING).gap(8);
    }

    private static void end(List<Leaf> leaves, PDDocument document, int front) {
        var last = leaves.remove(leaves.size() - 1);
        leaves.add(new Leaf(
                last.ordinal(),
                last.section(),
                last.name(),
                last.page(),
                front + document.getNumberOfPages() + 1 - last.page(),
                last.kind(),
                last.size(),
                last.sha256(),
                last.told()));
    }

    private void file(
            StoredFile file,
            Path kept,
            PDDocument document,
            Rendered rendered,
            Typeface face,
            List<Leaf> leaves,
            Map<String, PDComplexFileSpecification> attached,
            int front)
            throws IOException {
        var copy = kept.resolve(file.id().toString());
        try (var in = cabinet.open(file)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        var from = front + document.getNumberOfPages() + 1;
        var why = rendered.add(copy, file.kind());
        if (why.isPresent()) {
            try (var sheets = new Sheets(document, face)) {
                sheets.page()
                        .text(words.of("section.file"), HEADING)
                        .gap(8)
                        .text(words.of("not." + why.get()), TEXT)
                        .gap(8)
                        .text(words.of("file.name", file.name()), TEXT)
                        .text(words.of("file.size", "" + file.size()), TEXT)
                        .text(words.of("file.digest", file.sha256()), SMALL)
                        .text(words.of("file.attached"), TEXT);
            }
            attached.put(String.format("%04d ", leaves.size() + 1) + file.name(), embedded(document, file, copy));
        }
        leaves.add(new Leaf(
                leaves.size() + 1,
                words.of("section.file"),
                file.name(),
                from,
                front + document.getNumberOfPages() + 1 - from,
                file.kind().name(),
                file.size(),
                file.sha256(),
                why.map(one -> words.of("not." + one)).orElse("")));
    }

    private static PDComplexFileSpecification embedded(PDDocument document, StoredFile file, Path copy)
            throws IOException {
        try (var in = Files.newInputStream(copy)) {
            var embedded = new PDEmbeddedFile(document, in);
            embedded.setSize((int) file.size());
            embedded.setSubtype(file.kind().mediaType());
            var specification = new PDComplexFileSpecification();
            specification.setFile(file.name());
            specification.setFileUnicode(file.name());
            specification.setEmbeddedFile(embedded);
            return specification;
        }
    }

    private static void attach(PDDocument document, Map<String, PDComplexFileSpecification> attached) {
        if (!attached.isEmpty()) {
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(attached);
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }
    }

    private void history(Contents contents, PDDocument document, Typeface face, List<Leaf> leaves, int front) {
        try (var sheets = new Sheets(document, face)) {
            begin(
                    sheets,
                    leaves,
                    document,
                    front,
                    "history",
                    words.of("count", contents.history().size()));
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
            end(leaves, document, front);
        }
    }

    private void proof(Contents contents, PDDocument document, Typeface face, List<Leaf> leaves, int front) {
        try (var sheets = new Sheets(document, face)) {
            begin(
                    sheets,
                    leaves,
                    document,
                    front,
                    "proof",
                    words.of("count", contents.blocks().size()));
            sheets.text(words.of("proof.lead"), SMALL).gap(6);
            for (var block : contents.blocks()) {
                sheets.text(words.of("proof.block", "" + block.number(), "" + block.entry()), SMALL)
                        .text(words.of("proof.entry", block.entryDigest()), 7.5f, 14)
                        .text(words.of("proof.previous", block.previous()), 7.5f, 14)
                        .text(words.of("proof.digest", block.digest()), 7.5f, 14);
            }
            end(leaves, document, front);
        }
    }

    /** Cover and catalogue, moved before everything else. */
    private void front(Contents contents, PDDocument document, Typeface face, List<Leaf> leaves, int front) {
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
    private static void numbers(PDDocument document, Typeface face) throws IOException {
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
    private static long seed(Contents contents) {
        var crc = new CRC32();
        crc.update((contents.title() + contents.number() + contents.asOf()).getBytes(StandardCharsets.UTF_8));
        contents.files().forEach(file -> crc.update(file.sha256().getBytes(StandardCharsets.UTF_8)));
        contents.blocks().forEach(block -> crc.update(block.digest().getBytes(StandardCharsets.UTF_8)));
        return crc.getValue();
    }
}
