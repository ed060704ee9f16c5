package cn.mingzhang.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Files as people have them on their desks. */
final class Papers {
    private Papers() {}

    static Path pdf(Path folder, String name) {
        var text =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        try {
            return Files.write(folder.resolve(name), text.getBytes(ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path picture(Path folder, String name) {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x33, 0x66, 0x99));
        pen.fillRect(8, 8, 48, 32);
        pen.dispose();
        var file = folder.resolve(name);
        try {
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
