package cn.mingzhang.accountability;

import cn.mingzhang.compartment.SealedScans;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** 处分决定 of a person held to account, scanned. */
@Controller
@RequestMapping("/accountability/persons/{number}/files")
class DecisionController {
    private final AccountabilityDesk desk;
    private final SealedScans scans;

    DecisionController(AccountabilityDesk desk, SealedScans scans) {
        this.desk = desk;
        this.scans = scans;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        desk.seen(number, officer);
        desk.mustRegister(officer);
        scans.form(number, officer, model);
        return "accountability/person-file";
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
        var refused = scans.take(scan, locale, taken -> desk.file(number, taken, officer));
        if (refused.isEmpty()) {
            return "redirect:/accountability/persons/" + number + "#scans";
        }
        scans.form(number, officer, model);
        SealedScans.refuse(refused, model, response);
        return "accountability/person-file";
    }

    @GetMapping("/{id}")
    void download(@PathVariable String number, @PathVariable String id, Officer officer, HttpServletResponse response)
            throws IOException {
        SealedScans.handOut(
                desk.scan(number, SealedScans.id(id), officer), "/accountability/persons/" + number, response);
    }
}
