package cn.mingzhang.journeys;

import cn.mingzhang.evidence.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as people have them on their desks. */
final class Papers {
    private Papers() {}

    static Path pdf(Path folder, String name) {
        return write(folder.resolve(name), Samples.pdf("paper"));
    }

    static Path picture(Path folder, String name) {
        return write(folder.resolve(name), Samples.picture("png"));
    }

    private static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
