package cn.mingzhang.clues;

import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.evidence.Scan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 扫描件 of a transfer: in and out of the compartment, never by way of a disk. */
@Controller
@RequestMapping("/clues/transfers/{number}/files")
class TransferFileController {
    private final TransferDesk desk;
    private final ClueWords words;
    private final Watermark watermark;
    private final MessageSource messages;

    TransferFileController(TransferDesk desk, ClueWords words, Watermark watermark, MessageSource messages) {
        this.desk = desk;
        this.words = words;
        this.watermark = watermark;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        TransferDesk.mayFile(desk.seen(number, officer), officer);
        return page(number, null, List.of(), officer, model);
    }

    @PostMapping
    String add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Officer officer,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TransferDesk.mayFile(desk.seen(number, officer), officer);
        var chosen = StepForm.constant(ScanSlot.class, slot);
        List<String> refused;
        try {
            if (chosen != null && scan != null) {
                var name = scan.getOriginalFilename();
                desk.file(number, chosen, Scan.of(name == null ? "" : name, scan.getBytes()), officer);
                return "redirect:/clues/transfers/" + number + "#scans";
            }
            refused = List.of(words.of(chosen == null ? "transfer.error.slot" : "transfer.error.scan"));
        } catch (FileRefused refusal) {
            refused = refusal.sentences(messages, locale);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, chosen, refused, officer, model);
    }

    @GetMapping("/{id}")
    void download(@PathVariable String number, @PathVariable String id, Officer officer, HttpServletResponse response)
            throws IOException {
        var scan = desk.scan(number, uuid(id), officer);
        if (scan.isEmpty()) {
            response.sendRedirect("/clues/transfers/" + number);
            return;
        }
        var opened = scan.get();
        Handout.attached(response, opened.name(), opened.kind().mediaType());
        response.setContentLength(opened.content().length);
        response.getOutputStream().write(opened.content());
    }

    private String page(String number, @Nullable ScanSlot slot, List<String> refused, Officer officer, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("slots", words.options("transfer.slot", ScanSlot.values()));
        model.addAttribute("slot", slot == null ? "" : slot.name());
        model.addAttribute("refused", refused);
        model.addAttribute("limit", Scan.LIMIT / 1024 / 1024);
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/transfer-file";
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotVisible("file " + id);
        }
    }
}
