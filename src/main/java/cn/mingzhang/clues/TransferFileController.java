package cn.mingzhang.clues;

import cn.mingzhang.compartment.SealedScans;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 扫描件 of a transfer: which of its papers it is, and the scan. */
@Controller
@RequestMapping("/clues/transfers/{number}/files")
class TransferFileController {
    private final TransferDesk desk;
    private final ClueWords words;
    private final SealedScans scans;

    TransferFileController(TransferDesk desk, ClueWords words, SealedScans scans) {
        this.desk = desk;
        this.words = words;
        this.scans = scans;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        TransferDesk.mayFile(desk.seen(number, officer), officer);
        return form(number, null, officer, model);
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
        var refused = chosen == null
                ? List.of(words.of("transfer.error.slot"))
                : scans.take(scan, locale, taken -> desk.file(number, chosen, taken, officer));
        if (refused.isEmpty()) {
            return "redirect:/clues/transfers/" + number + "#scans";
        }
        var page = form(number, chosen, officer, model);
        SealedScans.refuse(refused, model, response);
        return page;
    }

    @GetMapping("/{id}")
    void download(@PathVariable String number, @PathVariable String id, Officer officer, HttpServletResponse response)
            throws IOException {
        SealedScans.handOut(desk.scan(number, SealedScans.id(id), officer), "/clues/transfers/" + number, response);
    }

    private String form(String number, @Nullable ScanSlot slot, Officer officer, Model model) {
        scans.form(number, officer, model);
        model.addAttribute("slots", words.options("transfer.slot", ScanSlot.values()));
        model.addAttribute("slot", slot == null ? "" : slot.name());
        return "clues/transfer-file";
    }
}
