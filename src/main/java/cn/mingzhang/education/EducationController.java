package cn.mingzhang.education;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.evidence.WithdrawalForm;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of events with its workbook, and the page of one with what proves it. */
@Controller
class EducationController {
    static final String ONE = "/education/{number:JY-\\d{4}-\\d{4,9}}";

    private static final Sheet<EducationPages.Row> SHEET = Sheet.of(
            "education.title",
            Column.text("number", "education.number", EducationPages.Row::number),
            Column.day("held", "education.heldOn", EducationPages.Row::held),
            Column.text("kind", "education.kind", EducationPages.Row::kind),
            Column.<EducationPages.Row>text("theme", "education.theme", EducationPages.Row::theme)
                    .wide(40),
            Column.<EducationPages.Row>text("place", "education.place", EducationPages.Row::place)
                    .wide(24),
            Column.<EducationPages.Row>text("unit", "education.unit", EducationPages.Row::unit)
                    .wide(24),
            Column.<EducationPages.Row>text("materials", "education.materials", EducationPages.Row::materials)
                    .wide(30),
            Column.count("due", "education.due", EducationPages.Row::due),
            Column.count("came", "education.came", EducationPages.Row::came),
            Column.text("struck", "education.struck.column", EducationPages.Row::struck));

    private final EducationDesk desk;
    private final EducationPages pages;
    private final EducationWords words;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final MessageSource messages;

    EducationController(
            EducationDesk desk,
            EducationPages pages,
            EducationWords words,
            Exports exports,
            ExportDeeds deeds,
            MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
        this.messages = messages;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section educationInNavigation() {
            return new Section("education", "/education", "education.title", 65, EducationRights::reads);
        }
    }

    @GetMapping("/education")
    String index(HttpServletRequest request, Officer officer, Model model) {
        EducationRights.mustRead(officer);
        var query = ListQuery.of(request, Events.SORTS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", EventFilter.of(query));
        model.addAttribute("units", pages.units());
        model.addAttribute("kinds", words.options("kind", EducationKind.values()));
        model.addAttribute("writes", EducationRights.writes(officer));
        return "education/index";
    }

    @GetMapping("/education.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        EducationRights.mustRead(officer);
        var query = ListQuery.of(request, Events.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("event", pages.show(desk.seen(number, officer), officer));
        return "education/show";
    }

    @PostMapping(ONE + "/files")
    ModelAndView upload(
            @PathVariable String number,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult errors,
            Officer officer) {
        desk.toFile(number, officer);
        if (errors.hasErrors()) {
            return refused(number, sentences(errors), form.noteOrEmpty(), officer);
        }
        try (var uploads = Uploads.of(form.files())) {
            desk.file(number, form.replaces(), uploads, form.noteOrEmpty(), officer);
        } catch (FileRefused refusal) {
            var said = refusal.sentences(messages, LocaleContextHolder.getLocale());
            return refused(number, said, form.noteOrEmpty(), officer);
        }
        return new ModelAndView("redirect:/education/" + number);
    }

    @PostMapping(ONE + "/files/withdrawals")
    ModelAndView withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute WithdrawalForm form,
            BindingResult errors,
            Officer officer) {
        desk.toFile(number, officer);
        if (form.file() == null) {
            throw new NotVisible("file");
        }
        if (errors.hasErrors()) {
            return refused(number, sentences(errors), "", officer);
        }
        desk.withdrawFile(number, form.file(), form.reason(), officer);
        return new ModelAndView("redirect:/education/" + number);
    }

    private ModelAndView refused(String number, List<String> sentences, String note, Officer officer) {
        var shown = pages.show(desk.seen(number, officer), officer).refused(sentences, note);
        var page = new ModelAndView("education/show").addObject("event", shown);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<String> sentences(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, LocaleContextHolder.getLocale()))
                .toList();
    }
}
