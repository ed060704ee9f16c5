package cn.mingzhang.binder;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Pages of text, written from top to bottom; a new page begins where the last is full. */
final class Sheets implements AutoCloseable {
    static final float MARGIN = 56;
    static final PDRectangle SIZE = PDRectangle.A4;
    private static final float LEADING = 1.55f;
    private static final float BOTTOM = 64;

    private final PDDocument document;
    private final Typeface face;
    private @Nullable PDPageContentStream out;
    private float y;

    Sheets(PDDocument document, Typeface face) {
        this.document = document;
        this.face = face;
    }

    /** The next line stands on a page of its own. */
    Sheets page() {
        close();
        try {
            var page = new PDPage(SIZE);
            document.addPage(page);
            out = new PDPageContentStream(document, page);
            y = SIZE.getHeight() - MARGIN;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Sheets gap(float points) {
        y -= points;
        return this;
    }

    Sheets text(String text, float size) {
        return text(text, size, 0);
    }

    Sheets text(String text, float size, float indent) {
        for (var line : face.wrapped(text, size, SIZE.getWidth() - 2 * MARGIN - indent)) {
            line(line, size, MARGIN + indent);
        }
        return this;
    }

    Sheets centred(String text, float size) {
        for (var line : face.wrapped(text, size, SIZE.getWidth() - 2 * MARGIN)) {
            line(line, size, (SIZE.getWidth() - face.width(line, size)) / 2);
        }
        return this;
    }

    /** Something before, something of two lines at most, something at the right edge. */
    Sheets row(String before, String text, String after, float size) {
        var left = 36f;
        var right = 70f;
        var lines = face.wrapped(text, size, SIZE.getWidth() - 2 * MARGIN - left - right);
        for (var at = 0; at < Math.min(2, lines.size()); at++) {
            room(size);
            if (at == 0) {
                at(before, size, MARGIN);
                var printable = face.printable(after);
                at(printable, size, SIZE.getWidth() - MARGIN - face.width(printable, size));
            }
            at(lines.get(at), size, MARGIN + left);
            y -= size * LEADING;
        }
        return this;
    }

    private void line(String line, float size, float x) {
        room(size);
        at(line, size, x);
        y -= size * LEADING;
    }

    private void room(float size) {
        if (out == null || y - size < BOTTOM) {
            page();
        }
    }

    private void at(String text, float size, float x) {
        if (text.isEmpty() || out == null) {
            return;
        }
        try {
            out.beginText();
            out.setFont(face.font(), size);
            out.newLineAtOffset(x, y - size);
            out.showText(text);
            out.endText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
                out = null;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
