package cn.mingzhang.institutions;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of institutions with its workbook, the page of one, and its two deeds. */
@Controller
class InstitutionController {
    private static final String ONE = "/institutions/{number:ZD-\\d{4}-\\d{4,9}}";

    private static final Sheet<InstitutionPages.Row> SHEET = Sheet.of(
            "institutions.title",
            Column.text("number", "institutions.number", InstitutionPages.Row::number),
            Column.<InstitutionPages.Row>text("name", "institutions.name", InstitutionPages.Row::name)
                    .wide(40),
            Column.<InstitutionPages.Row>text("document", "institutions.document", InstitutionPages.Row::document)
                    .wide(24),
            Column.<InstitutionPages.Row>text("unit", "institutions.unit", InstitutionPages.Row::unit)
                    .wide(24),
            Column.day("issued", "institutions.issuedOn", InstitutionPages.Row::issued),
            Column.count("problems", "institutions.problems.count", InstitutionPages.Row::problems),
            Column.text("state", "institutions.state", InstitutionPages.Row::state),
            Column.day("ended", "institutions.endedOn", InstitutionPages.Row::ended));

    private final InstitutionDesk desk;
    private final InstitutionPages pages;
    private final InstitutionWords words;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    InstitutionController(
            InstitutionDesk desk,
            InstitutionPages pages,
            InstitutionWords words,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section institutionsInNavigation() {
            return new Section("institutions", "/institutions", "institutions.nav", 67, InstitutionDesk::reads);
        }
    }

    @GetMapping("/institutions")
    String index(HttpServletRequest request, Officer officer, Model model) {
        InstitutionDesk.mustRead(officer);
        var query = ListQuery.of(request, Institutions.SORTS);
        model.addAttribute("listing", pages.list(query));
        model.addAttribute("filter", InstitutionFilter.of(query));
        model.addAttribute("units", pages.units());
        model.addAttribute("states", words.options("state", InstitutionState.values()));
        model.addAttribute("writes", officer.holdsAny(InstitutionDesk.WRITERS));
        return "institutions/index";
    }

    @GetMapping("/institutions.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        InstitutionDesk.mustRead(officer);
        var query = ListQuery.of(request, Institutions.SORTS);
        exports.send(SHEET, query, pages::list, deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("one", pages.show(desk.seen(number, officer), officer));
        return "institutions/show";
    }

    @GetMapping("/institutions/new")
    String blank(@RequestParam @Nullable String problem, Officer officer, Model model) {
        officer.mustHoldAny(InstitutionDesk.WRITERS);
        var units = pages.writable(officer);
        var only = units.size() == 1 ? Long.valueOf(units.get(0).value()) : null;
        model.addAttribute("form", new InstitutionForm(null, null, only, null, null, problem, null));
        return form(officer, model);
    }

    @PostMapping("/institutions")
    String enter(
            @Valid @ModelAttribute("form") InstitutionForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(InstitutionDesk.WRITERS);
        if (!errors.hasErrors()) {
            try (var papers = Uploads.of(form.paper())) {
                if (papers.size() != 1) {
                    throw new Unfit("paper", "institutions.error.paper");
                }
                var one = form.institution(desk.problems(form.problems(), officer));
                return "redirect:/institutions/"
                        + desk.enter(one, papers.iterator().next(), officer);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "paper");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private String form(Officer officer, Model model) {
        model.addAttribute("units", words.choices("choose", pages.writable(officer)));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "institutions/new";
    }

    @GetMapping(ONE + "/end")
    String ending(@PathVariable String number, Officer officer, Model model) {
        var one = desk.mustEnd(number, officer);
        model.addAttribute("form", new InstitutionForm.OfEnding(null, clock.today(), null));
        return endPage(one, model);
    }

    @PostMapping(ONE + "/end")
    String end(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") InstitutionForm.OfEnding form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var one = desk.mustEnd(number, officer);
        var read = Version.of(version, "institution");
        if (form.as() == InstitutionState.IN_FORCE) {
            errors.rejectValue("as", "institutions.error.ending", words.of("error.ending"));
        }
        if (!errors.hasErrors()) {
            try {
                var on = Objects.requireNonNull(form.endedOn());
                desk.end(number, read, Objects.requireNonNull(form.as()), on, String.valueOf(form.why()), officer);
                return "redirect:" + one.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return endPage(one, model);
    }

    private String endPage(Institution one, Model model) {
        var ends = new InstitutionState[] {InstitutionState.ABOLISHED, InstitutionState.STRUCK};
        model.addAttribute("number", one.number());
        model.addAttribute("name", one.name());
        model.addAttribute("href", one.href());
        model.addAttribute("facts", pages.facts(one));
        model.addAttribute("version", one.version());
        model.addAttribute("ends", words.choices("choose", words.options("state", ends)));
        return "institutions/end";
    }
}
