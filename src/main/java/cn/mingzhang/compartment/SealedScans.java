package cn.mingzhang.compartment;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.evidence.Scan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** 扫描件 in and out of the compartment, for every page that takes one: looked into in memory, handed out, never by way of a disk. */
@Component
public class SealedScans {
    private final Watermark watermark;
    private final MessageSource messages;

    SealedScans(Watermark watermark, MessageSource messages) {
        this.watermark = watermark;
        this.messages = messages;
    }

    /** The sentences that speak against it; none when it lies in the compartment. */
    public List<String> take(@Nullable MultipartFile scan, Locale locale, Consumer<Scan> storing) throws IOException {
        if (scan == null || scan.isEmpty()) {
            return List.of(messages.getMessage("clues.transfer.error.scan", null, locale));
        }
        try {
            var name = scan.getOriginalFilename();
            storing.accept(Scan.of(name == null ? "" : name, scan.getBytes()));
            return List.of();
        } catch (FileRefused refusal) {
            return refusal.sentences(messages, locale);
        }
    }

    /** What the form of a scan shows, at first and after it was refused. */
    public void form(String number, Officer officer, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("refused", List.of());
        model.addAttribute("limit", Scan.LIMIT / 1024 / 1024);
        model.addAttribute("watermark", watermark.of(officer));
    }

    public static void refuse(List<String> sentences, Model model, HttpServletResponse response) {
        model.addAttribute("refused", sentences);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    /** @param record where who has not said yet why he looks is asked for it */
    public static void handOut(Optional<SealedFiles.Opened> scan, String record, HttpServletResponse response)
            throws IOException {
        if (scan.isEmpty()) {
            response.sendRedirect(record);
            return;
        }
        var opened = scan.get();
        Handout.attached(response, opened.name(), opened.kind().mediaType());
        response.setContentLength(opened.content().length);
        response.getOutputStream().write(opened.content());
    }

    public static UUID id(String named) {
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException noId) {
            throw new NotVisible("file " + named);
        }
    }
}
