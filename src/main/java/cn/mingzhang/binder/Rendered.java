package cn.mingzhang.binder;

import cn.mingzhang.evidence.FileKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A file as pages of the binder. What cannot be shown so says why, as the end of a message key. */
final class Rendered implements AutoCloseable {
    private static final int MOST_PIXELS = 8_000_000;
    private static final float FOOT = 40;

    private final PDDocument document;
    private final List<PDDocument> open = new ArrayList<>();

    Rendered(PDDocument document) {
        this.document = document;
    }

    /** @return why it is not shown; empty where it is */
    Optional<String> add(Path file, FileKind kind) {
        var before = document.getNumberOfPages();
        try {
            switch (kind) {
                case PDF -> pdf(file);
                case JPEG, PNG, GIF, BMP -> picture(file, kind);
                default -> {
                    return Optional.of("kind");
                }
            }
            return Optional.empty();
        } catch (InvalidPasswordException locked) {
            return undone(before, "locked");
        } catch (IOException | RuntimeException broken) {
            return undone(before, "broken");
        }
    }

    private Optional<String> undone(int before, String why) {
        while (document.getNumberOfPages() > before) {
            document.removePage(document.getNumberOfPages() - 1);
        }
        return Optional.of(why);
    }

    private void pdf(Path file) throws IOException {
        var source = Loader.loadPDF(file.toFile());
        open.add(source);
        if (source.getNumberOfPages() == 0) {
            throw new IOException("no page");
        }
        for (var page : source.getPages()) {
            var copy = document.importPage(page);
            copy.setResources(page.getResources());
            copy.setMediaBox(page.getMediaBox());
            copy.setCropBox(page.getCropBox());
            copy.setRotation(page.getRotation());
            // Links and forms of the other document lead nowhere in this one.
            copy.getCOSObject().removeItem(COSName.ANNOTS);
            copy.getCOSObject().removeItem(COSName.AA);
        }
    }

    private void picture(Path file, FileKind kind) throws IOException {
        var image = kind == FileKind.JPEG
                ? JPEGFactory.createFromByteArray(document, Files.readAllBytes(file))
                : decoded(file);
        var page = new PDPage(Sheets.SIZE);
        document.addPage(page);
        var width = Sheets.SIZE.getWidth() - Sheets.MARGIN;
        var height = Sheets.SIZE.getHeight() - Sheets.MARGIN - FOOT;
        var by = Math.min(1f, Math.min(width / image.getWidth(), height / image.getHeight()));
        try (var out = new PDPageContentStream(document, page)) {
            out.drawImage(
                    image,
                    (Sheets.SIZE.getWidth() - image.getWidth() * by) / 2,
                    FOOT + (Sheets.SIZE.getHeight() - FOOT - image.getHeight() * by) / 2,
                    image.getWidth() * by,
                    image.getHeight() * by);
        }
    }

    /** A large one is read at a fraction of its size. */
    private PDImageXObject decoded(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                var every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
                var asked = reader.getDefaultReadParam();
                asked.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
                BufferedImage image = reader.read(0, asked);
                return LosslessFactory.createFromImage(document, image);
            } finally {
                reader.dispose();
            }
        }
    }

    @Override
    public void close() {
        for (var source : open) {
            org.apache.pdfbox.io.IOUtils.closeQuietly(source);
        }
    }
}
