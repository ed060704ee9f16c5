package cn.mingzhang.binder;

import cn.mingzhang.evidence.FileCabinet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints a binder. Nothing of the hour, the machine or chance goes into it: the same contents are the same bytes. */
@Component
class BinderPress {
    private static final int REMEMBERED = 200;

    private final FileCabinet cabinet;
    private final BinderWords words;

    /** Catalogues by the contents that they follow from: whoever has printed the PDF gets its workbook without printing it again. */
    private final Map<String, List<Leaf>> catalogues = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Leaf>> eldest) {
            return size() > REMEMBERED;
        }
    };

    BinderPress(FileCabinet cabinet, BinderWords words) {
        this.cabinet = cabinet;
        this.words = words;
    }

    /** @param filed hears how many files are in it by now */
    void print(Contents contents, OutputStream out, IntConsumer filed) {
        printed(contents, out, filed);
    }

    List<Leaf> catalogue(Contents contents) {
        var known = remembered(contents);
        return known == null ? printed(contents, null, file -> {}) : known;
    }

    private @Nullable List<Leaf> remembered(Contents contents) {
        synchronized (catalogues) {
            return catalogues.get(contents.digest());
        }
    }

    private List<Leaf> printed(Contents contents, @Nullable OutputStream out, IntConsumer filed) {
        return words.inChinese(() -> {
            try {
                var catalogue = laid(contents, out, filed);
                synchronized (catalogues) {
                    catalogues.put(contents.digest(), catalogue);
                }
                return catalogue;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private List<Leaf> laid(Contents contents, @Nullable OutputStream out, IntConsumer filed) throws IOException {
        var kept = Files.createTempDirectory("binder");
        try (var volume = new Volume(contents, words)) {
            volume.facts();
            var number = 0;
            for (var file : contents.files()) {
                var copy = kept.resolve(file.id().toString());
                try (var in = cabinet.open(file)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                volume.file(file, copy);
                filed.accept(++number);
            }
            volume.history();
            volume.proof();
            if (out != null) {
                volume.save(out);
            }
            return volume.catalogue();
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
