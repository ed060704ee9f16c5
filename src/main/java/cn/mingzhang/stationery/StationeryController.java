package cn.mingzhang.stationery;

import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** 文书式样: taken home to be edited, brought back, approved by a second person. */
@Controller
@RequestMapping("/stationery")
class StationeryController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final StationeryDesk desk;
    private final FormShelf shelf;
    private final DocumentForms forms;
    private final SigningProof proof;

    StationeryController(StationeryDesk desk, FormShelf shelf, DocumentForms forms, SigningProof proof) {
        this.desk = desk;
        this.shelf = shelf;
        this.forms = forms;
        this.proof = proof;
    }

    record Form(
            @Size(max = 500, message = "{stationery.error.long}") @Nullable
            String note,

            @Nullable MultipartFile file) {}

    record AnswerForm(
            @NotNull(message = "{stationery.error.choose}") @Nullable
            Boolean granted,

            @Size(max = 500, message = "{stationery.error.long}") @Nullable
            String remark,

            @Nullable String password) {}

    record Row(String code, String title, int version, boolean waiting) {}

    @GetMapping
    String index(Officer officer, Model model) {
        var kinds = desk.seenBy(officer);
        if (kinds.isEmpty()) {
            throw new WrongPost("forms");
        }
        model.addAttribute(
                "rows",
                kinds.stream()
                        .map(kind -> row(kind.kind().code(), kind.kind().title()))
                        .toList());
        return "stationery/index";
    }

    private Row row(String code, String title) {
        var versions = shelf.of(code);
        var inForce = versions.stream().filter(FormVersion::isInForce).findFirst();
        return new Row(
                code,
                title,
                inForce.map(FormVersion::version).orElse(0),
                versions.stream().anyMatch(FormVersion::isProposed));
    }

    @GetMapping("/{kind}")
    String show(@PathVariable String kind, Officer officer, Model model) {
        model.addAttribute("form", new Form("", null));
        return page(kind, officer, model);
    }

    @PostMapping("/{kind}/versions")
    String propose(
            @PathVariable String kind,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (!desk.seen(kind, officer).proposes(officer)) {
            throw new WrongPost("proposes " + kind);
        }
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "stationery.error.file");
        }
        if (!errors.hasErrors() && file != null) {
            try {
                var name = file.getOriginalFilename() == null
                        ? ""
                        : file.getOriginalFilename().replaceAll("[\\p{Cntrl}/\\\\]", "");
                var note = form.note() == null ? "" : form.note().replace("\0", "");
                desk.propose(
                        kind,
                        name.isBlank() ? kind + ".docx" : name.substring(0, Math.min(200, name.length())),
                        file.getBytes(),
                        note,
                        officer);
                return "redirect:/stationery/" + kind;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(kind, officer, model);
    }

    private String page(String code, Officer officer, Model model) {
        var kind = desk.seen(code, officer);
        model.addAttribute("kind", row(code, kind.kind().title()));
        model.addAttribute("fields", kind.kind().fields());
        model.addAttribute("versions", shelf.of(code));
        model.addAttribute("proposes", kind.proposes(officer));
        model.addAttribute(
                "answers",
                shelf.of(code).stream()
                        .filter(version -> kind.answers(version, officer))
                        .map(FormVersion::version)
                        .toList());
        return "stationery/show";
    }

    /** The form itself, to be edited; {@code trial} as it looks when filled. */
    @GetMapping("/{kind}/versions/{version:\\d{1,6}}/{what:form|trial}.docx")
    void file(
            @PathVariable String kind,
            @PathVariable int version,
            @PathVariable String what,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        var seen = desk.seen(kind, officer).kind();
        var found = forms.version(seen, version).orElseThrow(() -> new NotVisible("form " + kind + " " + version));
        var bytes = what.equals("trial") ? seen.trial(found.bytes()) : found.bytes();
        response.setContentType(DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(seen.title() + " " + version + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/{kind}/versions/{version:\\d{1,6}}/answer")
    String ask(@PathVariable String kind, @PathVariable int version, Officer officer, Model model) {
        var open = desk.toAnswer(kind, version, officer);
        model.addAttribute("form", new AnswerForm(null, "", null));
        return answerPage(kind, open, officer, model);
    }

    @PostMapping("/{kind}/versions/{version:\\d{1,6}}/answer")
    String answer(
            @PathVariable String kind,
            @PathVariable int version,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var open = desk.toAnswer(kind, version, officer);
        var remark = form.remark() == null ? "" : form.remark().replace("\0", "");
        if (Boolean.FALSE.equals(form.granted()) && remark.isBlank()) {
            errors.rejectValue("remark", "stationery.error.reason");
        }
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            desk.answer(kind, version, Boolean.TRUE.equals(form.granted()), remark, officer);
            return "redirect:/stationery/" + kind;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerPage(kind, open, officer, model);
    }

    private String answerPage(String kind, FormVersion open, Officer officer, Model model) {
        model.addAttribute("kind", row(kind, desk.seen(kind, officer).kind().title()));
        model.addAttribute("version", open);
        return "stationery/answer";
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section stationeryInNavigation(StationeryDesk desk) {
            return new Section(
                    "stationery",
                    "/stationery",
                    "stationery.title",
                    96,
                    officer -> !desk.seenBy(officer).isEmpty());
        }
    }
}
