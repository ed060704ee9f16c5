package cn.mingzhang.evidence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Several files of one form: all are taken or none. Meant for a try-with-resources around the deed that stores them.
 *
 * <pre>{@code
 * try (var uploads = Uploads.of(form.files())) {
 *     ledger.fileEvidence(number, version, uploads, officer);
 * } catch (FileRefused refused) {
 *     refused.rejectIn(errors, "files");
 * }
 * }</pre>
 */
public final class Uploads implements AutoCloseable, Iterable<Upload> {

    /** At once; the 200 MB of one request come first for large ones. */
    public static final int MOST = 20;

    private final List<Upload> uploads;

    private Uploads(List<Upload> uploads) {
        this.uploads = uploads;
    }

    /** @throws FileRefused with one sentence for each file that is not taken */
    public static Uploads of(@Nullable List<MultipartFile> files) {
        var chosen = chosen(files);
        if (chosen.size() > MOST) {
            throw new FileRefused("evidence.refused.TOO_MANY", chosen.size(), MOST);
        }
        var taken = new Uploads(new ArrayList<>());
        var refused = new ArrayList<FileRefused>();
        try {
            for (var file : chosen) {
                try {
                    taken.uploads.add(Upload.of(file));
                } catch (FileRefused refusal) {
                    refused.add(refusal);
                }
            }
            if (!refused.isEmpty()) {
                throw FileRefused.all(refused);
            }
            return taken;
        } catch (RuntimeException notAll) {
            taken.close();
            throw notAll;
        }
    }

    /** For replays and tests. */
    public static Uploads of(Upload... uploads) {
        return new Uploads(List.of(uploads));
    }

    /** A browser sends one nameless empty part when no file was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !isNothing(file)).toList();
    }

    private static boolean isNothing(MultipartFile file) {
        var name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }

    public boolean isEmpty() {
        return uploads.isEmpty();
    }

    public int size() {
        return uploads.size();
    }

    @Override
    public Iterator<Upload> iterator() {
        return uploads.iterator();
    }

    @Override
    public void close() {
        uploads.forEach(Upload::close);
    }
}
