package cn.mingzhang.accountability;

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

/** 处分决定 of a person held to account, scanned: in and out of the compartment, never by way of a disk. */
@Controller
@RequestMapping("/accountability/persons/{number}/files")
class DecisionController {
    private final AccountabilityDesk desk;
    private final AccountabilityWords words;
    private final Watermark watermark;
    private final MessageSource messages;

    DecisionController(
            AccountabilityDesk desk, AccountabilityWords words, Watermark watermark, MessageSource messages) {
        this.desk = desk;
        this.words = words;
        this.watermark = watermark;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        desk.seen(number, officer);
        desk.mustRegister(officer);
        return page(number, List.of(), officer, model);
    }

    @PostMapping
    String add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Officer officer,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        desk.seen(number, officer);
        desk.mustRegister(officer);
        List<String> refused;
        try {
            if (scan != null && !scan.isEmpty()) {
                var name = scan.getOriginalFilename();
                desk.file(number, Scan.of(name == null ? "" : name, scan.getBytes()), officer);
                return "redirect:/accountability/persons/" + number + "#scans";
            }
            refused = List.of(words.ofAny("clues.transfer.error.scan"));
        } catch (FileRefused refusal) {
            refused = refusal.sentences(messages, locale);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, refused, officer, model);
    }

    @GetMapping("/{id}")
    void download(@PathVariable String number, @PathVariable String id, Officer officer, HttpServletResponse response)
            throws IOException {
        var opened = desk.scan(number, uuid(id), officer);
        if (opened.isEmpty()) {
            response.sendRedirect("/accountability/persons/" + number);
            return;
        }
        var scan = opened.get();
        Handout.attached(response, scan.name(), scan.kind().mediaType());
        response.setContentLength(scan.content().length);
        response.getOutputStream().write(scan.content());
    }

    private String page(String number, List<String> refused, Officer officer, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("refused", refused);
        model.addAttribute("limit", Scan.LIMIT / 1024 / 1024);
        model.addAttribute("watermark", watermark.of(officer));
        return "accountability/person-file";
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotVisible("file " + id);
        }
    }
}
