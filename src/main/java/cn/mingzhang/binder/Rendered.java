package cn.mingzhang.binder;

import cn.mingzhang.evidence.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** A file as pages of the binder: whole, or less than whole and why. */
final class Rendered implements AutoCloseable {
    private static final int MOST_PIXELS = 8_000_000;
    private static final float FOOT = 40;

    /** What its pages lack beside the file itself; each constant is the end of a message key. Only of WHOLE is the original not attached. */
    enum Shown {
        WHOLE,
        /** A picture at a fraction of its pixels, or the first of several. */
        REDUCED,
        /** Without its links, remarks, stamps and filled-in fields. */
        BARE,
        KIND,
        LOCKED,
        BROKEN;

        boolean hasPages() {
            return this == WHOLE || this == REDUCED || this == BARE;
        }
    }

    private final PDDocument document;
    private final List<PDDocument> open = new ArrayList<>();

    Rendered(PDDocument document) {
        this.document = document;
    }

    Shown add(Path file, FileKind kind) {
        var before = document.getNumberOfPages();
        try {
            return switch (kind) {
                case PDF -> pdf(file);
                case JPEG -> photo(file);
                case PNG, GIF, BMP -> picture(file);
                default -> Shown.KIND;
            };
        } catch (InvalidPasswordException locked) {
            return undone(before, Shown.LOCKED);
        } catch (IOException | RuntimeException broken) {
            return undone(before, Shown.BROKEN);
        }
    }

    private Shown undone(int before, Shown why) {
        while (document.getNumberOfPages() > before) {
            document.removePage(document.getNumberOfPages() - 1);
        }
        return why;
    }

    private Shown pdf(Path file) throws IOException {
        var source = Loader.loadPDF(file.toFile());
        open.add(source);
        if (source.getNumberOfPages() == 0) {
            throw new IOException("no page");
        }
        var shown = Shown.WHOLE;
        for (var page : source.getPages()) {
            shown = losesNothing(page) ? shown : Shown.BARE;
            var copy = document.importPage(page);
            copy.setResources(page.getResources());
            copy.setMediaBox(page.getMediaBox());
            copy.setCropBox(page.getCropBox());
            copy.setRotation(page.getRotation());
            // Links and forms of the other document lead nowhere in this one.
            copy.getCOSObject().removeItem(COSName.ANNOTS);
            copy.getCOSObject().removeItem(COSName.AA);
        }
        return shown;
    }

    /** Links lead nowhere in a binder; everything else that lies on a page is missed. */
    private static boolean losesNothing(PDPage page) {
        try {
            return page.getAnnotations().stream().allMatch(PDAnnotationLink.class::isInstance);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Its bytes as they are, turned as the camera says. */
    private Shown photo(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        draw(JPEGFactory.createFromByteArray(document, bytes), Turn.of(bytes));
        return Shown.WHOLE;
    }

    /** A large one is read at a fraction of its size, of several the first. */
    private Shown picture(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                var every = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS)));
                var asked = reader.getDefaultReadParam();
                asked.setSourceSubsampling(every, every, 0, 0);
                draw(LosslessFactory.createFromImage(document, reader.read(0, asked)), Turn.NONE);
                return every > 1 || reader.getNumImages(true) > 1 ? Shown.REDUCED : Shown.WHOLE;
            } finally {
                reader.dispose();
            }
        }
    }

    private void draw(PDImageXObject image, Turn turn) throws IOException {
        var page = new PDPage(Sheets.SIZE);
        document.addPage(page);
        var across = turn.swaps() ? image.getHeight() : image.getWidth();
        var up = turn.swaps() ? image.getWidth() : image.getHeight();
        var width = Sheets.SIZE.getWidth() - Sheets.MARGIN;
        var height = Sheets.SIZE.getHeight() - Sheets.MARGIN - FOOT;
        var by = Math.min(1f, Math.min(width / across, height / up));
        var x = (Sheets.SIZE.getWidth() - across * by) / 2;
        var y = FOOT + (Sheets.SIZE.getHeight() - FOOT - up * by) / 2;
        try (var out = new PDPageContentStream(document, page)) {
            out.drawImage(image, turn.placed(x, y, across * by, up * by));
        }
    }

    @Override
    public void close() {
        for (var source : open) {
            org.apache.pdfbox.io.IOUtils.closeQuietly(source);
        }
    }
}
