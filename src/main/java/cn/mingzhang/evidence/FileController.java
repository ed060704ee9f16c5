package cn.mingzhang.evidence;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives files out, each asked of its record first. Files are added where their record is kept: its rules apply to them. */
@Controller
@RequestMapping("/files")
class FileController {

    private final FileCabinet cabinet;
    private final EvidenceHolders holders;

    FileController(FileCabinet cabinet, EvidenceHolders holders) {
        this.cabinet = cabinet;
        this.holders = holders;
    }

    @GetMapping("/{id}")
    void download(@PathVariable String id, Officer officer, HttpServletResponse response) throws IOException {
        var file = visible(id, officer);
        Handout.attached(response, file.name(), file.kind().mediaType());
        send(file, response);
    }

    @GetMapping("/{id}/preview")
    String preview(@PathVariable String id, Officer officer, Model model) {
        model.addAttribute("file", FileRow.of(previewed(id, officer)));
        return "evidence/preview";
    }

    /** What the preview page shows: pictures and PDF, within a sandbox. */
    @GetMapping("/{id}/content")
    void content(@PathVariable String id, Officer officer, HttpServletResponse response) throws IOException {
        var file = previewed(id, officer);
        Handout.shown(response, file.name(), file.kind().mediaType());
        send(file, response);
    }

    /** The current files of a record that this officer may see. */
    @GetMapping("/{kind}/{holderId}.zip")
    void all(@PathVariable String kind, @PathVariable String holderId, Officer officer, HttpServletResponse response)
            throws IOException {
        var holder = holders.visible(kind, number(holderId), officer);
        var files = cabinet.list(holder).stream()
                .filter(file -> holders.shows(holder, file, officer))
                .toList();
        if (files.isEmpty()) {
            throw new NotVisible("no files of " + holder);
        }
        Handout.attached(response, FileName.clean(holder.subject().number() + ".zip"), "application/zip");
        new Bundle(cabinet).write(files, response.getOutputStream());
    }

    private StoredFile visible(String id, Officer officer) {
        try {
            return holders.visible(cabinet.find(UUID.fromString(id)), officer);
        } catch (IllegalArgumentException noId) {
            throw new NotVisible("file " + id);
        }
    }

    private StoredFile previewed(String id, Officer officer) {
        var file = visible(id, officer);
        if (!file.kind().isPreviewed()) {
            throw new NotVisible("no preview of " + file.kind());
        }
        return file;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw new NotVisible("record " + id);
        }
    }

    private void send(StoredFile file, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(file.size());
        try (var in = cabinet.open(file)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
