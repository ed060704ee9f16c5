package cn.mingzhang.duties;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.campaigns.CampaignBriefs;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The register of responsibility lists with its workbook, one list on its page and as a Word document, a new one. */
@Controller
class DutyController {
    static final String ONE = "/duties/{id:[1-9]\\d{0,17}}";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Sheet<DutyPages.Row> SHEET = Sheet.of(
            "duties.title",
            Column.number("year", "duties.year", DutyPages.Row::year),
            Column.<DutyPages.Row>text("number", "duties.number", DutyPages.Row::number)
                    .wide(18),
            Column.<DutyPages.Row>text("unit", "duties.unit", DutyPages.Row::unit)
                    .wide(28),
            Column.text("state", "duties.state", DutyPages.Row::state),
            Column.day("confirmBy", "duties.confirmBy", DutyPages.Row::confirmBy),
            Column.day("confirmedOn", "duties.confirmedOn", DutyPages.Row::confirmedOn),
            Column.count("items", "duties.items", DutyPages.Row::items),
            Column.count("done", "duties.done", DutyPages.Row::done),
            Column.count("late", "duties.late", DutyPages.Row::late));

    private final DutyDesk desk;
    private final DutyOpening opening;
    private final DutyPages pages;
    private final DutyPapers papers;
    private final DutyWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    DutyController(
            DutyDesk desk,
            DutyOpening opening,
            DutyPages pages,
            DutyPapers papers,
            DutyWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.opening = opening;
        this.pages = pages;
        this.papers = papers;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section dutiesInNavigation() {
            return new Section("duties", "/duties", "duties.nav", 61, CampaignBriefs::reads);
        }
    }

    @GetMapping("/duties")
    String index(HttpServletRequest request, Officer officer, Model model) {
        DutyDesk.mustRead(officer);
        var query = ListQuery.of(request, Duties.SORTS);
        var writes = officer.holdsAny(DutyStep.WRITERS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", DutyFilter.of(query, officer));
        model.addAttribute("units", pages.units());
        model.addAttribute("states", words.options("state", DutyState.values()));
        model.addAttribute("writes", writes);
        model.addAttribute("missing", officer.holds(Post.GROUP_OFFICE) ? pages.missing() : List.of());
        return "duties/index";
    }

    @GetMapping("/duties.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        DutyDesk.mustRead(officer);
        var query = ListQuery.of(request, Duties.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("page", pages.show(desk.seen(id, officer), officer));
        return "duties/show";
    }

    @GetMapping(ONE + ".docx")
    void paper(@PathVariable long id, Officer officer, HttpServletResponse response) throws IOException {
        var list = desk.seen(id, officer);
        var bytes = papers.of(list);
        deeds.by(officer.actor()).accept(new Taken(list.href(), List.of(list.number()), list.items()));
        response.setContentType(DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(list.number() + " " + DutyPaper.DUTY_LIST.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/duties/new")
    String blank(@RequestParam @Nullable Integer year, Officer officer, Model model) {
        officer.mustHoldAny(DutyStep.WRITERS);
        var units = pages.writable(officer);
        var years = pages.years();
        var only = units.size() == 1 ? Long.valueOf(units.get(0).value()) : null;
        var first =
                year == null && years.size() == 1 ? Integer.valueOf(years.get(0).value()) : year;
        model.addAttribute("form", new DutyForm.OfList(first, only, null, null, null));
        return form(officer, model);
    }

    @PostMapping("/duties")
    String open(
            @Valid @ModelAttribute("form") DutyForm.OfList form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(DutyStep.WRITERS);
        if (!errors.hasErrors()) {
            try {
                var id = opening.open(
                        Objects.requireNonNull(form.year()),
                        Objects.requireNonNull(form.unitId()),
                        Objects.requireNonNull(form.beginning()),
                        Objects.requireNonNullElse(form.leader(), ""),
                        Objects.requireNonNullElse(form.person(), ""),
                        officer);
                return "redirect:/duties/" + id;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private String form(Officer officer, Model model) {
        model.addAttribute("years", words.choices("choose", pages.years()));
        model.addAttribute("units", words.choices("choose", pages.writable(officer)));
        model.addAttribute("beginnings", words.choices("choose", words.options("beginning", Beginning.values())));
        return "duties/new";
    }
}
