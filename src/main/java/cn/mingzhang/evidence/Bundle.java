package cn.mingzhang.evidence;

import cn.mingzhang.calendar.OfficeClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 打包: several files as one zip, written as it is read. Its names are plain names, each once, short enough for any disk. */
final class Bundle {

    private static final int LONGEST_STEM = 200;

    private final FileCabinet cabinet;
    private final Set<String> taken = new HashSet<>();

    Bundle(FileCabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** Ends the zip only when all of it is in: one that breaks off must not look whole. */
    void write(List<StoredFile> files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (var file : files) {
            var entry = new ZipEntry(nameFor(file.name()));
            entry.setTimeLocal(LocalDateTime.ofInstant(file.happenedAt(), OfficeClock.ZONE));
            zip.putNextEntry(entry);
            try (var in = cabinet.open(file)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** "photo.jpg", then "photo (2).jpg": a disk that takes capitals for small letters keeps both. */
    String nameFor(String name) {
        var clean = FileName.clean(name);
        var ending = clean.substring(FileName.stem(clean).length());
        var stem = FileName.shortenToBytes(FileName.stem(clean), LONGEST_STEM);
        var candidate = stem + ending;
        for (var n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
            candidate = stem + " (" + n + ")" + ending;
        }
        return candidate;
    }
}
