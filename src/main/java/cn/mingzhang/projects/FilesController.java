package cn.mingzhang.projects;

import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.evidence.WithdrawalForm;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A project's papers. They ask for no version: a file added overwrites nothing, and the cabinet guards its own revisions. */
@Controller
class FilesController {

    private final ProjectRegister register;
    private final ProjectPages pages;
    private final Rights rights;
    private final MessageSource messages;

    FilesController(ProjectRegister register, ProjectPages pages, Rights rights, MessageSource messages) {
        this.register = register;
        this.pages = pages;
        this.rights = rights;
        this.messages = messages;
    }

    @PostMapping("/projects/{number}/files")
    String add(
            @PathVariable String number,
            @Valid @ModelAttribute @Nullable EvidenceForm form,
            BindingResult errors,
            Officer officer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var project = mayWrite(number, officer);
        if (form == null || errors.hasErrors()) {
            return refused(project, sentences(errors, locale), form, officer, locale, model, response);
        }
        try (var uploads = Uploads.of(form.files())) {
            register.file(project.number(), form, uploads, officer);
            return "redirect:/projects/" + number;
        } catch (FileRefused refused) {
            return refused(project, refused.sentences(messages, locale), form, officer, locale, model, response);
        }
    }

    @PostMapping("/projects/{number}/files/withdrawals")
    String withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute @Nullable WithdrawalForm form,
            BindingResult errors,
            Officer officer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var project = mayWrite(number, officer);
        if (form == null || errors.hasErrors()) {
            return refused(project, sentences(errors, locale), null, officer, locale, model, response);
        }
        register.withdraw(project.number(), form.file(), form.reason(), officer);
        return "redirect:/projects/" + number;
    }

    private Project mayWrite(String number, Officer officer) {
        var project = rights.seen(number, officer);
        Rights.mustWrite(officer);
        return project;
    }

    private List<String> sentences(Errors errors, Locale locale) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, locale))
                .toList();
    }

    private String refused(
            Project project,
            List<String> sentences,
            @Nullable EvidenceForm form,
            Officer officer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var typed = form == null ? "" : form.noteOrEmpty();
        model.addAttribute("project", pages.show(project, officer, locale).refusing(sentences, typed));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "projects/show";
    }
}
