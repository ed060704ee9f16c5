package cn.mingzhang.reporting;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Scan;
import cn.mingzhang.reporting.Written.Attached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, looked into and cleaned in memory. */
final class Attachments {
    static final int MOST = 5;
    static final String LIMIT = "20 MB";

    private Attachments() {}

    /** @throws FileRefused with the sentence that says why one is not taken */
    static List<Attached> of(@Nullable List<MultipartFile> sent) {
        var files = sent == null
                ? List.<MultipartFile>of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .filter(file -> !file.isEmpty() || !"".equals(file.getOriginalFilename()))
                        .toList();
        if (files.size() > MOST) {
            throw new FileRefused("report.error.files", MOST);
        }
        return files.stream().map(Attachments::attached).toList();
    }

    private static Attached attached(MultipartFile file) {
        try {
            var name = file.getOriginalFilename();
            var scan = Scan.of(name == null ? "" : name, file.getBytes());
            return new Attached(scan.name(), scan.kind(), CleanPicture.of(scan));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
