package cn.mingzhang.binder;

import cn.mingzhang.evidence.FileCabinet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints a binder. Nothing of the hour, the machine or chance goes into it: the same contents are the same bytes. */
@Component
class BinderPress {
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
        try (var volume = new Volume(contents, words)) {
            volume.facts();
            for (var file : contents.files()) {
                var copy = kept.resolve(file.id().toString());
                try (var in = cabinet.open(file)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                volume.file(file, copy);
            }
            volume.history();
            volume.proof();
            return volume.save(out);
        } finally {
            try (var files = Files.list(kept)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(kept);
        }
    }
}
